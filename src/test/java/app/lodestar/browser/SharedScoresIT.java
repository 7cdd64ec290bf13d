package app.lodestar.browser;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.account.Person;
import app.lodestar.collaboration.Envelope;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.collaboration.Gesture;
import app.lodestar.collaboration.Outcome;
import app.lodestar.collaboration.Role;
import app.lodestar.dataset.DatasetNodes;
import app.lodestar.dataset.DatasetNotFoundException;
import app.lodestar.dataset.DatasetService;
import app.lodestar.dataset.DatasetSummary;
import app.lodestar.dataset.FolderDatasets;
import app.lodestar.framework.DatasetOrigin;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The scores of a shared framework stand on data of its owner, to which sharing opens no door. */
@ExtendWith(BrowserExtension.class)
class SharedScoresIT {
    @TempDir Path folder;

    @Test
    void p11WhoReadsAFrameworkSeesItsScoresAndNotTheDataUnderIt(
            Visitor visitor, LodestarServer server) throws Exception {
        var ana = Team.member(server, "ana");
        var ben = Team.member(server, "ben");
        var data = orders(server, ana);
        var team = new Team(server, ana, ben, scored(server, ana, data));
        team.add(Role.VIEWER);

        var datasets = server.bean(DatasetService.class);
        assertThat(datasets.list(ben)).isEmpty();
        assertThatThrownBy(() -> datasets.find(ben, data.id()))
                .isInstanceOf(DatasetNotFoundException.class);

        var page = Team.window(visitor, ben, Screen.DESKTOP);
        visitor.goTo(page, "/framework/" + team.framework());
        var desk = new Desk(page);
        assertThat(desk.metric("orders_made").getByText("3", exactly())).isVisible();
        desk.metric("orders_made").getByText("orders_made").click();
        desk.inspector().getByText("SQL").first().click();
        assertThat(desk.inspector().locator(".sql pre").first()).containsText("select count(*)");
        visitor.goTo(page, "/framework/" + team.framework() + "/score");
        assertThat(page.locator("main").getByText("orders_made").first()).isVisible();
        assertThat(page.locator("main").getByText("3", exactly()).first()).isVisible();
        visitor.goTo(page, "/data/" + data.id().value());
        assertThat(page.locator("main.error-page")).isVisible();
    }

    private DatasetSummary orders(LodestarServer server, Person owner) throws Exception {
        Files.writeString(
                folder.resolve("orders.csv"), "id,at\n1,2026-01-05\n2,2026-01-06\n3,2026-01-07\n");
        return server.bean(FolderDatasets.class)
                .store(
                        owner,
                        owner.workspace(),
                        "Orders",
                        DatasetOrigin.GENERATED,
                        folder,
                        ZoneId.of("UTC"),
                        Map.of());
    }

    private static FrameworkId scored(LodestarServer server, Person owner, DatasetSummary data) {
        var frameworks = server.bean(FrameworkService.class);
        var content =
                aFramework()
                        .titled("Orders")
                        .withMetric("orders_made", Map.of(Field.FORMULA, Value.of("count(orders)")))
                        .build();
        var id = frameworks.create(owner.id(), content);
        var opened = frameworks.open(owner.id(), id);
        var dataset = server.bean(DatasetService.class).find(owner, data.id());
        var operations =
                DatasetNodes.operations(opened.framework(), dataset, NodeId::random).stream()
                        .map(Envelope::of)
                        .toList();
        var receipt =
                frameworks.submit(
                        owner.id(),
                        id,
                        new Gesture(
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                opened.sequence(),
                                operations));
        assertThat(receipt.acknowledgements())
                .isNotEmpty()
                .allMatch(each -> each.outcome() != Outcome.REJECTED);
        return id;
    }

    private static com.microsoft.playwright.Locator.GetByTextOptions exactly() {
        return new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true);
    }
}

package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.collaboration.Envelope;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.collaboration.Gesture;
import app.lodestar.collaboration.Role;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.rubric.Coverage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the checks say of a framework, on every screen, by keyboard, and for a reader. */
@ExtendWith(BrowserExtension.class)
class ChecksLookIT {

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void whatIsFoundAndWhatIsLookedAtIsDrawnOnEveryScreen(
            Screen screen, Visitor visitor, LodestarServer server) {
        var team = Team.of(server);
        harm(team);
        var desk = team.desk(visitor, team.owner(), screen);
        openChecks(desk, screen);
        var checks = desk.dialog("Checks");
        assertThat(checks).containsText("Creator is in no step of the flow.");
        check(visitor, desk.page(), "checks", screen);
        checks.getByRole(AriaRole.BUTTON, named("Waive CTX-3 for Creator")).click();
        desk.page().getByLabel("Why does it not hold here?").fill("They act outside of the app");
        check(visitor, desk.page(), "checks-waive", screen);
        button(desk.dialog("Waive CTX-3"), "Waive it").click();
        assertThat(checks).containsText("Creator: They act outside of the app");
        button(checks, "Coverage").click();
        var coverage = desk.dialog("Coverage");
        assertThat(coverage).containsText("in no flow step");
        check(visitor, desk.page(), "coverage", screen);
    }

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void aMetricWithFindingsIsDrawnOnEveryScreen(
            Screen screen, Visitor visitor, LodestarServer server) {
        var team = Team.of(server);
        harm(team);
        var desk = team.desk(visitor, team.owner(), screen);
        if (!screen.isTouch()) {
            assertThat(desk.page().locator("#checks")).containsText("All 43 checks");
        }
        desk.metric("Cart rate").click();
        assertThat(desk.inspector()).containsText("Cart rate still lacks owner.");
        check(visitor, desk.page(), "checks-write", screen);
    }

    /** The answer that was published forgot those who are paid for the demand they cause. */
    @Test
    void withoutTheirStepInTheFlowCreatorsAreAHole(Visitor visitor, LodestarServer server) {
        var team = Team.of(server);
        var desk = team.desk(visitor, team.owner(), Screen.DESKTOP);
        var page = desk.page();
        button(page.locator("#checks"), "Coverage").click();
        var coverage = desk.dialog("Coverage");
        var creator =
                coverage.getByRole(AriaRole.ROW)
                        .filter(
                                new Locator.FilterOptions()
                                        .setHas(
                                                page.getByRole(
                                                        AriaRole.ROWHEADER, head("Creator"))));
        assertThat(creator).containsText("covered");
        write(team, delete(steps(team, "Receives the commission").getFirst()));
        assertThat(creator).containsText("in no flow step");
        button(creator, "in no flow step: go where it can be filled").click();
        assertThat(coverage).hasCount(0);
        assertThat(page.locator("#flow")).isInViewport();
        assertThat(page.locator("#checks"))
                .containsText("Coverage, %d hole".formatted(Coverage.of(framework(team)).holes()));
    }

    @Test
    void aFindingIsMendedByKeyboardAlone(Visitor visitor, LodestarServer server) {
        var team = Team.of(server);
        harm(team);
        var desk = team.desk(visitor, team.owner(), Screen.DESKTOP);
        var page = desk.page();
        var keys = page.keyboard();
        keys.press("Control+k");
        keys.type("all checks");
        assertThat(page.locator("command-palette").getByRole(AriaRole.OPTION).first())
                .hasAttribute("aria-selected", "true");
        keys.press("Enter");
        var checks = desk.dialog("Checks");
        assertThat(checks).containsText("Cart rate still lacks owner.");
        tabTo(page, button(checks, "Write: owner").first());
        keys.press("Enter");
        assertThat(checks).hasCount(0);
        assertThat(desk.inspected("Owner")).isFocused();
        keys.type("Buyer PM");
        keys.press("Enter");
        assertThat(desk.inspector()).not().containsText("still lacks owner");
        desk.saved();
    }

    @Test
    void aReaderSeesWhatIsFoundAndNoWayToMendIt(Visitor visitor, LodestarServer server) {
        var team = Team.of(server);
        harm(team);
        team.add(Role.VIEWER);
        var desk = team.desk(visitor, team.other(), Screen.DESKTOP);
        button(desk.page().locator("#checks"), "All 43 checks").click();
        var checks = desk.dialog("Checks");
        assertThat(checks).containsText("Cart rate still lacks owner.");
        assertThat(button(checks, "Write: owner")).hasCount(0);
        assertThat(checks.getByText("Waive")).hasCount(0);
        button(checks, "See: Owner of Cart rate").click();
        assertThat(desk.inspected("Owner")).isVisible();
    }

    /** Takes the owner off a metric, and the creators' step out of the flow. */
    private static void harm(Team team) {
        Node cart =
                framework(team).metrics().stream()
                        .filter(metric -> metric.label().equals("Cart rate"))
                        .findFirst()
                        .orElseThrow();
        write(
                team,
                new Operation.SetField(
                        cart.id(), Field.OWNER_ROLE, null, cart.get(Field.OWNER_ROLE)));
        write(team, delete(steps(team, "Receives the commission").getFirst()));
    }

    private static List<Node> steps(Team team, String words) {
        return framework(team).list(NodeKind.FLOW_STEP).stream()
                .filter(step -> step.label().equals(words))
                .toList();
    }

    private static Operation delete(Node node) {
        return new Operation.Delete(node.id(), Set.of());
    }

    private static MetricFramework framework(Team team) {
        return service(team).open(team.owner().id(), team.framework()).framework();
    }

    private static FrameworkService service(Team team) {
        return team.server().bean(FrameworkService.class);
    }

    private static void write(Team team, Operation operation) {
        var opened = service(team).open(team.owner().id(), team.framework());
        var receipt =
                service(team)
                        .submit(
                                team.owner().id(),
                                team.framework(),
                                new Gesture(
                                        UUID.randomUUID(),
                                        UUID.randomUUID(),
                                        opened.sequence(),
                                        List.of(new Envelope(UUID.randomUUID(), operation))));
        assertThat(receipt.acknowledgements()).allMatch(each -> each.refusal() == null);
    }

    private static void openChecks(Desk desk, Screen screen) {
        if (screen.isTouch()) {
            var dock = desk.page().locator(".dock");
            assertThat(dock).containsText("Checks 9");
            dock.getByText("Checks 9").click();
        } else {
            button(desk.page().locator("#checks"), "All 43 checks").click();
        }
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions head(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void tabTo(Page page, Locator target) {
        for (int stops = 0; stops < 60 && !hasFocus(target); stops++) {
            page.keyboard().press("Tab");
        }
        assertThat(target).isFocused();
    }

    private static boolean hasFocus(Locator target) {
        return target.evaluate("e => e.getRootNode().activeElement === e").equals(true);
    }

    private static void check(Visitor visitor, Page page, String name, Screen screen) {
        visitor.screenshot(page, name, screen);
        visitor.assertNoSidewaysScroll(page);
        visitor.assertAccessible(page);
    }
}

package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.collaboration.FrameworkService;
import app.lodestar.collaboration.Role;
import app.lodestar.framework.Field;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Someone is let into a framework, may do less, and is let out, while they have it open. */
@ExtendWith(BrowserExtension.class)
class PeopleOnFrameworkIT {
    private static final String OWN_WORDS = "Because sellers asked for it twice.";

    @Test
    void anOwnerLetsSomeoneInByNameWhoFindsItInTheirLibraryAndWrites(
            Visitor visitor, LodestarServer server) {
        var team = Team.of(server);
        var ana = team.desk(visitor, team.owner(), Screen.DESKTOP);
        ana.button("People").click();
        var dialog = ana.dialog("People");
        var name = dialog.getByLabel("Account name");
        assertThat(name).isFocused();
        ana.page().keyboard().type("nobody-" + UUID.randomUUID());
        ana.page().keyboard().press("Enter");
        assertThat(dialog.getByRole(AriaRole.STATUS)).containsText("Nobody was added.");
        assertThat(name).isFocused();
        name.fill(team.other().name());
        ana.page().keyboard().press("Enter");
        assertThat(dialog.getByRole(AriaRole.STATUS)).containsText("is an editor here now.");
        assertThat(dialog.getByRole(AriaRole.LISTITEM)).hasCount(2);
        assertThat(name).hasValue("");
        assertThat(name).isFocused();

        var ben = Team.window(visitor, team.other(), Screen.DESKTOP);
        ben.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Shared with me")).click();
        var row =
                ben.getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText(team.owner().name()));
        assertThat(row).isVisible();
        row.getByRole(AriaRole.LINK).click();
        var there = new Desk(ben);
        there.metric("Cart rate").getByText("Cart rate").click();
        there.inspected("Name").fill("Basket rate");
        ben.keyboard().press("Enter");
        there.saved();
        assertThat(ana.metric("Basket rate")).isVisible();

        line(dialog, team).getByRole(AriaRole.COMBOBOX).selectOption("Viewer");
        assertThat(dialog.getByRole(AriaRole.STATUS)).containsText("is a viewer here now.");
        assertThat(ben.locator("save-state")).hasText("Read-only");
        assertThat(there.inspected("Name")).not().isEditable();
        assertThat(there.inspected("Name")).hasValue("Basket rate");

        line(dialog, team).getByRole(AriaRole.BUTTON).click();
        assertThat(dialog.getByRole(AriaRole.STATUS)).containsText("cannot see this framework");
        assertThat(name).isFocused();
        assertLost(ben);
    }

    private static Locator line(Locator dialog, Team team) {
        return dialog.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(team.other().name()));
    }

    private static void assertLost(Page page) {
        assertThat(
                        page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions()
                                        .setName("You do not have this framework any more")))
                .isVisible();
        assertThat(page.content()).doesNotContain("Cart rate").doesNotContain("Checkout rate");
    }

    @Test
    void badInputD14WhoMayOnlyReadWhileTheyTypeStaysInPlaceAndIsOfferedTheirWords(
            Visitor visitor, LodestarServer server) {
        var team = Team.of(server);
        team.add(Role.EDITOR);
        var ben = team.desk(visitor, team.other(), Screen.DESKTOP);
        var held = HeldRequests.of(ben.page());
        var field = ben.field("Why now");
        var text = ben.page().locator("co-editor[id$=whyNow]");
        field.focus();
        assertThat(text.locator(".cm-content")).isFocused();
        ben.page().keyboard().press("Control+End");
        ben.page().keyboard().type(OWN_WORDS);
        assertThat(text).containsText(OWN_WORDS);
        var top = ben.page().evaluate("() => window.scrollY");
        team.change(Role.VIEWER);
        assertThat(ben.page().locator("save-state")).hasText("Read-only");
        assertThat(field).not().isEditable();
        held.release();
        var offered = ben.page().getByLabel("What you wrote in Why now", exact());
        assertThat(offered).hasValue(java.util.regex.Pattern.compile(".*" + OWN_WORDS + "$", 32));
        assertThat(text).not().containsText(OWN_WORDS);
        assertThat(ben.page().evaluate("() => Math.abs(window.scrollY - %s) < 400".formatted(top)))
                .isEqualTo(true);
        assertThat(ben.page().locator("save-state")).hasText("Read-only");
        assertThat(stored(team)).doesNotContain(OWN_WORDS);

        ben.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        ben.button("Copy: What you wrote in Why now").focus();
        ben.page().keyboard().press("Enter");
        assertThat(ben.button("Copy: What you wrote in Why now")).hasText("Copied");
        assertThat((String) ben.page().evaluate("() => navigator.clipboard.readText()"))
                .endsWith(OWN_WORDS);

        team.change(Role.EDITOR);
        assertThat(field).isEditable();
        assertThat(text).containsText(OWN_WORDS);
        ben.saved();
        assertThat(offered).hasCount(0);
        assertThat(stored(team)).endsWith(OWN_WORDS);
    }

    @Test
    void badInputD14WhoIsTakenOffWhileTheyTypeSeesNothingMoreAndIsOfferedTheirWords(
            Visitor visitor, LodestarServer server) {
        var team = Team.of(server);
        team.add(Role.EDITOR);
        var page = Team.window(visitor, team.other(), Screen.DESKTOP);
        List<String> frames = new ArrayList<>();
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> frames.add(frame.text())));
        visitor.goTo(page, "/framework/" + team.framework());
        var ben = new Desk(page);
        assertThat(ben.metric("Cart rate")).isVisible();
        var held = HeldRequests.of(page);
        ben.field("Why now").click();
        page.keyboard().press("Control+End");
        page.keyboard().type(OWN_WORDS);
        team.remove();
        assertLost(page);
        assertThat(page.getByLabel("What you wrote in Why now", exact()))
                .hasValue(java.util.regex.Pattern.compile(".*" + OWN_WORDS + "$", 32));
        held.release();
        frames.clear();
        var ana = team.desk(visitor, team.owner(), Screen.DESKTOP);
        ana.newMetric().click();
        ana.page().keyboard().type("Of no concern to Ben");
        ana.page().keyboard().press("Enter");
        ana.page().keyboard().press("Escape");
        ana.saved();
        assertThat(ana.metric("Of no concern to Ben")).isVisible();
        page.waitForTimeout(500);
        assertThat(String.join("", frames)).doesNotContain("Of no concern to Ben");
        assertThat(page.getByText("Reference")).hasCount(0);
        assertThat(stored(team)).doesNotContain(OWN_WORDS);
        for (var face : List.of("", "/score")) {
            visitor.goTo(page, "/framework/" + team.framework() + face);
            assertThat(page.locator("main.error-page")).isVisible();
        }
    }

    @Test
    void p11WhoMayOnlyReadFindsNothingToWriteWithAndWhatTheirBrowserForgesIsRefused(
            Visitor visitor, LodestarServer server) {
        var team = Team.of(server);
        team.add(Role.VIEWER);
        var ben = team.desk(visitor, team.other(), Screen.DESKTOP);
        var head = head(team);
        assertThat(ben.page().locator("save-state")).hasText("Read-only");
        assertThat(ben.button("Undo")).isDisabled();
        assertThat(ben.newMetric()).hasCount(0);
        ben.metric("Cart rate").getByText("Cart rate").click();
        assertThat(ben.inspected("Name")).not().isEditable();
        assertThat(ben.inspected("Formula")).hasAttribute("aria-readonly", "true");
        assertThat(ben.inspector().getByLabel("Direction", inner())).isDisabled();
        for (var gesture :
                List.of(
                        "{type: 'rename', id: ID, seen: '', name: 'Forged'}",
                        "{type: 'delete', id: ID}",
                        "{type: 'tier', id: ID, seen: '', tier: 'GUARDRAIL'}",
                        "{type: 'move', id: ID, parent: null, after: null}",
                        "{type: 'create', id: '%s', parent: null, after: null, name: 'Forged'}"
                                .formatted(UUID.randomUUID()),
                        "{type: 'paste', parent: null, after: null, text: 'Forged'}")) {
            forge(ben.page(), gesture);
        }
        ben.page()
                .locator("inline-text[voice=prose]")
                .first()
                .evaluate(
                        """
                        field => field.dispatchEvent(new CustomEvent('commit', {detail: {value: 'Forged', ticket: 99}}))\
                        """);
        ben.page()
                .locator("select.choice")
                .first()
                .evaluate(
                        """
                        select => { select.disabled = false; select.value = select.options[select.options.length - 1].value;
                          select.dispatchEvent(new Event('change')); }\
                        """);
        assertThat(ben.page().getByText("You can read this framework and not change it.").first())
                .isVisible();
        assertThat(ben.page().getByText("Reference")).hasCount(0);
        assertThat(head(team)).isEqualTo(head);
        visitor.goTo(ben.page(), "/framework/" + team.framework() + "/score");
        assertThat(ben.page().locator("save-state")).hasText("Read-only");
        assertThat(head(team)).isEqualTo(head);
    }

    @Test
    void theScoreFaceFollowsTheRightsToo(Visitor visitor, LodestarServer server) {
        var team = Team.of(server);
        team.add(Role.EDITOR);
        var page = Team.window(visitor, team.other(), Screen.DESKTOP);
        visitor.goTo(page, "/framework/" + team.framework() + "/score");
        assertThat(page.locator("save-state")).hasText("Saved");
        team.change(Role.COMMENTER);
        assertThat(page.locator("save-state")).hasText("Read-only");
        team.change(Role.EDITOR);
        assertThat(page.locator("save-state")).hasText("Saved");
        team.remove();
        assertLost(page);
    }

    @Test
    void whoeverLeavesIsBackInTheirLibrary(Visitor visitor, LodestarServer server) {
        var team = Team.of(server);
        team.add(Role.VIEWER);
        var ben = team.desk(visitor, team.other(), Screen.DESKTOP);
        ben.button("People").click();
        var dialog = ben.dialog("People");
        assertThat(dialog.getByLabel("Account name")).hasCount(0);
        dialog.getByText("Leave this framework").click();
        dialog.getByText("Yes, leave").click();
        assertThat(ben.page().getByText("You have left the framework")).isVisible();
        assertThat(ben.page()).hasURL(server.address("/"));
    }

    private static void forge(Page page, String gesture) {
        page.locator("metric-grid")
                .evaluate(
                        """
                        grid => { const ID = (grid.shadowRoot ?? grid).querySelector('[role=row][aria-posinset]').dataset.id;
                          grid.dispatchEvent(new CustomEvent('gesture', {detail: {...(%s), ticket: 999}})); }\
                        """
                                .formatted(gesture));
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator.GetByLabelOptions inner() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static String stored(Team team) {
        return team.server()
                .bean(FrameworkService.class)
                .open(team.owner().id(), team.framework())
                .framework()
                .root()
                .text(Field.WHY_NOW);
    }

    private static long head(Team team) {
        return team.server()
                .bean(FrameworkService.class)
                .open(team.owner().id(), team.framework())
                .sequence();
    }
}

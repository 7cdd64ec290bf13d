package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.lodestar.collaboration.Role;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages about people on a framework, on every screen. */
@ExtendWith(BrowserExtension.class)
class PeopleLookIT {
    private static final String KEPT =
            """
            keys => keys.forEach(([key, text]) =>
                localStorage.setItem(key, JSON.stringify({base: 1, confirmed: '', written: [{ins: text}]})))\
            """;

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void theDialogIsReadAndUsedOnEveryScreen(
            Screen screen, Visitor visitor, LodestarServer server) {
        var team = Team.of(server);
        team.add(Role.COMMENTER);
        var ana = team.desk(visitor, team.owner(), screen);
        ana.button("People").click();
        var dialog = ana.dialog("People");
        dialog.getByLabel("Account name").fill("nobody-here");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName("Add")
                                .setExact(true))
                .click();
        assertThat(dialog.getByRole(AriaRole.STATUS)).containsText("Nobody was added.");
        check(visitor, ana.page(), "people-dialog", screen);
    }

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void whoMayOnlyReadSeesSoOnEveryScreen(Screen screen, Visitor visitor, LodestarServer server) {
        var team = Team.of(server);
        team.add(Role.VIEWER);
        var ben = team.desk(visitor, team.other(), screen);
        assertThat(ben.page().locator("save-state")).hasText("Read-only");
        ben.page()
                .evaluate(
                        KEPT,
                        java.util.List.of(
                                java.util.List.of(
                                        key(team, "framework.context.strategicFit.whyNow"),
                                        "Sellers asked for it.\n\nTwice."),
                                java.util.List.of(
                                        key(team, "framework.context.description"),
                                        "A shop is a page on which people look, and sometimes buy.")));
        ben.page().reload();
        assertThat(
                        ben.page()
                                .getByText(
                                        "Your own words, not saved",
                                        new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(ben.metric("Cart rate")).isVisible();
        check(visitor, ben.page(), "read-only", screen);
        visitor.goTo(ben.page(), "/?folder=shared");
        assertThat(ben.page().getByText(team.owner().name())).isVisible();
        check(visitor, ben.page(), "library-shared", screen);
        visitor.goTo(ben.page(), "/framework/" + team.framework());
        assertThat(ben.metric("Cart rate")).isVisible();
        ben.button("People").click();
        assertThat(ben.dialog("People").getByText("Leave this framework")).isVisible();
        check(visitor, ben.page(), "people-dialog-viewer", screen);
        team.remove();
        assertThat(ben.page().getByText("You do not have this framework any more").first())
                .isVisible();
        assertThat(ben.dialog("People")).hasCount(0);
        check(visitor, ben.page(), "lost", screen);
    }

    private static String key(Team team, String field) {
        return "lodestar/%s/%s/%s/%s#gone.0"
                .formatted(
                        team.other().id().value(),
                        team.framework(),
                        team.framework().root(),
                        field);
    }

    private static void check(Visitor visitor, Page page, String name, Screen screen) {
        visitor.screenshot(page, name, screen);
        visitor.assertAccessible(page);
        visitor.assertNoSidewaysScroll(page);
    }
}

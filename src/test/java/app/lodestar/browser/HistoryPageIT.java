package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.AccountService;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.library.LibraryService;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The past of a framework in the browser: seen, named, compared, restored and taken back. */
@ExtendWith(BrowserExtension.class)
class HistoryPageIT {

    @Test
    void p8AVersionIsNamedComparedRestoredAndTheRestoreTakenBack(Visitor visitor) {
        var desk = LiveIT.deskAt(visitor);
        var page = desk.page();
        type(desk, " First words.");
        var draft = desk.written();
        face(page, "History");
        name(page, "First draft");
        assertThat(moments(page).getByRole(AriaRole.LINK, link("First draft"))).isVisible();

        face(page, "Write");
        assertThat(desk.metric("Cart rate")).isVisible();
        type(desk, " Second thoughts.");
        desk.metric("Cart rate").getByText("Cart rate").click();
        page.keyboard().press("Alt+Shift+ArrowDown");
        assertThat(desk.metric("Cart rate")).isVisible();
        desk.saved();
        var changed = desk.written();
        assertThat(changed).isNotEqualTo(draft);

        face(page, "History");
        var past = page.getByRole(AriaRole.MAIN);
        assertThat(past.getByRole(AriaRole.HEADING, heading("Now"))).isVisible();
        assertThat(past.locator("ins")).containsText("Second thoughts.");
        assertThat(past.locator(".change").getByText("Reordered")).hasCount(1);
        assertThat(past.locator("del")).hasCount(0);
        visitor.assertAccessible(page);

        moments(page).getByRole(AriaRole.LINK, link("First draft")).click();
        assertThat(past.getByRole(AriaRole.HEADING, heading("First draft"))).isVisible();
        desk.button("Restore this version").click();
        var dialog = desk.dialog("Restore this version?");
        assertThat(dialog).containsText("2 things differ from now");
        visitor.assertAccessible(page);
        dialog.getByRole(AriaRole.BUTTON, button("Restore")).click();
        assertThat(past.getByRole(AriaRole.HEADING, heading("Now"))).isVisible();
        assertThat(moments(page).getByText("Before a restore")).isVisible();
        assertThat(past.locator("del")).containsText("Second thoughts.");

        face(page, "Write");
        assertThat(desk.metric("Cart rate")).isVisible();
        assertThat(desk.written()).isEqualTo(draft);
        assertThat(desk.field("Description").first())
                .hasValue(Pattern.compile(".*First words\\.$"));

        face(page, "History");
        past.getByRole(AriaRole.BUTTON, button("Take the restore back")).click();
        assertThat(page.getByText("The restore is taken back.")).isVisible();
        assertThat(past.getByRole(AriaRole.BUTTON, button("Take the restore back"))).hasCount(0);
        face(page, "Write");
        assertThat(desk.metric("Cart rate")).isVisible();
        assertThat(desk.written()).isEqualTo(changed);
        assertThat(desk.field("Description").first())
                .hasValue(Pattern.compile(".*Second thoughts\\.$"));
    }

    @Test
    void whatIsDoneInAnotherWindowShowsInTheTimelineByItself(Visitor visitor) {
        var desk = LiveIT.deskAt(visitor);
        var there = LiveIT.beside(desk).page();
        face(there, "History");
        assertThat(moments(there).getByText("Began the framework")).isVisible();
        assertThat(moments(there).getByText("wrote")).hasCount(0);
        type(desk, " Live words.");
        assertThat(moments(there).getByText(Pattern.compile("wrote"))).isVisible();
        assertThat(there.getByRole(AriaRole.MAIN).locator("ins")).containsText("Live words.");
    }

    @Test
    void onlyTheKeyboardIsNeeded(Visitor visitor) {
        var desk = LiveIT.deskAt(visitor);
        var page = desk.page();
        type(desk, " Typed words.");
        face(page, "History");
        var began = moments(page).locator("a").filter(having("Began the framework"));
        began.focus();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("at=\\d+"));
        assertThat(began).hasAttribute("aria-current", "true");
        assertThat(began).isFocused();
        desk.button("Name this version").focus();
        page.keyboard().press("Enter");
        assertThat(desk.field("Name")).isFocused();
        page.keyboard().press("Enter");
        assertThat(desk.dialog("Name this version")).containsText("name");
        assertThat(desk.field("Name")).hasAttribute("aria-invalid", "true");
        page.keyboard().type("As it began");
        page.keyboard().press("Enter");
        assertThat(moments(page).getByRole(AriaRole.LINK, link("As it began"))).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, page("As it began"))).isVisible();
        desk.button("Take the name off").focus();
        page.keyboard().press("Enter");
        assertThat(moments(page).getByRole(AriaRole.LINK, link("As it began"))).hasCount(0);
    }

    @Test
    void aMomentHasAnAddress(Visitor visitor) {
        var desk = LiveIT.deskAt(visitor);
        type(desk, " Typed words.");
        var page = desk.page();
        var address = page.url();
        page.navigate(address + "/history?at=1&with=0");
        assertThat(page.getByRole(AriaRole.HEADING, page("The framework and its context")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("Typed words.");
        page.navigate(address + "/history?at=999999");
        assertThat(page.getByText("There is no such moment in this framework.")).isVisible();
        page.navigate(address + "/history?at=-1&with=x&whole=");
        assertThat(page.getByRole(AriaRole.HEADING, page("Now"))).isVisible();
    }

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void itReadsWellOnEveryScreen(Screen screen, Visitor visitor, LodestarServer server) {
        var page = visitor.open("/", screen);
        Door.practise(page);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Instagram Shops").setExact(true))
                .click();
        page.waitForURL("**/framework/*");
        var address = page.url();
        long named =
                HistoryScene.play(
                        server, FrameworkId.of(address.substring(address.lastIndexOf('/') + 1)));
        page.navigate(address + "/history?with=" + named);
        assertThat(page.getByRole(AriaRole.MAIN).locator("ins").first()).isVisible();
        visitor.assertAccessible(page);
        visitor.assertNoSidewaysScroll(page);
        visitor.screenshot(page, "history", screen);
        page.navigate(address + "/history?whole=1");
        assertThat(page.getByRole(AriaRole.MAIN).getByText("Stakeholders")).isVisible();
        visitor.assertAccessible(page);
        visitor.assertNoSidewaysScroll(page);
        visitor.screenshot(page, "history-whole", screen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "not-an-id",
                "00000000-0000-0000-0000-000000000000",
                "%00",
                "%E2%80%AE"
            })
    void badInputD12ThePastOfWhatCannotBeIsMissing(
            String id, Visitor visitor, LodestarServer server) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        assertMissing(page, server, "/framework/" + id + "/history");
    }

    @Test
    void badInputD12ThePastOfAnothersFrameworkIsMissing(Visitor visitor, LodestarServer server) {
        var other = server.bean(AccountService.class).startGuest();
        var theirs = server.bean(LibraryService.class).openExample(other, "instagram-shops");
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        assertMissing(page, server, "/framework/" + theirs + "/history?at=1");
        assertMissing(page, server, "/framework/" + "f".repeat(10_240) + "/history");
    }

    private static void assertMissing(Page page, LodestarServer server, String path) {
        var response = Objects.requireNonNull(page.navigate(server.address(path)));
        assertThat(page.locator("main.error-page")).isVisible();
        assertThat(response.status()).isEqualTo(404);
    }

    private static void type(Desk desk, String words) {
        var description = desk.field("Description").first();
        description.click();
        desk.page().keyboard().press("Control+End");
        desk.page().keyboard().type(words);
        desk.page().keyboard().press("Tab");
        desk.saved();
    }

    private static void face(Page page, String face) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Faces"))
                .getByRole(AriaRole.LINK, link(face))
                .click();
    }

    private static void name(Page page, String name) {
        var desk = new Desk(page);
        desk.button("Name this version").click();
        desk.field("Name").fill(name);
        desk.button("Keep the name").click();
        assertThat(desk.dialog("Name this version")).hasCount(0);
    }

    private static Locator moments(Page page) {
        return page.getByRole(
                AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("What happened when"));
    }

    private static Locator.GetByRoleOptions link(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions heading(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions page(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}

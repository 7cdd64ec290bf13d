package app.lodestar.library.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.lodestar.account.AccountService;
import app.lodestar.account.Person;
import app.lodestar.account.SignUpOutcome;
import app.lodestar.browser.Door;
import app.lodestar.browser.LodestarServer;
import app.lodestar.browser.Screen;
import app.lodestar.browser.Visitor;
import app.lodestar.library.LibraryService;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;

/** The library as a person with an account sees it, for tests that look at it in a browser. */
record LibraryPages(LodestarServer server, Visitor visitor, Person person, Page page) {

    private static final String PASSWORD = "a fine long sentence";

    /** Someone new, who has opened these examples and stands in their library. */
    static LibraryPages of(
            LodestarServer server, Visitor visitor, Screen screen, String... examples) {
        var name = "reader-" + UUID.randomUUID();
        var person =
                switch (server.bean(AccountService.class).signUp(name, PASSWORD)) {
                    case SignUpOutcome.SignedUp(Person signedUp) -> signedUp;
                    case SignUpOutcome refused -> throw new AssertionError(refused);
                };
        for (var example : examples) {
            server.bean(LibraryService.class).openExample(person, example);
        }
        var page = visitor.open("/login", screen);
        Door.signIn(page, name, PASSWORD);
        var pages = new LibraryPages(server, visitor, person, page);
        assertThat(pages.heading("Library")).isVisible();
        return pages;
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The field of a title, in a dialog or in a row. */
    Locator title() {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Title").setExact(true));
    }

    Locator rows() {
        return page.locator(".library tbody tr:visible");
    }

    /** The row of the framework of that title. */
    Locator row(String title) {
        return rows().filter(new Locator.FilterOptions().setHasText(title));
    }

    /** Opens the menu of a row and chooses from it. */
    void choose(String title, String action) {
        row(title).locator("action-menu").click();
        menuItem(action).click();
    }

    Locator menuItem(String action) {
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(action));
    }

    Locator toast() {
        return page.locator("vaadin-notification-card");
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** Looks at the page: a picture, axe, and nothing beside the window. */
    void check(String name, Screen screen) {
        visitor.screenshot(page, name, screen);
        visitor.assertAccessible(page);
        visitor.assertNoSidewaysScroll(page);
    }
}

package app.lodestar.scoring.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.lodestar.account.AccountService;
import app.lodestar.account.Person;
import app.lodestar.account.SignUpOutcome;
import app.lodestar.browser.Door;
import app.lodestar.browser.LodestarServer;
import app.lodestar.browser.Screen;
import app.lodestar.browser.Visitor;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.library.LibraryService;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The Score face of a worked example as a person with an account sees it in a browser. */
record ScorePages(
        LodestarServer server, Visitor visitor, Person person, FrameworkId framework, Page page) {

    /** The data of an example are made the first time, on a machine that does much else. */
    private static final double PATIENCE = 120_000;

    private static final String PASSWORD = "a fine long sentence";

    /** Someone new, on the Score face of their copy of an example. */
    static ScorePages of(LodestarServer server, Visitor visitor, Screen screen, String example) {
        var name = "scorer-" + UUID.randomUUID();
        var person =
                switch (server.bean(AccountService.class).signUp(name, PASSWORD)) {
                    case SignUpOutcome.SignedUp(Person signedUp) -> signedUp;
                    case SignUpOutcome refused -> throw new AssertionError(refused);
                };
        var framework = server.bean(LibraryService.class).openExample(person, example);
        var page = visitor.open("/login", screen);
        Door.signIn(page, name, PASSWORD);
        var pages = new ScorePages(server, visitor, person, framework, page);
        visitor.goTo(page, pages.path());
        return pages;
    }

    String path() {
        return "/framework/" + framework + "/score";
    }

    /** Waits for the verdict. */
    Locator verdict() {
        var verdict = page.locator(".verdict h1");
        assertThat(verdict).isVisible(patience());
        return verdict;
    }

    static LocatorAssertions.IsVisibleOptions patience() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    /** The row of a goal metric. */
    Locator goal(String metric) {
        return page.locator("#score-goals tbody > tr:not(.detail)")
                .filter(new Locator.FilterOptions().setHasText(metric));
    }

    void open(String metric) {
        button("Details of " + metric).click();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The texts of a part's rows, without what is behind them. */
    List<List<String>> rows(String part) {
        var rows = new ArrayList<List<String>>();
        for (var row : page.locator("#score-" + part + " .stack > tbody > tr:not(.detail)").all()) {
            rows.add(row.locator(":scope > *").allInnerTexts());
        }
        return rows;
    }

    /** Looks at the page: a picture, axe, and nothing beside the window. */
    void check(String name, Screen screen) {
        visitor.screenshot(page, name, screen);
        visitor.assertAccessible(page);
        visitor.assertNoSidewaysScroll(page);
    }
}

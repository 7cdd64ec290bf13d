package app.lodestar.library.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.browser.BrowserExtension;
import app.lodestar.browser.LodestarServer;
import app.lodestar.browser.Screen;
import app.lodestar.browser.Visitor;
import app.lodestar.collaboration.Folder;
import app.lodestar.collaboration.FrameworkDirectory;
import app.lodestar.collaboration.FrameworkSummary;
import app.lodestar.collaboration.Order;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a person does in the library, in a real browser. */
@ExtendWith(BrowserExtension.class)
class LibraryIT {

    private static final Pattern A_FRAMEWORK = Pattern.compile(".*/framework/[0-9a-f-]{36}$");

    @Test
    void anExampleOpensAsACopyOfOnesOwn(Visitor visitor, LodestarServer server) {
        var pages = LibraryPages.of(server, visitor, Screen.DESKTOP);
        pages.button("Instagram Shops").dblclick();
        assertThat(pages.page()).hasURL(A_FRAMEWORK);
        visitor.goTo(pages.page(), "/");
        assertThat(pages.rows()).hasCount(1);
        assertThat(pages.row("Instagram Shops")).containsText("Draft, team");
        assertThat(
                        pages.page()
                                .getByLabel(
                                        "1 north star, 4 core, 10 supporting, 9 guardrails, 1"
                                                + " control"))
                .hasCount(2);
    }

    @Test
    void aTemplateIsChosenNamedAndMade(Visitor visitor, LodestarServer server) {
        var pages = LibraryPages.of(server, visitor, Screen.PHONE);
        pages.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Marketplace")))
                .click();
        assertThat(pages.title()).hasValue("Marketplace");
        assertThat(pages.page().getByLabel(Pattern.compile("^Marketplace"))).isChecked();
        pages.page().keyboard().type("Second-hand bicycles");
        pages.page().getByLabel("With a team").check();
        pages.button("Create").click();
        assertThat(pages.page()).hasURL(A_FRAMEWORK);
        assertThat(titles(pages)).containsExactly("Second-hand bicycles");
    }

    @Test
    void badInputD18ADoubleClickOnCreateMakesOneFramework(Visitor visitor, LodestarServer server) {
        var pages = LibraryPages.of(server, visitor, Screen.DESKTOP);
        pages.button("Start from a question").click();
        assertThat(pages.title()).isFocused();
        pages.page().keyboard().type("Shops");
        pages.button("Create").dblclick();
        assertThat(pages.page()).hasURL(A_FRAMEWORK);
        visitor.goTo(pages.page(), "/");
        assertThat(pages.rows()).hasCount(1);
        assertThat(titles(pages)).containsExactly("Shops");
    }

    @Test
    void theListIsSearchedAndSorted(Visitor visitor, LodestarServer server) {
        var pages =
                LibraryPages.of(
                        server,
                        visitor,
                        Screen.DESKTOP,
                        "instagram-shops",
                        "onsite-ad-advantage",
                        "etsy-seller-messaging");
        assertThat(pages.rows().locator("th a"))
                .hasText(
                        new String[] {
                            "Etsy seller messaging",
                            "On-site against off-site ads",
                            "Instagram Shops"
                        });
        pages.button("Framework").click();
        assertThat(pages.rows().locator("th a").first()).hasText("Etsy seller messaging");
        assertThat(pages.rows().locator("th a").nth(1)).hasText("Instagram Shops");
        assertThat(pages.page()).hasURL(Pattern.compile(".*order=title$"));

        pages.page().getByRole(AriaRole.SEARCHBOX).fill("SHOPS insta");
        assertThat(pages.rows()).hasCount(1);
        assertThat(pages.page()).hasURL(Pattern.compile(".*search=.*"));
        pages.page().reload();
        assertThat(pages.rows()).hasCount(1);
        assertThat(pages.page().getByRole(AriaRole.SEARCHBOX)).hasValue("SHOPS insta");
    }

    /** Everything a row offers, without a pointer, and the focus never lost. */
    @Test
    void aRowIsWorkedWithTheKeyboardAlone(Visitor visitor, LodestarServer server) {
        var pages =
                LibraryPages.of(
                        server,
                        visitor,
                        Screen.DESKTOP,
                        "instagram-shops",
                        "etsy-seller-messaging");
        var keys = pages.page().keyboard();
        pages.link("Instagram Shops").focus();

        keys.press("Tab");
        keys.press("Enter");
        assertThat(pages.menuItem("Rename")).isFocused();
        keys.press("Enter");
        var field = pages.title();
        assertThat(field).isFocused();
        keys.press("ControlOrMeta+a");
        keys.type("Shops, next year");
        keys.press("Enter");
        assertThat(pages.link("Shops, next year")).isFocused();

        keys.press("Tab");
        keys.press("ArrowDown");
        keys.press("ArrowDown");
        assertThat(pages.menuItem("Make a copy")).isFocused();
        keys.press("Enter");
        assertThat(pages.link("Copy of Shops, next year")).isFocused();

        keys.press("Tab");
        keys.press("Enter");
        keys.press("End");
        assertThat(pages.menuItem("Move to the bin")).isFocused();
        keys.press("Enter");
        assertThat(pages.rows()).hasCount(2);
        assertThat(pages.link("Shops, next year")).isFocused();
        assertThat(titles(pages)).doesNotContain("Copy of Shops, next year");
    }

    @Test
    void escapeLeavesTheTitleAndABlankOneIsRefused(Visitor visitor, LodestarServer server) {
        var pages = LibraryPages.of(server, visitor, Screen.DESKTOP, "instagram-shops");
        var keys = pages.page().keyboard();
        pages.choose("Instagram Shops", "Rename");
        var field = pages.title();
        assertThat(field).isFocused();
        keys.press("ControlOrMeta+a");
        keys.press("Delete");
        keys.press("Enter");
        assertThat(pages.rows()).containsText("Give it a title");
        keys.press("Escape");
        keys.press("Escape");
        assertThat(pages.link("Instagram Shops")).isFocused();
        assertThat(titles(pages)).containsExactly("Instagram Shops");
    }

    @Test
    void whatIsBinnedComesBackOrGoesForGood(Visitor visitor, LodestarServer server) {
        var pages =
                LibraryPages.of(
                        server,
                        visitor,
                        Screen.DESKTOP,
                        "instagram-shops",
                        "etsy-seller-messaging");
        pages.choose("Instagram Shops", "Move to the bin");
        assertThat(pages.row("Instagram Shops")).hasCount(0);
        pages.button("Undo").click();
        assertThat(pages.row("Instagram Shops")).isVisible();

        pages.choose("Instagram Shops", "Move to the bin");
        assertThat(pages.row("Instagram Shops")).hasCount(0);
        pages.link("Bin").click();
        pages.choose("Instagram Shops", "Put back");
        assertThat(pages.button("Back to all")).isFocused();
        pages.button("Back to all").click();
        assertThat(pages.rows()).hasCount(2);

        pages.choose("Instagram Shops", "Move to the bin");
        assertThat(pages.row("Instagram Shops")).hasCount(0);
        pages.link("Bin").click();
        pages.choose("Instagram Shops", "Delete for good");
        pages.button("Keep it").click();
        assertThat(pages.dialog()).hasCount(0);
        assertThat(pages.row("Instagram Shops")).isVisible();
        pages.choose("Instagram Shops", "Delete for good");
        pages.button("Delete for good").click();
        assertThat(pages.rows()).hasCount(0);
        assertThat(titles(pages)).containsExactly("Etsy seller messaging");
    }

    @Test
    void thePaletteOpensAFrameworkByName(Visitor visitor, LodestarServer server) {
        var pages = LibraryPages.of(server, visitor, Screen.DESKTOP, "instagram-shops");
        pages.page().keyboard().press("ControlOrMeta+k");
        assertThat(pages.page().getByRole(AriaRole.COMBOBOX, named("Search or do"))).isFocused();
        pages.page().keyboard().type("new from template: saas");
        assertThat(pages.page().getByRole(AriaRole.OPTION).first()).containsText("SaaS");
        pages.page().keyboard().press("Enter");
        assertThat(pages.title()).hasValue("SaaS");
        pages.button("Cancel").click();
        assertThat(pages.dialog()).hasCount(0);

        pages.page().keyboard().press("ControlOrMeta+k");
        assertThat(pages.page().getByRole(AriaRole.COMBOBOX, named("Search or do"))).isFocused();
        pages.page().keyboard().type("Instagram");
        assertThat(pages.page().getByRole(AriaRole.OPTION, named("Instagram Shops"))).isVisible();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static List<String> titles(LibraryPages pages) {
        return pages
                .server()
                .bean(FrameworkDirectory.class)
                .list(pages.person().id(), Folder.ALL, "", Order.EDITED, 0, 10)
                .stream()
                .map(FrameworkSummary::title)
                .toList();
    }
}

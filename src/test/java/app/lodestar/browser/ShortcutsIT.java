package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The keys of the pages do what the overview behind {@code ?} says, and it lists them all. */
@ExtendWith(BrowserExtension.class)
class ShortcutsIT {

    @Test
    void theOverviewListsEveryKeyOfTheLibrary(Visitor visitor, LodestarServer server) {
        var page = libraryWithOne(visitor, server);
        page.keyboard().press("?");
        assertThat(overview(page)).isVisible();
        assertThat(keys(page)).contains("Ctrl K", "/", "n", "g l", "?").doesNotHaveDuplicates();
        assertThat(overview(page)).containsText("Search frameworks");
    }

    @Test
    void theOverviewListsEveryKeyOfTheEditor(Visitor visitor) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        assertThat(desk.metric("Cart rate")).isVisible();
        page.keyboard().press("?");
        assertThat(overview(page)).isVisible();
        assertThat(keys(page))
                .contains("Ctrl K", "/", "g l", "?", "Ctrl Z", "Ctrl Shift Z")
                .contains("Enter", "F2", "Tab", "Shift Tab", "Esc", "Esc Tab", "a-z", "Ctrl /")
                .contains("↑ ↓ PgUp PgDn Home End", "← →", "Space", "1 - 5")
                .contains("Shift M", "Shift F10", "Del, Backspace", "Ctrl C, X, V", "Ctrl Enter");
        assertThat(overview(page)).containsText("Search or do anything");
    }

    @Test
    void slashGoesToTheSearchOfTheListAndLosesNoLetter(Visitor visitor, LodestarServer server) {
        var page = libraryWithOne(visitor, server);
        page.keyboard().press("/");
        page.keyboard().type("never there");
        assertThat(search(page)).isFocused();
        assertThat(search(page)).hasValue("never there");
        assertThat(page.locator("dialog:modal")).hasCount(0);
    }

    @Test
    void slashOpensThePaletteWhereThereIsNoList(Visitor visitor) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        assertThat(desk.metric("Cart rate")).isVisible();
        page.keyboard().press("/");
        assertThat(
                        page.getByRole(
                                AriaRole.COMBOBOX,
                                new Page.GetByRoleOptions().setName("Search or do")))
                .isFocused();
    }

    /** The library of a guest who has a framework, so that there is something to find. */
    private static Page libraryWithOne(Visitor visitor, LodestarServer server) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        Desk.ofExample(page, "Instagram Shops");
        page.navigate(server.address("/"));
        assertThat(search(page)).isVisible();
        return page;
    }

    private static Locator search(Page page) {
        return page.getByRole(AriaRole.SEARCHBOX);
    }

    private static Locator overview(Page page) {
        return page.getByRole(
                AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keyboard shortcuts"));
    }

    private static List<String> keys(Page page) {
        return overview(page).locator("kbd").allTextContents();
    }
}

package app.lodestar.library.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.lodestar.browser.BrowserExtension;
import app.lodestar.browser.LodestarServer;
import app.lodestar.browser.Screen;
import app.lodestar.browser.Visitor;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.framework.Mode;
import app.lodestar.library.Draft;
import app.lodestar.library.LibraryService;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library in each of its states on each screen: looked at, and asked of axe. */
@ExtendWith(BrowserExtension.class)
class LibraryLookIT {

    private static final String SCREENS = "app.lodestar.browser.Screen#everyPageIsCheckedOn";

    @ParameterizedTest
    @MethodSource(SCREENS)
    void aNewcomersLibraryIsDrawn(Screen screen, Visitor visitor, LodestarServer server) {
        var pages = LibraryPages.of(server, visitor, screen);
        assertThat(pages.button("Start from a question")).isVisible();
        pages.check("library-empty", screen);
    }

    @ParameterizedTest
    @MethodSource(SCREENS)
    void aLibraryWithWorkInItIsDrawn(Screen screen, Visitor visitor, LodestarServer server) {
        var pages =
                LibraryPages.of(
                        server,
                        visitor,
                        screen,
                        "onsite-ad-advantage",
                        "etsy-seller-messaging",
                        "instagram-shops");
        make(pages, "A title of great length that says again and again what it could say once");
        make(pages, "W".repeat(120));
        make(pages, "שלום עולם \u202Etxt.exe");
        visitor.goTo(pages.page(), "/");
        assertThat(pages.rows()).hasCount(6);
        pages.check("library", screen);

        pages.row("Instagram Shops").locator("action-menu").click();
        assertThat(pages.menuItem("Rename")).isFocused();
        visitor.assertAccessible(pages.page());
        pages.page().keyboard().press("Escape");
        assertThat(pages.row("Instagram Shops").locator("action-menu button")).isFocused();

        pages.page().getByRole(AriaRole.SEARCHBOX).fill("zebra");
        assertThat(pages.button("Clear the search")).isVisible();
        pages.check("library-not-found", screen);
    }

    @ParameterizedTest
    @MethodSource(SCREENS)
    void theDialogsAreDrawn(Screen screen, Visitor visitor, LodestarServer server) {
        var pages = LibraryPages.of(server, visitor, screen, "instagram-shops");
        pages.button("New framework").click();
        assertThat(pages.title()).isFocused();
        pages.page().keyboard().press("Enter");
        assertThat(pages.dialog()).containsText("Give it a title");
        pages.check("library-new", screen);
        pages.page().keyboard().press("Escape");
        assertThat(pages.dialog()).hasCount(0);

        pages.choose("Instagram Shops", "Move to the bin");
        assertThat(pages.toast()).isVisible();
        visitor.assertAccessible(pages.page());
        pages.link("Bin").click();
        assertThat(pages.row("Instagram Shops")).isVisible();
        pages.check("library-bin", screen);
        pages.choose("Instagram Shops", "Delete for good");
        assertThat(pages.button("Keep it")).isFocused();
        pages.check("library-purge", screen);
    }

    private static void make(LibraryPages pages, String title) {
        pages.server()
                .bean(LibraryService.class)
                .createBlank(
                        pages.person(), FrameworkId.random(), new Draft(title, "", Mode.PRACTICE));
    }
}

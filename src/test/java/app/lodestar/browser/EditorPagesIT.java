package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The editor and what opens in it on each screen: looked at, and asked of axe. */
@ExtendWith(BrowserExtension.class)
class EditorPagesIT {

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void aWholeFrameworkIsDrawnOnEveryScreen(Screen screen, Visitor visitor) {
        var page = visitor.open("/", screen);
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        assertThat(heading(page)).isVisible();
        assertThat(desk.metric("Cart rate")).isVisible();
        check(visitor, page, "write", screen);
    }

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void aMetricAndItsDetailsAreDrawnOnEveryScreen(Screen screen, Visitor visitor) {
        var page = visitor.open("/", screen);
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        desk.metric("Cart rate").click();
        assertThat(desk.inspected("Name")).hasValue("Cart rate");
        check(visitor, page, "write-metrics", screen);
    }

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void theHandOverIsDrawnOnEveryScreen(Screen screen, Visitor visitor) {
        var page = visitor.open("/", screen);
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        desk.button("Hand over").click();
        assertThat(desk.dialog("Hand over")).containsText("Success metrics");
        check(visitor, page, "hand-over", screen);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static void check(Visitor visitor, Page page, String name, Screen screen) {
        visitor.screenshot(page, name, screen);
        visitor.assertNoSidewaysScroll(page);
        visitor.assertAccessible(page);
    }
}

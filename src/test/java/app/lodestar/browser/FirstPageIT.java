package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(BrowserExtension.class)
class FirstPageIT {

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void theFirstPageIsDrawnOnEveryScreen(Screen screen, Visitor visitor) {
        var page = visitor.open("/", screen);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        visitor.assertAccessible(page);
        visitor.assertNoSidewaysScroll(page);
        visitor.screenshot(page, "first-page", screen);
    }
}

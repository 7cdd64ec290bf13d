package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of an attempt on each screen: looked at, and asked of axe. */
@ExtendWith(BrowserExtension.class)
class AttemptLookIT {

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void anAttemptIsDrawnOnEveryScreen(Screen screen, Visitor visitor, LodestarServer server) {
        var attempt = Attempts.written(server, Attempts.WITH_ANSWER);
        attempt.service().showHint(attempt.person().id(), attempt.id());
        var page = attempt.open(visitor, screen);
        assertThat(new Desk(page).metric("Kept in-app orders per week")).isVisible();
        assertThat(page.locator("[role=timer]")).isVisible();
        check(visitor, page, "attempt", screen);
        if (screen.width() < 768) {
            page.locator(".dock").getByText("Hint 1").click();
            assertThat(page.locator("#hints")).isVisible();
            check(visitor, page, "attempt-hints", screen);
        }
    }

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void theRatingIsDrawnOnEveryScreen(Screen screen, Visitor visitor, LodestarServer server) {
        var page = Attempts.written(server, Attempts.WITH_ANSWER).ended().open(visitor, screen);
        assertThat(page.locator("fieldset.dimension")).hasCount(10);
        check(visitor, page, "attempt-rating", screen);
    }

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void theResultIsDrawnOnEveryScreen(Screen screen, Visitor visitor, LodestarServer server) {
        var page = Attempts.written(server, Attempts.WITH_ANSWER).rated().open(visitor, screen);
        assertThat(page.locator(".pairs .both").first()).isVisible();
        check(visitor, page, "attempt-result", screen);
    }

    private static void check(Visitor visitor, Page page, String name, Screen screen) {
        visitor.screenshot(page, name, screen);
        visitor.assertNoSidewaysScroll(page);
        visitor.assertAccessible(page);
    }
}

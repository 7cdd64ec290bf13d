package app.lodestar.scoring.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.lodestar.browser.BrowserExtension;
import app.lodestar.browser.LodestarServer;
import app.lodestar.browser.Screen;
import app.lodestar.browser.Visitor;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Score face on each screen: looked at, and asked of axe. */
@ExtendWith(BrowserExtension.class)
class ScoreLookIT {

    private static final String SCREENS = "app.lodestar.browser.Screen#everyPageIsCheckedOn";

    @ParameterizedTest
    @MethodSource(SCREENS)
    void aScoredFrameworkIsDrawn(Screen screen, Visitor visitor, LodestarServer server) {
        var pages = ScorePages.of(server, visitor, screen, "etsy-seller-messaging");
        assertThat(pages.verdict()).isVisible();
        pages.check("score", screen);
        pages.open("Buyer questions settled per week");
        assertThat(pages.page().locator("metric-chart[drawn]")).isVisible();
        pages.page().waitForTimeout(500);
        pages.check("score-open", screen);
    }

    @ParameterizedTest
    @MethodSource(SCREENS)
    void aComparisonIsDrawn(Screen screen, Visitor visitor, LodestarServer server) {
        var pages = ScorePages.of(server, visitor, screen, "onsite-ad-advantage");
        assertThat(pages.verdict()).isVisible();
        assertThat(pages.page().locator("interval-plot").first()).isVisible();
        pages.check("score-compare", screen);
    }
}

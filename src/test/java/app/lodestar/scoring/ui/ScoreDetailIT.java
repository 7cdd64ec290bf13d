package app.lodestar.scoring.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.browser.BrowserExtension;
import app.lodestar.browser.LodestarServer;
import app.lodestar.browser.Screen;
import app.lodestar.browser.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a row of the Score face opens to, seen in a browser. */
@ExtendWith(BrowserExtension.class)
class ScoreDetailIT {

    private static final String THREADS = "etsy-seller-messaging";
    private static final String SHOPS = "instagram-shops";
    private static final String SETTLED = "Buyer questions settled per week";
    private static final String SCREENS = "app.lodestar.browser.Screen#everyPageIsCheckedOn";

    @Test
    void aRowOpensItsChartItsTableAndHowTheNumberComesAbout(
            Visitor visitor, LodestarServer server) {
        List<String> said = new ArrayList<>();
        var pages = ScorePages.of(server, visitor, Screen.DESKTOP, THREADS);
        pages.page().onConsoleMessage(message -> said.add(message.text()));
        pages.verdict();
        pages.open(SETTLED);
        var detail = pages.page().locator("tr.detail:not([hidden])");
        assertThat(detail.locator("metric-chart[drawn] svg path").first()).isAttached();
        assertThat(detail.locator("metric-chart"))
                .hasAttribute("aria-label", Pattern.compile(SETTLED + ", from .*"));
        detail.getByText("The numbers as a table").click();
        assertThat(detail.locator("details .table tbody tr").first()).containsText("week");
        assertThat(detail.locator("pre.formula").first())
                .hasText("count(threads where resolved = true)");
        detail.getByText("Show the SQL").click();
        assertThat(detail.locator(".sql pre").first()).containsText("select");
        assertThat(pages.button("Details of " + SETTLED)).hasAttribute("aria-expanded", "true");
        assertThat(said).noneMatch(text -> text.contains("Content Security Policy"));
        pages.open(SETTLED);
        assertThat(detail).hasCount(0);
    }

    @ParameterizedTest
    @MethodSource(SCREENS)
    void aMetricIsSplitByADimensionOfItsData(
            Screen screen, Visitor visitor, LodestarServer server) {
        var pages = ScorePages.of(server, visitor, screen, THREADS);
        assertThat(pages.verdict()).isVisible();
        pages.open(SETTLED);
        var split = detail(pages).locator(".by-part");
        assertThat(split.getByRole(AriaRole.BUTTON)).containsText(new String[] {"topic"});
        split.getByText("topic", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(split.locator("metric-chart[drawn] svg path").first()).isAttached();
        assertThat(split.locator("metric-chart").first())
                .hasAttribute(
                        "aria-label",
                        Pattern.compile(
                                SETTLED + " by topic. .*order_status from [0-9,]+ to [0-9,]+.*"));
        assertThat(split.locator("metric-chart .legend li").first()).not().isEmpty();
        assertThat(
                        split.locator(":scope > .parts > .table")
                                .getByRole(AriaRole.ROWHEADER)
                                .filter(new Locator.FilterOptions().setHasText("order_status")))
                .isVisible();
        assertThat(split.locator("[aria-pressed=true]")).hasText("topic");
        pages.check("score-split", screen);
        split.getByText("The numbers as a table").first().click();
        assertThat(split.locator("details tbody tr").first()).containsText("week");
    }

    @ParameterizedTest
    @MethodSource(SCREENS)
    void aFunnelIsDrawnStepByStep(Screen screen, Visitor visitor, LodestarServer server) {
        var pages = ScorePages.of(server, visitor, screen, SHOPS);
        assertThat(pages.verdict()).isVisible();
        pages.open("People who order within 7 days of a view");
        var steps = detail(pages).locator(".by-step");
        assertThat(steps.locator("metric-chart[drawn] svg path").first()).isAttached();
        assertThat(steps.locator("metric-chart"))
                .hasAttribute(
                        "aria-label",
                        Pattern.compile(
                                ".*step by step, week 41.*: sessions where viewed = true"
                                        + " 146,741, orders 6,489\\."));
        pages.check("score-funnel", screen);
        steps.getByText("The numbers as a table").click();
        assertThat(steps.locator("tbody tr").last()).containsText("4.4 %");
    }

    @ParameterizedTest
    @MethodSource(SCREENS)
    void aRetentionIsDrawnCohortByCohort(Screen screen, Visitor visitor, LodestarServer server) {
        var pages = ScorePages.of(server, visitor, screen, SHOPS);
        assertThat(pages.verdict()).isVisible();
        pages.open("First-time buyers who buy again");
        var steps = detail(pages).locator(".by-step");
        assertThat(steps.locator("metric-chart[drawn] svg path").first()).isAttached();
        assertThat(steps.locator("metric-chart"))
                .hasAttribute(
                        "aria-label",
                        Pattern.compile(".*After 28 d 19\\.3 % of week 31.*18\\.4 % of week 36.*"));
        pages.check("score-cohorts", screen);
        steps.getByText("The numbers as a table").click();
        assertThat(steps.locator("tbody tr").last()).containsText("5,380");
    }

    @ParameterizedTest
    @MethodSource(SCREENS)
    void theRowsThatANumberRestsOnAreCountedAndThoseItLeavesOut(
            Screen screen, Visitor visitor, LodestarServer server) {
        var pages = ScorePages.of(server, visitor, screen, THREADS);
        assertThat(pages.verdict()).isVisible();
        pages.open(SETTLED);
        pages.button("Count the rows").click();
        var ledger = detail(pages).locator(".ledgers section");
        assertThat(ledger.locator("h4")).hasText("threads where resolved = true");
        assertThat(ledger.locator("dt"))
                .hasText(
                        new String[] {
                            "In the table", "of other days", "the condition is not true", "Used"
                        });
        assertThat(ledger.locator("dd.used")).hasText("5,600");
        pages.check("score-rows", screen);
    }

    @Test
    void whatMovedAMetricIsSaidPartByPart(Visitor visitor, LodestarServer server) {
        var pages = ScorePages.of(server, visitor, Screen.DESKTOP, SHOPS);
        assertThat(pages.verdict()).isVisible();
        pages.open("Kept in-app orders per week");
        var split = detail(pages).locator(".by-part");
        split.getByText("status", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(split.locator(".moved metric-chart[drawn]"))
                .hasAttribute("aria-label", "What moved it: +518 from W39. kept +518.");
        pages.check("score-moved", Screen.DESKTOP);
    }

    private static Locator detail(ScorePages pages) {
        return pages.page().locator("tr.detail:not([hidden])");
    }
}

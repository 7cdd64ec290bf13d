package app.lodestar.scoring.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.AccountService;
import app.lodestar.base.Messages;
import app.lodestar.browser.BrowserExtension;
import app.lodestar.browser.Door;
import app.lodestar.browser.LodestarServer;
import app.lodestar.browser.Screen;
import app.lodestar.browser.Visitor;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.dataset.FrameworkData;
import app.lodestar.dataset.Opened;
import app.lodestar.framework.MetricFramework;
import app.lodestar.library.LibraryService;
import app.lodestar.scoring.Calculations;
import app.lodestar.scoring.FrameworkScore;
import app.lodestar.scoring.FrameworkScorer;
import app.lodestar.scoring.ScorecardSheet;
import app.lodestar.scoring.Sheet;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a framework stands, seen in a browser. */
@ExtendWith(BrowserExtension.class)
class ScoreFaceIT {

    private static final String THREADS = "etsy-seller-messaging";

    @Test
    void theFaceSaysWhatTheSheetSays(Visitor visitor, LodestarServer server) {
        var pages = ScorePages.of(server, visitor, Screen.DESKTOP, THREADS);
        var sheet = sheet(server, pages);
        assertThat(pages.verdict()).hasText(sheet.title().replaceFirst("^Score: ", ""));
        assertThat(pages.page().locator(".verdict .why li > span").allInnerTexts())
                .isEqualTo(sheet.lines());
        assertThat(pages.page().locator(".score-face .meta"))
                .containsText("Every number is an invented demo value");
        check(pages, sheet, "Goal metrics", "goals", 2, 3);
        check(pages, sheet, "Guardrails", "guardrails", 1, 2);
        check(pages, sheet, "Other metrics", "others", 2, 3);
    }

    /** Each row of the sheet has a row on the face with its name, value, interval and state. */
    private static void check(
            ScorePages pages, Sheet sheet, String title, String part, int now, int interval) {
        var wanted =
                sheet.parts().stream()
                        .filter(each -> each.title().equals(title))
                        .findFirst()
                        .orElseThrow();
        var shown = pages.rows(part);
        for (int i = 0; i < wanted.rows().size(); i++) {
            var row = wanted.rows().get(i);
            var cells = String.join("\n", shown.get(i));
            assertThat(cells).as(row.getFirst()).contains(row.getFirst(), row.get(now));
            assertThat(cells).contains(numbers(row.get(interval)));
            assertThat(cells).contains(row.getLast().replaceFirst("^Unknown: ", ""));
        }
        assertThat(shown.size()).isGreaterThanOrEqualTo(wanted.rows().size());
    }

    /** The numbers of an interval, which stand on the face without their unit. */
    private static List<String> numbers(String interval) {
        return interval.contains(" – ")
                ? Pattern.compile("[0-9][0-9.,]*")
                        .matcher(interval.split(" per ", 2)[0])
                        .results()
                        .map(MatchResult::group)
                        .toList()
                : List.of(interval);
    }

    private static Sheet sheet(LodestarServer server, ScorePages pages) {
        MetricFramework framework =
                server.bean(FrameworkService.class)
                        .open(pages.person().id(), pages.framework())
                        .framework();
        var data = server.bean(FrameworkData.class);
        var workspace =
                server.bean(FrameworkService.class)
                        .workspace(pages.person().id(), pages.framework());
        if (!(data.open(workspace, FrameworkData.source(framework))
                instanceof Opened.Ready ready)) {
            throw new AssertionError("no data");
        }
        try (var database = ready.database()) {
            return switch (server.bean(FrameworkScorer.class)
                    .score("test", framework, database, Duration.ofMinutes(2))) {
                case Calculations.Outcome.Answered<FrameworkScore>(FrameworkScore score) ->
                        ScorecardSheet.of(framework, score, server.bean(Messages.class));
                case Calculations.Outcome.Busy<FrameworkScore> _ ->
                        throw new AssertionError("busy");
            };
        }
    }

    @Test
    void theComparisonOfTheThirdExampleHasItsVerdictAndWhatDecided(
            Visitor visitor, LodestarServer server) {
        var pages = ScorePages.of(server, visitor, Screen.DESKTOP, "onsite-ad-advantage");
        var sheet = sheet(server, pages);
        pages.verdict();
        var row =
                sheet.parts().stream()
                        .filter(each -> each.title().equals("Comparisons"))
                        .findFirst()
                        .orElseThrow()
                        .rows()
                        .getFirst();
        var comparison = pages.page().locator(".comparison").first();
        assertThat(comparison.locator(".verdict-word").innerText().replace('\n', ' ').strip())
                .isEqualToIgnoringCase(row.get(1));
        assertThat(comparison.locator("interval-plot svg")).isVisible();
        comparison.getByText("The numbers as a table").click();
        assertThat(comparison.locator("details .table tbody tr").first())
                .containsText(row.get(3).split(" ", 2)[0]);
        assertThat(comparison).containsText("margin 1.05");
        visitor.assertAccessible(pages.page());
    }

    @Test
    void theShopsAreScoredOnTheirTwoMillionRows(Visitor visitor, LodestarServer server) {
        var pages = ScorePages.of(server, visitor, Screen.DESKTOP, "instagram-shops");
        assertThat(pages.verdict()).isVisible();
        assertThat(pages.goal("Kept in-app orders per week")).containsText("7,214");
        pages.open("Kept in-app orders per week");
        assertThat(pages.page().locator("metric-chart[drawn]")).isVisible();
        visitor.screenshot(pages.page(), "score-shops", Screen.DESKTOP);
    }

    @Test
    void whatIsHandedOverFromHereCarriesTheScores(Visitor visitor, LodestarServer server) {
        var pages = ScorePages.of(server, visitor, Screen.DESKTOP, THREADS);
        assertThat(pages.verdict()).isVisible();
        pages.button("Hand over").click();
        var dialog = pages.page().getByRole(AriaRole.DIALOG);
        var score =
                dialog.getByRole(
                        AriaRole.HEADING,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^Score: ")));
        assertThat(score).isVisible();
        dialog.getByLabel("Scores, as they stand on the data").uncheck();
        assertThat(score).hasCount(0);
    }

    @Test
    void badInputD12TheScoreOfAnotherPersonsFrameworkIsMissing(
            Visitor visitor, LodestarServer server) {
        var other = server.bean(AccountService.class).startGuest();
        var theirs = server.bean(LibraryService.class).openExample(other, THREADS);
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        for (var id : List.of(theirs, FrameworkId.random())) {
            var answer =
                    Objects.requireNonNull(
                            page.navigate(server.address("/framework/" + id + "/score")));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(page.locator("main.error-page")).isVisible();
        }
    }

    @Test
    void oneGoesFromWriteToScoreAndBack(Visitor visitor, LodestarServer server) {
        var pages = ScorePages.of(server, visitor, Screen.DESKTOP, THREADS);
        pages.verdict();
        tab(pages.page(), "Write").click();
        pages.page().waitForURL("**/framework/" + pages.framework());
        assertThat(pages.page().locator("metric-grid")).isVisible();
        tab(pages.page(), "Score").click();
        assertThat(pages.verdict()).isVisible();
        assertThat(tab(pages.page(), "Score")).hasAttribute("aria-current", "page");
        pages.page().goBack();
        assertThat(pages.page().locator("metric-grid")).isVisible();
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Faces"))
                .getByText(name);
    }
}

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
import app.lodestar.dataset.AnalyticsDatabase;
import app.lodestar.dataset.FrameworkData;
import app.lodestar.dataset.Opened;
import app.lodestar.dataset.TableSchema;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.JsonReading;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Mode;
import app.lodestar.library.Draft;
import app.lodestar.library.LibraryService;
import app.lodestar.scoring.Calculations;
import app.lodestar.scoring.FrameworkScore;
import app.lodestar.scoring.FrameworkScorer;
import app.lodestar.scoring.Question;
import app.lodestar.scoring.ScorecardSheet;
import app.lodestar.scoring.Sheet;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a framework stands, seen in a browser. */
@ExtendWith(BrowserExtension.class)
class ScoreFaceIT {

    private static final String THREADS = "etsy-seller-messaging";
    private static final String SETTLED = "Buyer questions settled per week";

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
        var comparison = pages.page().locator(".comparison");
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
    void aMetricIsSplitByADimensionOfItsData(Visitor visitor, LodestarServer server) {
        var pages = ScorePages.of(server, visitor, Screen.DESKTOP, THREADS);
        assertThat(pages.verdict()).isVisible();
        pages.open(SETTLED);
        var split = pages.page().locator("tr.detail:not([hidden]) .by-part");
        assertThat(split.getByRole(AriaRole.BUTTON)).containsText(new String[] {"topic"});
        split.getByText("topic", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(
                        split.getByRole(AriaRole.ROWHEADER)
                                .filter(new Locator.FilterOptions().setHasText("order_status")))
                .isVisible();
        assertThat(split.locator("tbody tr").first()).containsText(Pattern.compile("\\d"));
        assertThat(split.locator("[aria-pressed=true]")).hasText("topic");
        pages.check("score-split", Screen.DESKTOP);
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
    void aCalculationCanBeCancelledAndBegunAgain(Visitor visitor, LodestarServer server)
            throws InterruptedException {
        var pages = ScorePages.of(server, visitor, Screen.DESKTOP, THREADS);
        pages.verdict();
        var framework = keep(server, pages, "resolved = true", "resolved = false");
        var held = new CountDownLatch(1);
        var holders = List.of(hold(server, "one", held), hold(server, "other", held));
        try {
            visitor.goTo(pages.page(), "/framework/" + framework + "/score");
            assertThat(pages.page().locator(".running"))
                    .containsText(Pattern.compile("Calculating \\d+ metrics"));
            pages.button("Cancel").click();
            assertThat(pages.page().getByText("Cancelled. Nothing new was calculated."))
                    .isVisible();
        } finally {
            held.countDown();
        }
        for (var holder : holders) {
            holder.join();
        }
        pages.button("Calculate again").click();
        assertThat(pages.verdict()).isVisible();
    }

    /** Takes one of the places in which calculations run, until it is let go. */
    private static Thread hold(LodestarServer server, String who, CountDownLatch held) {
        var taken = new CountDownLatch(1);
        var data = new HeldData(taken, held);
        var thread =
                Thread.ofPlatform()
                        .start(() ->
                                server.bean(Calculations.class)
                                        .answer(who, data, NOTHING, Duration.ofMinutes(5)));
        try {
            taken.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return thread;
    }

    private static final Question NOTHING =
            new Question(Map.of(), ZoneOffset.UTC, null, null, null, List.of(), false);

    /** Data whose engine comes when it is let go, in memory and empty. */
    private record HeldData(CountDownLatch taken, CountDownLatch held)
            implements AnalyticsDatabase {
        @Override
        public List<TableSchema> tables() {
            return List.of();
        }

        @Override
        public Connection connection() throws SQLException {
            taken.countDown();
            try {
                held.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return DriverManager.getConnection("jdbc:duckdb:");
        }

        @Override
        public String hash() {
            return "";
        }

        @Override
        public void close() {}
    }

    /** A copy of the second example in which a text is another one. */
    private static FrameworkId keep(
            LodestarServer server, ScorePages pages, String text, String instead) {
        try (var in = ScoreFaceIT.class.getResourceAsStream("/examples/" + THREADS + ".json")) {
            var json =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return switch (FrameworkJson.read(json.replace(text, instead))) {
                case JsonReading.Read(MetricFramework read) ->
                        server.bean(LibraryService.class)
                                .keep(pages.person(), FrameworkId.random(), read);
                case JsonReading.Refused refused -> throw new AssertionError(refused);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aWrongFormulaSaysWhatIsWrongAndLeadsToWhereItIsWritten(
            Visitor visitor, LodestarServer server) {
        var pages = ScorePages.of(server, visitor, Screen.DESKTOP, THREADS);
        pages.verdict();
        var framework =
                keep(
                        server,
                        pages,
                        "count(threads where resolved = true)",
                        "count(threads where resolvd = true)");
        visitor.goTo(pages.page(), "/framework/" + framework + "/score");
        pages.verdict();
        assertThat(pages.page().locator(".part-problems")).containsText("resolvd");
        visitor.assertAccessible(pages.page());
        pages.page().getByText("Mend it").first().click();
        pages.page().waitForURL("**/framework/" + framework + "?metric=*");
        assertThat(pages.page().locator(".inspector.open h2")).isVisible();
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

    @Test
    void whatCannotBeCalculatedSaysWhatToDo(Visitor visitor, LodestarServer server) {
        var pages = ScorePages.of(server, visitor, Screen.DESKTOP, THREADS);
        pages.verdict();
        var blank = FrameworkId.random();
        server.bean(LibraryService.class)
                .createBlank(pages.person(), blank, new Draft("Blank", "", Mode.PRACTICE));
        visitor.goTo(pages.page(), "/framework/" + blank + "/score");
        assertThat(pages.page().getByText("No metric has a formula yet")).isVisible();
        pages.page().getByText("Write a formula").click();
        assertThat(pages.page().locator("metric-grid")).isVisible();
    }
}

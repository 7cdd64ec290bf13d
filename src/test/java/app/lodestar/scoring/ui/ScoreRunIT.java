package app.lodestar.scoring.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.lodestar.browser.BrowserExtension;
import app.lodestar.browser.LodestarServer;
import app.lodestar.browser.Screen;
import app.lodestar.browser.Visitor;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.dataset.FolderDatasets;
import app.lodestar.framework.DatasetOrigin;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.JsonReading;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Mode;
import app.lodestar.library.Draft;
import app.lodestar.library.LibraryService;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;

/** What the Score face says while it calculates, and where nothing can be calculated. */
@ExtendWith(BrowserExtension.class)
class ScoreRunIT {

    private static final String THREADS = "etsy-seller-messaging";

    /** Of the table of threads in the example's file; other fields may stand before it. */
    private static final String TITLE = "\"title\": \"Threads between a buyer and a shop";

    @Test
    void aCalculationCanBeCancelledAndBegunAgain(Visitor visitor, LodestarServer server)
            throws InterruptedException {
        var pages = ScorePages.of(server, visitor, Screen.DESKTOP, THREADS);
        pages.verdict();
        var framework = keep(server, pages, "resolved = true", "resolved = false");
        var held = new CountDownLatch(1);
        var holders =
                List.of(Occupied.hold(server, "one", held), Occupied.hold(server, "other", held));
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

    @Test
    void whereOthersAreServedAllTheTimeItSaysSoAndCanBeAskedAgain(
            Visitor visitor, LodestarServer server) throws InterruptedException {
        var pages = ScorePages.of(server, visitor, Screen.DESKTOP, THREADS);
        pages.verdict();
        var framework = keep(server, pages, "resolved = true", "resolved != true");
        var held = new CountDownLatch(1);
        var holders =
                new ArrayList<>(
                        List.of(
                                Occupied.hold(server, "a", held),
                                Occupied.hold(server, "b", held)));
        try {
            holders.addAll(Occupied.fillQueue(server, pages.person().id()));
            visitor.goTo(pages.page(), "/framework/" + framework + "/score");
            assertThat(pages.page().getByText("Others were calculating all the time")).isVisible();
            visitor.assertAccessible(pages.page());
        } finally {
            held.countDown();
        }
        for (var holder : holders) {
            holder.join();
        }
        pages.button("Calculate again").click();
        assertThat(pages.verdict()).isVisible();
    }

    @Test
    void tablesThatAreNotInTheWorkspaceAreNamed(Visitor visitor, LodestarServer server) {
        var pages = ScorePages.of(server, visitor, Screen.DESKTOP, THREADS);
        pages.verdict();
        var framework =
                keep(server, pages, TITLE, "\"sha256\": \"" + "0".repeat(64) + "\", " + TITLE);
        visitor.goTo(pages.page(), "/framework/" + framework + "/score");
        assertThat(pages.page().getByText("their data are not in this workspace: threads."))
                .isVisible();
        visitor.assertAccessible(pages.page());
        pages.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go to Data"))
                .click();
        pages.page().waitForURL("**/data");
    }

    @Test
    void aCalculationThatBreaksSaysWhereTheLogHasItAndCanBeDoneAgain(
            Visitor visitor, LodestarServer server, @TempDir Path folder) throws Exception {
        var pages = ScorePages.of(server, visitor, Screen.DESKTOP, THREADS);
        pages.verdict();
        Files.writeString(
                folder.resolve("threads.csv"),
                "thread_id,resolved,opened_ts\n1,true,2026-09-01T10:00:00\n2,false,2026-09-20T10:00:00\n");
        var data =
                server.bean(FolderDatasets.class)
                        .store(
                                pages.person(),
                                pages.person().workspace(),
                                "Threads",
                                DatasetOrigin.UPLOADED,
                                folder,
                                ZoneOffset.UTC,
                                Map.of());
        var framework =
                keep(server, pages, TITLE, "\"sha256\": \"" + data.sha256() + "\", " + TITLE);
        var file =
                Path.of(server.bean(Environment.class).getRequiredProperty("lodestar.data"))
                        .resolve("datasets")
                        .resolve(data.id().value() + ".duckdb");
        byte[] whole = Files.readAllBytes(file);
        Files.writeString(file, "This is no database any more.");
        visitor.goTo(pages.page(), "/framework/" + framework + "/score");
        assertThat(pages.page().getByText(Pattern.compile("The log has it under [0-9A-F]+\\.")))
                .isVisible();
        visitor.assertAccessible(pages.page());
        Files.write(file, whole);
        pages.button("Calculate again").click();
        assertThat(pages.verdict()).isVisible();
    }

    /** A copy of the second example in which a text is another one. */
    private static FrameworkId keep(
            LodestarServer server, ScorePages pages, String text, String instead) {
        try (var in = ScoreRunIT.class.getResourceAsStream("/examples/" + THREADS + ".json")) {
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

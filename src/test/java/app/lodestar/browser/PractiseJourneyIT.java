package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.base.MovableClock;
import app.lodestar.rubric.HumanDimension;
import app.lodestar.storage.StorageEngine;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A candidate, alone and without an account, from the door to what they learned a week later. */
class PractiseJourneyIT {

    private static final String QUESTION = "Define success metrics for Instagram Shops";

    @Test
    void aGuestAnswersAQuestionLearnsWhatToPractiseAndTriesAgainAWeekLater() throws IOException {
        var clock = MovableClock.standing();
        try (var server = LodestarServer.start(StorageEngine.H2_FILE, clock);
                var chromium = Chromium.launch();
                var visitor = new Visitor(chromium.browser(), server)) {
            var page = visitor.open("/", Screen.DESKTOP);
            Door.practise(page);
            var desk = new Desk(page);
            find(page, desk);
            desk.button("Show hint 1").click();
            JourneyIT.writeContext(desk);
            JourneyIT.writeGoal(desk);
            JourneyIT.writeMetrics(page, desk);
            desk.saved();
            visitor.assertAccessible(page);
            rate(page, desk);
            visitor.assertAccessible(page);
            takeAway(page, desk);
            score(page, desk);
            link(page, "Practise");
            link(page, "Progress");
            assertThat(page.locator("#main")).containsText("failed in 1 of 1 attempt");

            clock.move(Duration.ofDays(7));
            find(page, desk);
            desk.newMetric().click();
            page.keyboard().type("Orders");
            page.keyboard().press("Enter");
            page.keyboard().press("Escape");
            desk.saved();
            rate(page, desk);
            link(page, "Practise");
            link(page, "Progress");
            var progress = page.locator("#main");
            assertThat(progress).containsText("failed in 2 of 2 attempts");
            assertThat(progress).containsText("2 March 2026, 09:00");
            assertThat(progress).containsText("today, 09:00");
            visitor.assertAccessible(page);
            link(page, "Make an account");
            page.waitForURL(Pattern.compile(".*/sign-up.*"));
        }
    }

    private static void find(Page page, Desk desk) {
        link(page, "Practise");
        assertThat(page.getByLabel("Search questions")).isVisible();
        page.getByLabel("Search questions").fill("instagram shops");
        link(page, QUESTION);
        desk.button("Start with the clock").click();
        assertThat(page.getByRole(AriaRole.TIMER)).isVisible();
    }

    private static void rate(Page page, Desk desk) {
        desk.button("Stop and rate").click();
        for (int i = 0; i < HumanDimension.values().length; i++) {
            AttemptIT.rate(page, i);
        }
        desk.button("Show the machine’s checks").click();
        assertThat(page.locator("#cheapest .fixes > li")).hasCount(3);
        assertThat(page.locator("#worked .pairs .worked").first()).isVisible();
    }

    private static void takeAway(Page page, Desk desk) throws IOException {
        desk.button("Hand over").click();
        var dialog = desk.dialog("Hand over");
        dialog.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("Markdown")).click();
        var download =
                dialog.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Download"));
        var file = page.waitForDownload(download::click);
        assertThat(Files.readString(file.path()))
                .contains(QUESTION, "Small seller", "Kept in-app orders per week", "Dispute rate");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close")).click();
        assertThat(dialog).hasCount(0);
    }

    private static void score(Page page, Desk desk) {
        desk.button("Score it on sample data").click();
        assertThat(page.locator(".verdict h1"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(JourneyIT.PATIENCE));
        assertThat(page.locator("#score-goals")).containsText("67,853");
    }

    private static void link(Page page, String name) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first()
                .click();
    }
}

package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.storage.StorageEngine;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar is stopped and started again while somebody is at work. */
class RestartIT {

    private static final Path SHOT = Path.of("target", "screenshots", "restart-notice.png");

    @Test
    void aServerThatIsRestartedSaysSoAndItsPagesComeBackByThemselves(@TempDir Path folder)
            throws Exception {
        int port = JarServer.freePort();
        try (var database = StorageEngine.H2_FILE.freshDatabase();
                var chromium = Chromium.launch();
                var window =
                        chromium.browser()
                                .newContext(
                                        new Browser.NewContextOptions()
                                                .setViewportSize(360, 780))) {
            var page = window.newPage();
            Desk desk;
            try (var server = JarServer.start(folder, "one", port, database)) {
                page.navigate("http://127.0.0.1:" + port + "/");
                Door.practise(page);
                desk = Desk.ofExample(page, "Instagram Shops");
                assertThat(desk.metric("Cart rate")).isVisible();
                server.stop();
                assertThat(page.locator("restart-notice"))
                        .hasText(
                                "The server restarts; your work is kept. This page reconnects by"
                                        + " itself.");
                page.screenshot(new Page.ScreenshotOptions().setPath(SHOT));
                assertThat(server.awaitEnd(10)).as("ends within ten seconds").isTrue();
            }
            try (var _ = JarServer.start(folder, "one", port, database)) {
                assertThat(page.locator("restart-notice")).hasCount(0);
                assertThat(desk.metric("Cart rate")).isVisible();
                desk.newMetric().click();
                assertThat(desk.page().locator("metric-grid input.name")).isFocused();
                page.keyboard().type("After the restart");
                page.keyboard().press("Enter");
                assertThat(desk.metric("After the restart")).isVisible();
            }
        }
    }

    @Test
    void p10AndBadInputD6WhatIsTypedWhileTheServerIsKilledAndReplacedIsThereOnceAfterwards(
            @TempDir Path folder) throws Exception {
        int port = JarServer.freePort();
        try (var database = StorageEngine.H2_FILE.freshDatabase();
                var chromium = Chromium.launch();
                var window = chromium.browser().newContext()) {
            var page = window.newPage();
            Desk desk;
            try (var server = JarServer.start(folder, "one", port, database)) {
                page.navigate("http://127.0.0.1:" + port + "/");
                Door.practise(page);
                desk = Desk.ofExample(page, "Instagram Shops");
                assertThat(desk.metric("Cart rate")).isVisible();
                var text = WritingTogetherIT.markdown(desk);
                text.fill("Before.");
                desk.saved();
                text.press("Control+End");
                text.pressSequentially(" While it stood,");
                server.kill();
                text.pressSequentially(" and while it was away.");
                assertThat(page.locator("save-state .banner"))
                        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(3_000));
                assertThat(page.locator("save-state")).not().hasText("Saved");
            }
            try (var _ = JarServer.start(folder, "one", port, database)) {
                // The page that was there finds its session gone and comes again by itself.
                assertThat(page.locator("save-state"))
                        .hasText(
                                "Saved", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
                assertThat(page.locator("co-editor[id$=context-description]"))
                        .containsText("Before. While it stood, and while it was away.");
                page.reload();
                assertThat(desk.field("Description"))
                        .hasValue("Before. While it stood, and while it was away.");
                assertThat(
                                page.evaluate(
                                        "() => Object.keys(localStorage).filter(key => key.startsWith('lodestar')).length"))
                        .isEqualTo(0);
            }
        }
    }
}

package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whether a page asks for news by itself. */
@ExtendWith(BrowserExtension.class)
class PollingIT {

    /** Milliseconds in which a page would have asked again. */
    private static final int TWO_MORE = 7_000;

    @Test
    void aPageWithAWebSocketAsksOnceAndNeverAgain(Visitor visitor) {
        var page = visitor.open("/login", Screen.DESKTOP);
        practise(page);
        page.waitForRequest(PollingIT::isPoll, () -> {});
        var more = new ArrayList<Request>();
        page.onRequest(more::add);
        page.waitForTimeout(TWO_MORE);
        assertThat(more).noneMatch(PollingIT::isPoll);
    }

    @Test
    void aPageWithoutOneAsksAgainAndAgain(
            Visitor visitor, LodestarServer server, @TempDir Path folder) throws IOException {
        try (var nginx = Nginx.startWithoutWebSockets(folder, server.port())) {
            var page = visitor.open("/login", Screen.DESKTOP);
            page.navigate(nginx.address("/login"));
            practise(page);
            page.waitForRequest(
                    request -> request.url().contains("X-Atmosphere-Transport=long-polling"),
                    () -> {});
            for (int i = 0; i < 3; i++) {
                page.waitForRequest(PollingIT::isPoll, () -> {});
            }
        }
    }

    private static boolean isPoll(Request request) {
        return request.postData() != null && request.postData().contains("ui-poll");
    }

    private static void practise(Page page) {
        Door.practise(page);
        assertThat(page.locator("#main")).isVisible();
    }
}

package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whether a page asks for news by itself. */
@ExtendWith(BrowserExtension.class)
class PollingIT {

    /** Milliseconds in which a page that asks would have done so twice. */
    private static final int TWO = 7_000;

    private static final int AGAIN_AND_AGAIN = 3;

    @Test
    void aPageWithAWebSocketSoonAsksNoMore(Visitor visitor) {
        var page = visitor.open("/login", Screen.DESKTOP);
        var asked = polls(page);
        practise(page);
        page.waitForTimeout(TWO);
        asked.clear();
        page.waitForTimeout(TWO);
        assertThat(asked).isEmpty();
    }

    @Test
    void aPageWithoutOneAsksAgainAndAgain(
            Visitor visitor, LodestarServer server, @TempDir Path folder) throws IOException {
        try (var nginx = Nginx.startWithoutWebSockets(folder, server.port())) {
            var page = visitor.open("/login", Screen.DESKTOP);
            var asked = polls(page);
            var line = new ArrayList<Request>();
            page.onRequest(line::add);
            page.navigate(nginx.address("/login"));
            practise(page);
            page.waitForCondition(() -> line.stream().anyMatch(PollingIT::isLongPolling));
            asksOn(page, asked);
        }
    }

    @Test
    void aPageWhoseLineBringsNothingAsksAllTheSame(
            Visitor visitor, LodestarServer server, @TempDir Path folder) throws IOException {
        try (var nginx = Nginx.startWithoutWebSockets(folder, server.port())) {
            var page = visitor.open("/login", Screen.DESKTOP);
            var asked = polls(page);
            page.route(Pattern.compile(".*X-Atmosphere-Transport=.*"), Route::abort);
            page.navigate(nginx.address("/login"));
            practise(page);
            asksOn(page, asked);
        }
    }

    private static void asksOn(Page page, List<Request> asked) {
        int before = asked.size();
        page.waitForCondition(() -> asked.size() >= before + AGAIN_AND_AGAIN);
    }

    private static List<Request> polls(Page page) {
        List<Request> polls = new ArrayList<>();
        page.onRequest(request -> {
            if (isPoll(request)) {
                polls.add(request);
            }
        });
        return polls;
    }

    private static boolean isLongPolling(Request request) {
        return request.url().contains("X-Atmosphere-Transport=long-polling");
    }

    private static boolean isPoll(Request request) {
        return request.postData() != null && request.postData().contains("ui-poll");
    }

    private static void practise(Page page) {
        Door.practise(page);
        assertThat(page.locator("#main")).isVisible();
    }
}

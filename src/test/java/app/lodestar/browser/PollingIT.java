package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whether a page asks for news by itself. */
@ExtendWith(BrowserExtension.class)
class PollingIT {

    /** Milliseconds in which a page would have asked again. */
    private static final int TWO_MORE = 7_000;

    /** As many polls as no page needs whose WebSocket opens. */
    private static final int TOO_MANY = 5;

    @Test
    void aPageWithAWebSocketStopsAskingOnceItIsOpen(Visitor visitor) {
        var page = visitor.open("/login", Screen.DESKTOP);
        var asked = polls(page);
        practise(page);
        page.waitForCondition(() -> !asked.isEmpty());
        int before;
        do {
            before = asked.size();
            page.waitForTimeout(TWO_MORE);
        } while (asked.size() > before && asked.size() < TOO_MANY);
        assertThat(asked).hasSizeLessThan(TOO_MANY);
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
            int before = asked.size();
            page.waitForCondition(() -> asked.size() >= before + TOO_MANY);
        }
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

    static boolean isPoll(Request request) {
        return request.postData() != null && request.postData().contains("ui-poll");
    }

    private static void practise(Page page) {
        Door.practise(page);
        assertThat(page.locator("#main")).isVisible();
    }
}

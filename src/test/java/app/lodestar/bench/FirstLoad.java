package app.lodestar.bench;

import app.lodestar.browser.Chromium;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/**
 * What a first visit costs with nothing cached, at 10 Mbit/s and 40 ms: script bytes as they
 * travel, and how soon and how calmly the page stands.
 */
final class FirstLoad {

    private static final int RUNS = 5;

    /** Milliseconds for what is fetched once the page stands. */
    private static final int AFTERWARDS = 1_000;

    private static final String WATCH =
            """
            window.largestPaint = 0;
            window.layoutShift = 0;
            new PerformanceObserver(list => list.getEntries().forEach(paint => largestPaint = paint.startTime))
                .observe({ type: 'largest-contentful-paint', buffered: true });
            new PerformanceObserver(list => list.getEntries().forEach(shift => layoutShift += shift.value))
                .observe({ type: 'layout-shift', buffered: true });
            """;

    private final Chromium chromium;

    FirstLoad(Chromium chromium) {
        this.chromium = chromium;
    }

    /**
     * Reports {@code <what>-script-bytes}, {@code -largest-paint} and {@code -layout-shift} of the
     * page at the address, which stands when there is something that the selector finds.
     */
    void measure(
            Figures figures,
            String what,
            String address,
            String selector,
            NewContextOptions visitor) {
        List<Double> kilobytes = new ArrayList<>();
        List<Double> paints = new ArrayList<>();
        List<Double> shifts = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            try (var window = chromium.browser().newContext(visitor)) {
                var page = window.newPage();
                List<Response> answers = new ArrayList<>();
                page.onResponse(answers::add);
                page.addInitScript(WATCH);
                slowDown(page);
                page.navigate(address);
                page.locator(selector).first().waitFor();
                page.waitForTimeout(AFTERWARDS);
                kilobytes.add(scripts(answers, run == 0));
                paints.add(number(page, "largestPaint"));
                shifts.add(number(page, "layoutShift"));
            }
        }
        figures.median(what + "-script-bytes", "kB", kilobytes);
        figures.median(what + "-largest-paint", "ms", paints);
        figures.median(what + "-layout-shift", "score", shifts);
    }

    private static void slowDown(Page page) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 40);
        conditions.addProperty("downloadThroughput", 10_000_000 / 8);
        conditions.addProperty("uploadThroughput", 10_000_000 / 8);
        var tools = page.context().newCDPSession(page);
        tools.send("Network.enable");
        tools.send("Network.emulateNetworkConditions", conditions);
    }

    /** Kilobytes (1,000 bytes) of the bodies of all scripts, as they were sent. */
    private static double scripts(List<Response> answers, boolean aloud) {
        long total = 0;
        for (var answer : answers) {
            var headers = answer.headers();
            if (headers.getOrDefault("content-type", "").contains("javascript")) {
                int size = answer.request().sizes().responseBodySize;
                total += size;
                if (aloud) {
                    System.err.printf(
                            "  %,9d bytes, %s, %s%n",
                            size,
                            headers.getOrDefault("content-encoding", "not compressed"),
                            answer.url());
                }
            }
        }
        return total / 1000d;
    }

    private static double number(Page page, String name) {
        return ((Number) page.evaluate("name => window[name]", name)).doubleValue();
    }
}

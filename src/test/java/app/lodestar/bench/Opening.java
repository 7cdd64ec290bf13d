package app.lodestar.bench;

import app.lodestar.browser.Chromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/**
 * How long it takes until the metrics of a framework of 1,000 are on the screen: from the click in
 * the library, and from the address of the page with nothing cached.
 */
final class Opening {

    private static final int WARM_UP = 3;
    private static final int RUNS = 9;

    /** The time of the first frame that shows rows, and of the last click before it. */
    private static final String WATCH =
            """
            window.clicked = 0;
            window.painted = new Promise((done, fail) => {
                setTimeout(() => fail(new Error('No metrics after 20 s')), 20000);
                document.addEventListener('click', () => window.clicked = performance.now(), true);
                const look = () => {
                    const grid = document.querySelector('metric-grid');
                    const rows = grid?.shadowRoot?.querySelectorAll('[role=row]').length ?? 0;
                    if (rows > 5) {
                        requestAnimationFrame(() => setTimeout(() => done(performance.now())));
                    } else {
                        requestAnimationFrame(look);
                    }
                };
                look();
            });
            """;

    private final Chromium chromium;
    private final Desk desk;

    Opening(Chromium chromium, Desk desk) {
        this.chromium = chromium;
        this.desk = desk;
    }

    void measure(Figures figures) {
        List<Double> cold = new ArrayList<>();
        List<Double> fromLibrary = new ArrayList<>();
        for (int run = 0; run < WARM_UP + RUNS; run++) {
            double byAddress = byAddress();
            double byClick = byClick();
            if (run >= WARM_UP) {
                cold.add(byAddress);
                fromLibrary.add(byClick);
            }
        }
        figures.median("open-1000-metrics", "ms", fromLibrary);
        figures.median("open-1000-metrics-nothing-cached", "ms", cold);
    }

    private double byAddress() {
        try (var window = chromium.browser().newContext(desk.author())) {
            var page = window.newPage();
            page.addInitScript(WATCH);
            page.navigate(desk.editor());
            return painted(page);
        }
    }

    private double byClick() {
        try (var window = chromium.browser().newContext(desk.author())) {
            var page = window.newPage();
            page.addInitScript(WATCH);
            page.navigate(desk.library());
            var link =
                    page.getByRole(
                            AriaRole.LINK, new GetByRoleOptions().setName(LargeFramework.TITLE));
            link.first().click();
            return painted(page);
        }
    }

    private static double painted(Page page) {
        return ((Number) page.evaluate("async () => (await painted) - clicked")).doubleValue();
    }
}

package app.lodestar.bench;

import app.lodestar.browser.Chromium;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pages of one framework in Chromium, each of another person and with a browser's store of its own,
 * that note when something happens in them. Moments are milliseconds of one clock for all of them.
 */
final class Windows implements AutoCloseable {

    /**
     * Notes the first sight of each word in the outline and in the description, the last Enter and
     * the last letter, when the page says after an Enter that all is saved, and for how long each
     * letter was on its way to the screen.
     */
    private static final String WATCH =
            """
            () => {
                const at = (moment) => performance.timeOrigin + moment;
                const bench = window.bench = { seen: {}, enter: 0, letter: 0, saved: 0, painted: [] };
                const watch = (root) => {
                    const look = () => (root.textContent.match(/tok\\d{6}/g) ?? []).forEach((word) => {
                        bench.seen[word] ??= at(performance.now());
                    });
                    new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true });
                };
                const grid = document.querySelector('metric-grid');
                grid.scrollIntoView({ block: 'center' });
                watch(grid.shadowRoot);
                watch(document.querySelector('co-editor[id$=context-description]').shadowRoot);
                const state = document.querySelector('save-state');
                new MutationObserver(() => {
                    if (state.getAttribute('kind') === 'saved') {
                        bench.saved ||= at(performance.now());
                    }
                }).observe(state, { attributes: true });
                const painted = (event) => requestAnimationFrame(() => {
                    const frame = new MessageChannel();
                    frame.port1.onmessage = () => bench.painted.push(performance.now() - event.timeStamp);
                    frame.port2.postMessage(0);
                });
                addEventListener('keydown', (event) => {
                    if (event.key === 'Enter') {
                        bench.enter = at(event.timeStamp);
                        bench.saved = 0;
                    } else if (event.key.length === 1) {
                        bench.letter = at(event.timeStamp);
                        painted(event);
                    }
                }, true);
            }
            """;

    /** Milliseconds until something that is waited for is given up. */
    private static final double PATIENCE = 60_000;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();

    Windows(Chromium chromium, SharedDesk desk, int number) {
        for (int person = 0; person < number; person++) {
            var context =
                    chromium.browser()
                            .newContext(new NewContextOptions().setViewportSize(1440, 900));
            contexts.add(context);
            context.addCookies(
                    desk.visit(person).cookies().entrySet().stream()
                            .map(each ->
                                    new Cookie(each.getKey(), each.getValue())
                                            .setDomain(URI.create(desk.address()).getHost())
                                            .setPath("/"))
                            .toList());
            context.setDefaultTimeout(PATIENCE);
            var page = context.newPage();
            page.navigate(desk.address());
            page.locator("metric-grid [role=row][data-id]").first().waitFor();
            page.locator("co-editor[id$=context-description]").first().waitFor();
            pages.add(page);
        }
        // A page that is opened tells the others who is there.
        pages.forEach(page -> page.evaluate(WATCH));
    }

    int size() {
        return pages.size();
    }

    Page page(int number) {
        return pages.get(number);
    }

    /** When the page was first seen to have the word, waited for up to a minute. */
    double seen(int page, String word) {
        return number(
                pages.get(page)
                        .waitForFunction("word => window.bench.seen[word]", word)
                        .jsonValue());
    }

    /** When a page said that all is saved after the last Enter in it. */
    double saved(int page) {
        return number(pages.get(page).waitForFunction("() => window.bench.saved").jsonValue());
    }

    /** When Enter was last pressed in a page. */
    double entered(int page) {
        return number(pages.get(page).evaluate("() => window.bench.enter"));
    }

    /** When a letter was last typed in a page. */
    double typed(int page) {
        return number(pages.get(page).evaluate("() => window.bench.letter"));
    }

    /** How many milliseconds each letter took to the screen since this was last asked. */
    List<Double> painted(int page) {
        var all = (List<?>) pages.get(page).evaluate("() => window.bench.painted.splice(0)");
        return all.stream().map(Windows::number).toList();
    }

    private static double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalStateException("no number: " + value);
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}

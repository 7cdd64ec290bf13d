package app.lodestar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A person with browsers of their own: each {@link #open} is a new window without cookies. They
 * come from a network address of their own, as through a proxy, because the server has less
 * patience with many newcomers from one address. When the test ends, it fails if any window asked a
 * host other than this machine for anything, or if a script of a page failed.
 */
public final class Visitor implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final AtomicInteger VISITORS = new AtomicInteger();

    private final Browser browser;
    private final LodestarServer server;
    private final String address = address(VISITORS.incrementAndGet());
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> foreignRequests = new ArrayList<>();
    private final List<String> scriptErrors = new ArrayList<>();

    Visitor(Browser browser, LodestarServer server) {
        this.browser = browser;
        this.server = server;
    }

    /** A new window on the given path, after the page is drawn. */
    public Page open(String path, Screen screen) {
        var window =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(screen.width(), screen.height())
                                .setHasTouch(screen.isTouch())
                                .setColorScheme(screen.scheme())
                                .setLocale("en-GB")
                                .setTimezoneId("Europe/London")
                                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", address)));
        windows.add(window);
        window.onRequest(request -> note(request.url()));
        window.onPage(page -> page.onPageError(scriptErrors::add));
        var page = window.newPage();
        page.onWebSocket(socket -> note(socket.url()));
        goTo(page, path);
        return page;
    }

    /** Moves an open window to another path of the server. */
    public void goTo(Page page, String path) {
        page.navigate(server.address(path));
        page.waitForFunction(
                "() => !document.querySelector('.v-loading-indicator:not([style*=none])')");
    }

    /** Puts the whole page into {@code target/screenshots/<name>-<screen>.png}. */
    public Path screenshot(Page page, String name, Screen screen) {
        var file = SCREENSHOTS.resolve(name + "-" + screen + ".png");
        page.evaluate("() => document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    /** Fails with what axe found wrong, if anything. */
    public void assertAccessible(Page page) {
        var violations =
                new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .map(rule -> rule.getId() + ": " + rule.getNodes())
                                .toList();
        assertThat(violations).as("axe on " + page.url()).isEmpty();
    }

    /** Fails if the page can be scrolled sideways. */
    public void assertNoSidewaysScroll(Page page) {
        assertThat(page.evaluate("() => document.scrollingElement.scrollWidth - window.innerWidth"))
                .as("pixels beyond the window on " + page.url())
                .isEqualTo(0);
    }

    /** One of the addresses that are set aside for tests of networks (RFC 2544). */
    private static String address(int number) {
        return "198.18.%d.%d".formatted(number >> 8 & 0xff, number & 0xff);
    }

    private void note(String url) {
        var address = URI.create(url.split("[?#]", 2)[0]);
        var host = address.getHost();
        if (host != null && !host.equals("127.0.0.1") && !host.equals("localhost")) {
            foreignRequests.add(url);
        }
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
        assertThat(foreignRequests).as("requests to other hosts").isEmpty();
        assertThat(scriptErrors).as("errors of the page's scripts").isEmpty();
    }
}

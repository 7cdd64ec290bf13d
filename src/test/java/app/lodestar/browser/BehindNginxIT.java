package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.storage.StorageEngine;
import app.lodestar.storage.TestDatabase;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two jars on one PostgreSQL behind nginx, set up as the documentation says. */
@SuppressWarnings("NullAway.Init") // set before each test
class BehindNginxIT {

    private static final int MOST_WINDOWS = 6;

    @TempDir private Path folder;
    private TestDatabase database;
    private JarServer a;
    private JarServer b;
    private Nginx nginx;
    private Chromium chromium;
    private final List<BrowserContext> windows = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        database = StorageEngine.POSTGRESQL.freshDatabase();
        int portOfA = JarServer.freePort();
        a = JarServer.start(folder, "a", portOfA, database);
        int portOfB = JarServer.freePort();
        b = JarServer.start(folder, "b", portOfB, database);
        nginx = Nginx.start(folder, portOfA, portOfB);
        chromium = Chromium.launch();
    }

    @AfterEach
    void stop() {
        windows.forEach(BrowserContext::close);
        Stream.<@Nullable AutoCloseable>of(chromium, nginx, a, b, database)
                .filter(Objects::nonNull)
                .forEach(BehindNginxIT::close);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void p6PeopleOnTwoServersSeeEachOtherAndALostOrStoppedServerCostsThemAReload() {
        Desk here = newcomer();
        Desk there = theSamePersonOnTheOtherServer(here);
        eachSeesWhatTheOtherWrites(here, there, "first");
        staysWhereItIs(here);

        String lost = server(here);
        serverOf(here).kill();
        here.page().reload();
        assertThat(here.metric("Here, first")).isVisible();
        assertThat(here.metric("There, first")).isVisible();
        assertThat(server(here)).isEqualTo(server(there)).isNotEqualTo(lost);
        eachSeesWhatTheOtherWrites(here, there, "second");
    }

    @Test
    void aServerThatIsStoppedSaysSoAndItsPagesComeBackByThemselves() {
        Desk here = newcomer();
        String stopped = server(here);
        write(here, "Before");
        JarServer going = serverOf(here);
        // It is there for seconds only, since the other server is ready at once.
        here.page()
                .evaluate(
                        """
                        () => {
                            window.isOld = true;
                            window.addEventListener('lodestar-restart',
                                (said) => sessionStorage.setItem('said', said.detail));
                        }\
                        """);
        long started = System.nanoTime();
        going.stop();
        assertThat(going.awaitEnd(10)).as("ends within ten seconds").isTrue();
        System.err.println(
                "Stopped after "
                        + Duration.ofNanos(System.nanoTime() - started).toMillis()
                        + " ms");
        here.page().waitForFunction("() => !window.isOld");
        here.page().waitForCondition(() -> !server(here).equals(stopped));
        assertThat(here.metric("Before")).isVisible();
        assertThat(here.page().evaluate("() => sessionStorage.getItem('said')"))
                .asString()
                .startsWith("The server restarts");
        write(here, "After");
    }

    private Desk newcomer() {
        var page = window().newPage();
        page.navigate(nginx.address("/"));
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        assertThat(desk.metric("Cart rate")).isVisible();
        return desk;
    }

    /** Another browser of theirs: signed in, and without a session. */
    private Desk theSamePersonOnTheOtherServer(Desk desk) {
        List<Cookie> signIn =
                desk.page().context().cookies().stream()
                        .filter(cookie -> !cookie.name.equals("JSESSIONID"))
                        .toList();
        for (int i = 0; i < MOST_WINDOWS; i++) {
            var window = window();
            window.addCookies(signIn);
            var page = window.newPage();
            page.navigate(desk.page().url());
            var there = new Desk(page);
            assertThat(there.metric("Cart rate")).isVisible();
            if (!server(there).equals(server(desk))) {
                return there;
            }
        }
        throw new AssertionError("every new window comes to the same server");
    }

    private BrowserContext window() {
        var window = chromium.browser().newContext();
        windows.add(window);
        return window;
    }

    private static void eachSeesWhatTheOtherWrites(Desk here, Desk there, String when) {
        write(here, "Here, " + when);
        assertThat(there.metric("Here, " + when)).isVisible();
        write(there, "There, " + when);
        assertThat(here.metric("There, " + when)).isVisible();
    }

    private static void write(Desk desk, String name) {
        desk.newMetric().press("Enter");
        assertThat(desk.page().locator("metric-grid input.name")).isFocused();
        desk.page().keyboard().type(name);
        desk.page().keyboard().press("Enter");
        assertThat(desk.metric(name)).isVisible();
        desk.page().keyboard().press("Escape");
        desk.saved();
    }

    private static void staysWhereItIs(Desk desk) {
        String before = server(desk);
        for (int i = 0; i < 3; i++) {
            desk.page().reload();
            assertThat(desk.metric("Cart rate")).isVisible();
            assertThat(server(desk)).isEqualTo(before);
        }
    }

    /** The name of the server that holds the session. */
    private static String server(Desk desk) {
        Page page = desk.page();
        var session =
                page.context().cookies().stream()
                        .filter(cookie -> cookie.name.equals("JSESSIONID"))
                        .findFirst()
                        .orElseThrow();
        return Pattern.compile("\\.").split(session.value, -1)[1];
    }

    private JarServer serverOf(Desk desk) {
        return server(desk).equals("a") ? a : b;
    }
}

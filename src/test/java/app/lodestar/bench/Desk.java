package app.lodestar.bench;

import app.lodestar.account.AccountService;
import app.lodestar.account.SignUpOutcome;
import app.lodestar.browser.Chromium;
import app.lodestar.browser.LodestarServer;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.framework.MetricFramework;
import app.lodestar.storage.TestDatabase;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.nio.file.Path;
import java.util.Map;

/** A running Lodestar, a signed-in author on it, and the framework that the author opens. */
final class Desk implements AutoCloseable {

    private static final String NAME = "bench";
    private static final String PASSWORD = "seven quiet lighthouses";

    private final RunningLodestar server;
    private final FrameworkId framework;
    private final String signIn;

    private Desk(RunningLodestar server, FrameworkId framework, String signIn) {
        this.server = server;
        this.framework = framework;
        this.signIn = signIn;
    }

    static Desk of(MetricFramework content, Path data, Chromium chromium) {
        var framework = arrange(content, data);
        var server = RunningLodestar.start(data, Map.of());
        try (var window = chromium.browser().newContext()) {
            var page = window.newPage();
            page.navigate(server.address("/login"));
            page.locator("[name=username]").fill(NAME);
            page.locator("[name=password]").fill(PASSWORD);
            page.locator("[name=password]").press("Enter");
            page.waitForURL(server.address("/"));
            return new Desk(server, framework, window.storageState());
        }
    }

    /** What the started product will find in its data folder. */
    private static FrameworkId arrange(MetricFramework content, Path data) {
        var url =
                "jdbc:h2:file:"
                        + data.resolve("app")
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
        try (var server = LodestarServer.start(new TestDatabase(url, "sa", "", null))) {
            return switch (server.bean(AccountService.class).signUp(NAME, PASSWORD)) {
                case SignUpOutcome.SignedUp(var person) ->
                        server.bean(FrameworkService.class).create(person.id(), content);
                case SignUpOutcome.Refused refused ->
                        throw new IllegalStateException(refused.toString());
                case SignUpOutcome.AlreadySignedUp again ->
                        throw new IllegalStateException(again.toString());
            };
        }
    }

    String library() {
        return server.address("/");
    }

    String editor() {
        return server.address("/framework/" + framework);
    }

    /** A browser that is signed in and has nothing cached. */
    NewContextOptions author() {
        return new NewContextOptions().setStorageState(signIn).setViewportSize(1440, 900);
    }

    @Override
    public void close() {
        server.close();
    }
}

package app.lodestar.practice;

import app.lodestar.base.MovableClock;
import app.lodestar.browser.LodestarServer;
import app.lodestar.storage.StorageEngine;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The applications of one test class, one an engine, with a clock to move; each test is a guest of
 * its own.
 */
final class PractiseHouses implements AfterAllCallback {

    private final Map<StorageEngine, LodestarServer> houses = new EnumMap<>(StorageEngine.class);
    private final MovableClock clock = MovableClock.standing();

    MovableClock clock() {
        return clock;
    }

    /** A bean of the application that keeps its data on this engine. */
    <T> T bean(StorageEngine engine, Class<T> type) {
        return houses.computeIfAbsent(engine, each -> LodestarServer.start(each, clock)).bean(type);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        houses.values().forEach(LodestarServer::close);
    }
}

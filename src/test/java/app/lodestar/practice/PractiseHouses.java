package app.lodestar.practice;

import app.lodestar.LodestarApplication;
import app.lodestar.base.MovableClock;
import app.lodestar.storage.StorageEngine;
import app.lodestar.storage.TestDatabase;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The applications of one test class, one an engine, with a clock to move; each test is a guest of
 * its own.
 */
final class PractiseHouses implements AfterAllCallback {

    private record House(TestDatabase database, ConfigurableApplicationContext application) {}

    private final Map<StorageEngine, House> houses = new EnumMap<>(StorageEngine.class);
    private final MovableClock clock = MovableClock.standing();

    MovableClock clock() {
        return clock;
    }

    /** A bean of the application that keeps its data on this engine. */
    <T> T bean(StorageEngine engine, Class<T> type) {
        return houses.computeIfAbsent(engine, this::open).application().getBean(type);
    }

    private House open(StorageEngine engine) {
        TestDatabase database = engine.freshDatabase();
        String[] arguments =
                Stream.concat(
                                Stream.of("--server.port=0"),
                                Arrays.stream(database.springArguments()))
                        .toArray(String[]::new);
        return new House(
                database,
                new SpringApplicationBuilder(LodestarApplication.class)
                        .initializers(application ->
                                ((GenericApplicationContext) application)
                                        .registerBean(
                                                "movableClock",
                                                MovableClock.class,
                                                () -> clock,
                                                bean -> bean.setPrimary(true)))
                        .run(arguments));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        houses.values()
                .forEach(house -> {
                    house.application().close();
                    house.database().close();
                });
    }
}

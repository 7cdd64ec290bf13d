package app.lodestar.library;

import app.lodestar.LodestarApplication;
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

/** The applications of one test class, one an engine; each test is a guest of its own. */
final class Houses implements AfterAllCallback {

    private record House(TestDatabase database, ConfigurableApplicationContext application) {}

    private final Map<StorageEngine, House> houses = new EnumMap<>(StorageEngine.class);

    /** A bean of the application that keeps its data on this engine. */
    <T> T bean(StorageEngine engine, Class<T> type) {
        return houses.computeIfAbsent(engine, Houses::open).application().getBean(type);
    }

    private static House open(StorageEngine engine) {
        var database = engine.freshDatabase();
        return new House(
                database,
                new SpringApplicationBuilder(LodestarApplication.class)
                        .run(
                                Stream.concat(
                                                Stream.of("--server.port=0"),
                                                Arrays.stream(database.springArguments()))
                                        .toArray(String[]::new)));
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

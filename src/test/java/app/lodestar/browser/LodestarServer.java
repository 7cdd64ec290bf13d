package app.lodestar.browser;

import app.lodestar.LodestarApplication;
import app.lodestar.base.MovableClock;
import app.lodestar.storage.StorageEngine;
import app.lodestar.storage.TestDatabase;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole application on a free port, with the production bundle and a database of its own. */
public final class LodestarServer implements AutoCloseable {

    private final TestDatabase database;
    private final ConfigurableApplicationContext application;

    private LodestarServer(TestDatabase database, ConfigurableApplicationContext application) {
        this.database = database;
        this.application = application;
    }

    /** Starts it; takes some seconds. Settings are Spring's, such as {@code --name=value}. */
    public static LodestarServer start(String... settings) {
        return start(StorageEngine.H2_FILE, settings);
    }

    /** Starts it on a database of the given engine. */
    public static LodestarServer start(StorageEngine engine, String... settings) {
        return start(engine.freshDatabase(), settings);
    }

    /** Starts it on this database, which is closed with it. */
    public static LodestarServer start(TestDatabase database, String... settings) {
        return start(new SpringApplicationBuilder(LodestarApplication.class), database, settings);
    }

    /** Starts it with this clock in place of the machine's. */
    public static LodestarServer start(StorageEngine engine, MovableClock clock) {
        return start(
                new SpringApplicationBuilder(LodestarApplication.class)
                        .initializers(application ->
                                ((GenericApplicationContext) application)
                                        .registerBean(
                                                "movableClock",
                                                MovableClock.class,
                                                () -> clock,
                                                bean -> bean.setPrimary(true))),
                engine.freshDatabase());
    }

    private static LodestarServer start(
            SpringApplicationBuilder application, TestDatabase database, String... settings) {
        var arguments =
                Stream.of(new String[] {"--server.port=0"}, database.springArguments(), settings)
                        .flatMap(Stream::of)
                        .toArray(String[]::new);
        return new LodestarServer(database, application.run(arguments));
    }

    /** The address of a path that begins with a slash. */
    public String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A bean of the running application, to arrange what a test is not about. */
    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    @Override
    public void close() {
        application.close();
        database.close();
    }
}

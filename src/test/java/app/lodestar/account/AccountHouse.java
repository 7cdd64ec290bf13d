package app.lodestar.account;

import app.lodestar.LodestarApplication;
import app.lodestar.base.MovableClock;
import app.lodestar.storage.StorageEngine;
import app.lodestar.storage.TestDatabase;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application on an empty database, with a clock that stands until it is moved. */
record AccountHouse(
        TestDatabase storage, ConfigurableApplicationContext application, MovableClock clock)
        implements AutoCloseable {

    static final String PASSWORD = "a fine long sentence";

    static AccountHouse on(StorageEngine engine) {
        var storage = engine.freshDatabase();
        var clock = MovableClock.standing();
        var arguments =
                Stream.of(new String[] {"--server.port=0"}, storage.springArguments())
                        .flatMap(Stream::of)
                        .toArray(String[]::new);
        var application =
                new SpringApplicationBuilder(LodestarApplication.class, Objector.class)
                        .initializers(context -> setClock(context, clock))
                        .run(arguments);
        return new AccountHouse(storage, application, clock);
    }

    private static void setClock(ConfigurableApplicationContext context, MovableClock clock) {
        ((GenericApplicationContext) context)
                .registerBean(
                        "standingClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    AccountService accounts() {
        return bean(AccountService.class);
    }

    SignIns signIns() {
        return bean(SignIns.class);
    }

    ResetLinks links() {
        return bean(ResetLinks.class);
    }

    /** What the tables hold. */
    JdbcClient database() {
        return JdbcClient.create(storage.dataSource());
    }

    /** Someone who has just signed up with {@link #PASSWORD}. */
    Person member(String name) {
        return ((SignUpOutcome.SignedUp) accounts().signUp(name, PASSWORD)).person();
    }

    @Override
    public void close() {
        application.close();
        storage.close();
    }

    /** A room that may refuse to let an account go. */
    static class Objector {

        private boolean objects;

        void object() {
            objects = true;
        }

        @EventListener
        void hear(AccountDeleted deleted) {
            if (objects) {
                throw new IllegalStateException("Not " + deleted.person());
            }
        }
    }
}

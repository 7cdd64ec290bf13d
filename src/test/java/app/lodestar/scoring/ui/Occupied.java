package app.lodestar.scoring.ui;

import app.lodestar.browser.LodestarServer;
import app.lodestar.dataset.AnalyticsDatabase;
import app.lodestar.dataset.TableSchema;
import app.lodestar.scoring.Calculations;
import app.lodestar.scoring.Question;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Keeps the places busy in which calculations run, until it is let go. */
final class Occupied {
    private static final int MORE_THAN_MAY_WAIT = 500;

    private Occupied() {}

    /** Takes one of the places in which calculations run, until it is let go. */
    static Thread hold(LodestarServer server, String who, CountDownLatch held) {
        var taken = new CountDownLatch(1);
        var data = new HeldData(taken, held);
        var thread =
                Thread.ofPlatform()
                        .start(() ->
                                server.bean(Calculations.class)
                                        .answer(who, data, NOTHING, Duration.ofMinutes(5)));
        try {
            taken.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return thread;
    }

    private static final Question NOTHING =
            new Question(Map.of(), ZoneOffset.UTC, null, null, null, List.of(), false);

    /** No data. */
    private record EmptyData() implements AnalyticsDatabase {
        @Override
        public List<TableSchema> tables() {
            return List.of();
        }

        @Override
        public Connection connection() throws SQLException {
            return DriverManager.getConnection("jdbc:duckdb:");
        }

        @Override
        public String hash() {
            return "";
        }

        @Override
        public void close() {}
    }

    /** Data whose engine comes when it is let go, in memory and empty. */
    private record HeldData(CountDownLatch taken, CountDownLatch held)
            implements AnalyticsDatabase {
        @Override
        public List<TableSchema> tables() {
            return List.of();
        }

        @Override
        public Connection connection() throws SQLException {
            taken.countDown();
            try {
                held.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return DriverManager.getConnection("jdbc:duckdb:");
        }

        @Override
        public String hash() {
            return "";
        }

        @Override
        public void close() {}
    }

    /**
     * Lets so many questions of a person wait that the next one is refused: as soon as one was, the
     * queue is full.
     */
    static List<Thread> fillQueue(LodestarServer server, Object person)
            throws InterruptedException {
        var refused = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        while (refused.getCount() > 0 && threads.size() < MORE_THAN_MAY_WAIT) {
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                var outcome =
                                        server.bean(Calculations.class)
                                                .answer(
                                                        person,
                                                        new EmptyData(),
                                                        NOTHING,
                                                        Duration.ofMinutes(5));
                                if (outcome instanceof Calculations.Outcome.Busy<?>) {
                                    refused.countDown();
                                }
                            }));
        }
        refused.await();
        return threads;
    }
}

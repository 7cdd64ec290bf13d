package app.lodestar.collaboration;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Listens to channels of PostgreSQL on a connection of its own, and goes on listening: a lost
 * connection is made anew, first at once and then less and less often.
 */
final class PostgresEar {
    /** How a connection shows in {@code pg_stat_activity}. */
    static final String NAME = "lodestar-bus";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresEar.class);
    private static final int WAIT_MILLIS = 500;
    private static final int SOCKET_SECONDS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Whoever is told; called on the ear's own thread. */
    interface Hearing {

        /** It listens from now on; what was said before may have been missed. */
        void connected();

        void heard(String channel, String payload);

        /** Whether this line is to be given up because nothing comes through any more. */
        boolean isDeaf();
    }

    private final JdbcConnectionDetails database;
    private final List<String> channels;
    private final Hearing hearing;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean listening;
    private boolean complained;
    private Duration pause = FIRST_PAUSE;

    PostgresEar(JdbcConnectionDetails database, List<String> channels, Hearing hearing) {
        this.database = database;
        this.channels = channels;
        this.hearing = hearing;
        this.thread = Thread.ofPlatform().daemon().name(NAME).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    boolean isListening() {
        return listening;
    }

    /** Ends it without an interrupt; takes half a second at most, or what a lost line takes. */
    void stop() {
        stopping.countDown();
        try {
            thread.join(Duration.ofSeconds(SOCKET_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!isStopping(Duration.ZERO)) {
            try (Connection connection = open()) {
                listen(connection);
            } catch (SQLException lost) {
                complain(lost.getSQLState());
            } catch (RuntimeException bug) {
                complain(bug.getClass().getName());
            } finally {
                listening = false;
            }
            isStopping(pause);
            pause =
                    pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                            ? pause.multipliedBy(2)
                            : LONGEST_PAUSE;
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String channel : channels) {
                statement.execute("listen " + channel);
            }
        }
        listening = true;
        complained = false;
        LOG.info("Listening for other servers");
        hearing.connected();
        PGConnection line = connection.unwrap(PGConnection.class);
        while (!isStopping(Duration.ZERO)) {
            PGNotification @Nullable [] news = line.getNotifications(WAIT_MILLIS);
            for (PGNotification word : news == null ? new PGNotification[0] : news) {
                pause = FIRST_PAUSE;
                hearing.heard(word.getName(), word.getParameter());
            }
            if (hearing.isDeaf()) {
                complain("nothing comes through");
                return;
            }
        }
    }

    /** Once for each loss, however often it then tries in vain. */
    private void complain(@Nullable String reason) {
        if (!complained) {
            complained = true;
            LOG.warn("No hints from other servers ({}); trying again", reason);
        }
    }

    private Connection open() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", orEmpty(database.getUsername()));
        settings.setProperty("password", orEmpty(database.getPassword()));
        settings.setProperty("ApplicationName", NAME);
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("socketTimeout", Integer.toString(SOCKET_SECONDS));
        settings.setProperty("logServerErrorDetail", "false");
        return DriverManager.getConnection(database.getJdbcUrl(), settings);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private boolean isStopping(Duration patience) {
        try {
            return stopping.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}

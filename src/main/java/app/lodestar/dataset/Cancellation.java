package app.lodestar.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wish to end an import, or the making of sample data, heard between rows and by a running
 * statement. No thread is interrupted: an interrupt inside a database would close its file.
 */
public final class Cancellation {

    private static final long AGAIN_MILLIS = 50;

    /** Something done with a statement. */
    private interface Work<T> {
        T with(Statement statement) throws SQLException;
    }

    private boolean cancelled;
    private @Nullable Statement running;

    /** Ends what runs; what has not begun does not begin. From any thread, any number of times. */
    public void cancel() {
        synchronized (this) {
            cancelled = true;
        }
        // A cancel that arrives just before its statement begins is lost on the engine.
        if (tell()) {
            Thread.ofVirtual().start(this::tellUntilItEnds);
        }
    }

    private synchronized boolean tell() {
        if (running == null) {
            return false;
        }
        try {
            running.cancel();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return true;
    }

    private void tellUntilItEnds() {
        while (tell()) {
            try {
                Thread.sleep(AGAIN_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /**
     * Ends the caller if that is wished.
     *
     * @throws CancelledException if it is
     */
    synchronized void check() {
        if (cancelled) {
            throw new CancelledException();
        }
    }

    /** Whether a statement is being run. */
    synchronized boolean isRunning() {
        return running != null;
    }

    /**
     * Runs a statement that can be cancelled.
     *
     * @throws CancelledException if it was
     */
    void run(Connection connection, String sql) throws SQLException {
        with(connection, statement -> statement.execute(sql));
    }

    /**
     * Runs a query that can be cancelled; its rows as the engine writes them.
     *
     * @throws CancelledException if it was
     */
    List<@Nullable String[]> query(Connection connection, String sql) throws SQLException {
        return with(connection, statement -> rows(statement, sql));
    }

    private static List<@Nullable String[]> rows(Statement statement, String sql)
            throws SQLException {
        var rows = new ArrayList<@Nullable String[]>();
        try (var result = statement.executeQuery(sql)) {
            int width = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new @Nullable String[width];
                for (int i = 0; i < width; i++) {
                    row[i] = result.getString(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private <T> T with(Connection connection, Work<T> work) throws SQLException {
        try (var statement = connection.createStatement()) {
            begin(statement);
            try {
                return work.with(statement);
            } finally {
                end();
            }
        } catch (SQLException e) {
            check();
            throw e;
        }
    }

    private synchronized void begin(Statement statement) {
        check();
        running = statement;
    }

    private synchronized void end() {
        running = null;
    }
}

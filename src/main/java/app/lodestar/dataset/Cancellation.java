package app.lodestar.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wish to end an import, heard between rows and by a running statement. No thread is
 * interrupted: an interrupt inside a database would close its file.
 */
final class Cancellation {

    private boolean cancelled;
    private @Nullable Statement running;

    /** Ends what runs; what has not begun does not begin. From any thread, any number of times. */
    synchronized void cancel() {
        cancelled = true;
        if (running != null) {
            try {
                running.cancel();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
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

    /**
     * Runs a statement that can be cancelled.
     *
     * @throws CancelledException if it was
     */
    void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            begin(statement);
            statement.execute(sql);
        } catch (SQLException e) {
            check();
            throw e;
        } finally {
            end();
        }
    }

    /**
     * Runs a query that can be cancelled; its rows as the engine writes them.
     *
     * @throws CancelledException if it was
     */
    List<@Nullable String[]> query(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            begin(statement);
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
        } catch (SQLException e) {
            check();
            throw e;
        } finally {
            end();
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

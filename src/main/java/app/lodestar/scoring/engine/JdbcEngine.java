package app.lodestar.scoring.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** An engine behind one JDBC connection. Each run has a statement of its own. */
public final class JdbcEngine implements Engine {
    /** More rows than any chart or table shows: a question that wants them is a mistake. */
    static final int MOST_ROWS = 100_000;

    private final Connection connection;
    private final Dialect dialect;
    private final DSLContext jooq;

    /**
     * @param connection closed with the engine
     */
    public JdbcEngine(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
        this.jooq =
                DSL.using(
                        dialect.sql(),
                        new Settings()
                                .withRenderQuotedNames(RenderQuotedNames.ALWAYS)
                                .withStatementType(StatementType.PREPARED_STATEMENT));
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public String explain(Select<?> query) {
        return jooq.renderInlined(query);
    }

    @Override
    public Answer run(Select<?> query, Deadline deadline) {
        if (deadline.hasPassed()) {
            return Answer.Failure.TIMED_OUT;
        }
        var state = new AtomicReference<>(State.RUNNING);
        try (PreparedStatement statement = connection.prepareStatement(jooq.render(query))) {
            List<Object> values = jooq.extractBindValues(query);
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            Thread watch = watch(statement, deadline, state);
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            } finally {
                // Once it is done nothing may cancel what this connection runs next.
                if (state.compareAndSet(State.RUNNING, State.DONE)) {
                    watch.interrupt();
                } else {
                    join(watch);
                }
            }
        } catch (SQLException failure) {
            return state.get() == State.STOPPED ? Answer.Failure.TIMED_OUT : failure(failure);
        }
    }

    private enum State {
        RUNNING,
        DONE,
        STOPPED
    }

    /** Cancels the statement at the deadline, unless it is done by then. */
    private static Thread watch(
            PreparedStatement statement, Deadline deadline, AtomicReference<State> state) {
        return Thread.ofVirtual()
                .start(() -> {
                    try {
                        deadline.await();
                    } catch (InterruptedException e) {
                        return;
                    }
                    if (state.compareAndSet(State.RUNNING, State.STOPPED)) {
                        cancel(statement);
                    }
                });
    }

    private static void cancel(PreparedStatement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread watch) {
        boolean interrupted = false;
        while (true) {
            try {
                watch.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer read(ResultSet from) throws SQLException {
        var columns = from.getMetaData();
        List<Row> rows = new ArrayList<>();
        while (from.next()) {
            if (rows.size() == MOST_ROWS) {
                return Answer.Failure.TOO_MANY_ROWS;
            }
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                // A java.sql.Timestamp would pass through the zone of this machine.
                values.add(
                        columns.getColumnType(i) == Types.TIMESTAMP
                                ? from.getObject(i, LocalDateTime.class)
                                : from.getObject(i));
            }
            rows.add(new Row(values));
        }
        return new Answer.Rows(rows);
    }

    private static Answer failure(SQLException failure) {
        String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (failure instanceof SQLTimeoutException || text.contains("interrupt")) {
            return Answer.Failure.TIMED_OUT;
        }
        if (text.contains("out of memory") || text.contains("max_temp_directory_size")) {
            return Answer.Failure.OUT_OF_MEMORY;
        }
        // 22003 is SQL's numeric value out of range; DuckDB has no state and says it in words.
        if ("22003".equals(failure.getSQLState()) || text.contains("out of range")) {
            return Answer.Failure.OUT_OF_RANGE;
        }
        throw new IllegalStateException("the engine refused a query", failure);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package app.lodestar.collaboration.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the operation log append-only on H2, as a function of the database does on PostgreSQL: no
 * row is changed, and none is deleted but those of a framework that is marked as being purged.
 */
public class AppendOnlyTrigger implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after)
            throws SQLException {
        if (before == null || after != null || !isPurging(connection, (UUID) before[0])) {
            throw new SQLException("the operation log is append-only");
        }
    }

    private static boolean isPurging(Connection connection, UUID framework) throws SQLException {
        try (var query =
                connection.prepareStatement("select purging from framework where id = ?")) {
            query.setObject(1, framework);
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}

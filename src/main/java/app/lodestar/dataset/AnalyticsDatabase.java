package app.lodestar.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Tables that formulas are run on. No statement can change them, reach a file or the network, or
 * change a setting. To be closed; its connections end with it.
 */
public interface AnalyticsDatabase extends AutoCloseable {

    /** The tables, by name; each is a view of that name that every connection sees. */
    List<TableSchema> tables();

    /**
     * A further connection to the same engine, the caller's to close; cheap. One statement for one
     * query: a failed query closes its statement, the connection stays usable. To end a running
     * query call {@code Statement.cancel}, never interrupt its thread.
     */
    Connection connection() throws SQLException;

    /** What the tables hold, as 64 hexadecimal digits: equal for equal sources read equally. */
    String hash();

    @Override
    void close();
}

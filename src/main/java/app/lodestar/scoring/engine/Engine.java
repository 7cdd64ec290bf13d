package app.lodestar.scoring.engine;

import org.jooq.Select;

/**
 * A database that answers selects about the tables of one data set. Only jOOQ trees reach it: never
 * a text, so one run is one statement. Not for several threads at once.
 */
public interface Engine extends AutoCloseable {

    /** How its SQL differs from that of others. */
    Dialect dialect();

    /** The SQL it would run, with its values in place; for people to read. */
    String explain(Select<?> query);

    /**
     * Runs one select. It ends at the deadline at the latest, and the engine can be used after
     * that.
     */
    Answer run(Select<?> query, Deadline deadline);

    @Override
    void close();
}

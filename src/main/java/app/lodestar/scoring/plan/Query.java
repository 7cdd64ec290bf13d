package app.lodestar.scoring.plan;

import app.lodestar.scoring.engine.Row;
import java.util.List;
import java.util.Map;
import org.jooq.Select;

/** One select that answers one or several leaves. */
interface Query {

    /** A measure that the engine computes, and the days it is computed over. */
    record Leaf(app.lodestar.formula.Measure measure, Frame frame) {}

    List<Leaf> leaves();

    Select<?> select();

    /** What the rows say of each of its leaves. */
    Map<Leaf, Facts> read(List<Row> rows);

    /** Queries for the same leaves that share nothing; itself if it has one leaf. */
    List<Query> apart();
}

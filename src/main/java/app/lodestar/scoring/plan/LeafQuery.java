package app.lodestar.scoring.plan;

import app.lodestar.scoring.engine.Row;
import java.util.List;
import java.util.Map;
import org.jooq.Select;

/** A query for one leaf. */
abstract class LeafQuery implements Query {
    private final Leaf leaf;

    LeafQuery(Leaf leaf) {
        this.leaf = leaf;
    }

    Frame frame() {
        return leaf.frame();
    }

    @Override
    public final List<Leaf> leaves() {
        return List.of(leaf);
    }

    @Override
    public final Map<Leaf, Facts> read(List<Row> rows) {
        return Map.of(leaf, facts(rows));
    }

    @Override
    public final List<Query> apart() {
        return List.of(this);
    }

    @Override
    public abstract Select<?> select();

    abstract Facts facts(List<Row> rows);
}

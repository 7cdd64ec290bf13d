package app.lodestar.scoring.plan;

import app.lodestar.scoring.engine.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jooq.Select;

/**
 * One window of a leaf whose windows overlap and whose steps follow from one another: joined with
 * all windows at once, the steps would meet each other over and over, where no engine stops.
 */
final class WindowQuery implements Query {
    private final Leaf leaf;
    private final int window;
    private final Query query;

    /**
     * @param make a query for a leaf with only one window
     */
    WindowQuery(Leaf leaf, int window, BiFunction<Leaf, Placing, Query> make) {
        this.leaf = leaf;
        this.window = window;
        Window only = leaf.frame().windows().get(window);
        this.query =
                make.apply(
                        new Leaf(leaf.measure(), new Frame(List.of(only)), leaf.purpose()),
                        new Placing.One(only));
    }

    @Override
    public List<Leaf> leaves() {
        return List.of(leaf);
    }

    @Override
    public Select<?> select() {
        return query.select();
    }

    @Override
    public Map<Leaf, Facts> read(List<Row> rows) {
        Facts one = query.read(rows).get(query.leaves().getFirst());
        return Map.of(leaf, Objects.requireNonNull(one).movedTo(window));
    }

    @Override
    public List<Query> apart() {
        return List.of(this);
    }
}

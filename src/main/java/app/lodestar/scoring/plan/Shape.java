package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import app.lodestar.scoring.engine.Row;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * By what the rows of a query are grouped: window and segment, each where there is one. They are
 * its first columns, named so.
 */
record Shape(Placing placing, @Nullable Field<?> window, @Nullable Field<?> segment) {
    static final String WINDOW = "at_window";
    static final String SEGMENT = "at_segment";

    /** What to group by. */
    List<Field<?>> groups() {
        List<Field<?>> groups = new ArrayList<>();
        if (window != null) {
            groups.add(window);
        }
        if (segment != null) {
            groups.add(segment);
        }
        return groups;
    }

    /** What to select, and after it these. */
    List<Field<?>> columns(List<? extends Field<?>> others) {
        List<Field<?>> columns = new ArrayList<>();
        if (window != null) {
            columns.add(window.as(WINDOW));
        }
        if (segment != null) {
            columns.add(segment.as(SEGMENT));
        }
        columns.addAll(others);
        return columns;
    }

    /** The same groups of a query around one that selects them. */
    Shape around(String alias) {
        return new Shape(
                placing,
                window == null ? null : field(name(alias, WINDOW)),
                segment == null ? null : field(name(alias, SEGMENT)));
    }

    /** Rows of another query that are of the same window and segment. */
    Condition sameAs(Shape other) {
        List<Condition> same = new ArrayList<>();
        if (window != null && other.window != null) {
            same.add(equal(window, other.window));
        }
        if (segment != null && other.segment != null) {
            same.add(equal(segment, other.segment));
        }
        return DSL.and(same);
    }

    /** Of the same value, or both without one. */
    @SuppressWarnings("unchecked")
    static Condition equal(Field<?> left, Field<?> right) {
        return ((Field<Object>) left).isNotDistinctFrom((Field<Object>) right);
    }

    /** Where the columns after window and segment begin. */
    int width() {
        return (window == null ? 0 : 1) + (segment == null ? 0 : 1);
    }

    int windowOf(Row row) {
        return window == null ? 0 : placing.place(row, 0);
    }

    @Nullable String segmentOf(Row row) {
        return segment == null ? null : row.text(window == null ? 0 : 1);
    }
}

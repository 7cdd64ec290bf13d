package app.lodestar.scoring.plan;

import app.lodestar.formula.KeyedRows;
import app.lodestar.formula.RowExpression;
import app.lodestar.formula.Rows;
import app.lodestar.formula.Table;
import app.lodestar.scoring.Question;
import app.lodestar.scoring.SegmentName;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What all queries of a question share.
 *
 * @param split the columns that split; several split by each of their combinations
 * @param withEvidence whether to add up what intervals need
 */
record Setting(
        Clock clock,
        Coverage coverage,
        List<String> split,
        List<Question.Filter> filters,
        boolean withEvidence) {

    boolean isSplit() {
        return !split.isEmpty();
    }

    Source source(Table table, String alias) {
        return new Source(table, alias, clock);
    }

    /** Whether a table has the columns that split and filter. */
    boolean fits(Table table) {
        return split.stream().allMatch(column -> table.column(column).isPresent())
                && filters.stream().allMatch(each -> table.column(each.column()).isPresent());
    }

    @Nullable Field<?> segment(Source source) {
        if (split.size() < 2) {
            return split.isEmpty() ? null : source.dimension(split.getFirst());
        }
        List<Field<String>> parts = new ArrayList<>();
        for (String column : split) {
            Field<?> value = source.dimension(column);
            if (value == null) {
                return null;
            }
            parts.add(DSL.coalesce(value.cast(String.class), DSL.inline(SegmentName.NAMELESS)));
            parts.add(DSL.inline(SegmentName.BETWEEN));
        }
        return DSL.concat(parts.subList(0, parts.size() - 1).toArray(new Field<?>[0]));
    }

    Shape shape(Placing placing, Source source) {
        return new Shape(placing, placing.window(source), segment(source));
    }

    /** The rows asked for, of those that the filters leave. */
    Condition where(Source source, Rows rows) {
        return source.where(rows.where()).and(filtered(source));
    }

    /** The same for rows that have their keys. */
    Condition where(Source source, KeyedRows rows) {
        return Source.present(source.keys(rows.keys())).and(where(source, rows.rows()));
    }

    /** What the filters leave; those whose column a table lacks leave all of it. */
    Condition filtered(Source source) {
        List<Condition> conditions = new ArrayList<>();
        for (Question.Filter filter : filters) {
            source.table()
                    .column(filter.column())
                    .ifPresent(column ->
                            conditions.add(
                                    source.where(
                                            new RowExpression.In(
                                                    new RowExpression.Cell(source.table(), column),
                                                    false,
                                                    filter.values()))));
        }
        return DSL.and(conditions);
    }
}

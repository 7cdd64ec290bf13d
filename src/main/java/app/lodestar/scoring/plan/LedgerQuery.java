package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;

import app.lodestar.formula.RowExpression;
import app.lodestar.scoring.RowLedger.Cause;
import app.lodestar.scoring.engine.Row;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** How many rows of a table each cause leaves out by itself, and how many are left. */
final class LedgerQuery {
    private static final String CAUSE = "cause";

    private final Reading of;
    private final Source source;

    LedgerQuery(Reading of, Clock clock) {
        this.of = of;
        this.source = new Source(of.rows().table(), "t", clock);
    }

    /** One row a cause; that without a cause counts what is left. */
    Select<?> select() {
        var causes = DSL.select(cause().as(CAUSE)).from(source.from()).asTable("c");
        Field<String> cause = field(name("c", CAUSE), String.class);
        return DSL.select(cause, count()).from(causes).groupBy(cause);
    }

    /** Null where none applies. */
    private Field<String> cause() {
        RowExpression where = of.rows().where();
        Field<String> inside = insideCause();
        Field<String> counted =
                where == null
                        ? inside
                        : when(source.where(where), inside)
                                .when(source.where(where).not(), of(Cause.NOT_TRUE))
                                .otherwise(of(Cause.CONDITION_UNKNOWN));
        if (!of.needsTime()) {
            return counted;
        }
        var timed = when(source.moment().isNull(), of(Cause.NO_TIME));
        Window days = of.days();
        return days == null
                ? timed.otherwise(counted)
                : timed.when(source.within(days).not(), of(Cause.OUTSIDE_THE_DAYS))
                        .otherwise(counted);
    }

    private Field<String> insideCause() {
        Condition present = Source.present(source.keys(of.keys()));
        Field<String> nothing = inline((String) null).cast(String.class);
        @Nullable CaseConditionStep<String> cases =
                of.keys().isEmpty() ? null : when(present.not(), of(Cause.NO_KEY));
        if (of.of() != null) {
            Condition missing = source.sql().any(of.of()).isNull();
            cases =
                    cases == null
                            ? when(missing, of(Cause.NO_VALUE))
                            : cases.when(missing, of(Cause.NO_VALUE));
        }
        return cases == null ? nothing : cases.otherwise(nothing);
    }

    private static Field<String> of(Cause cause) {
        return inline(cause.name());
    }

    /** The rows that each cause leaves out. */
    static Map<Cause, Long> leftOut(List<Row> rows) {
        Map<Cause, Long> counts = new EnumMap<>(Cause.class);
        for (Row row : rows) {
            String cause = row.text(0);
            if (cause != null) {
                counts.put(Cause.valueOf(cause), row.count(1));
            }
        }
        return counts;
    }

    /** All rows of the table. */
    static long all(List<Row> rows) {
        return rows.stream().mapToLong(row -> row.count(1)).sum();
    }
}

package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import app.lodestar.formula.Catalog;
import app.lodestar.formula.Table;
import app.lodestar.scoring.engine.Answer;
import app.lodestar.scoring.engine.Deadline;
import app.lodestar.scoring.engine.Engine;
import app.lodestar.scoring.engine.Row;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Finds out which days the tables of a data set cover. */
final class CoverageReader {
    private final Engine engine;
    private final Catalog catalog;

    CoverageReader(Engine engine, Catalog catalog) {
        this.engine = engine;
        this.catalog = catalog;
    }

    /** What they cover; nothing where the deadline leaves no time. */
    Coverage read(ZoneId zone, Deadline deadline) {
        Window anyDays = new Window(LocalDate.EPOCH, LocalDate.EPOCH);
        Clock clock = new Clock(engine.dialect(), zone, anyDays);
        Window days = null;
        boolean holdsRows = false;
        for (Table table : catalog.tables()) {
            Source source = new Source(table, "t", clock);
            if (table.timeColumn().isEmpty()) {
                holdsRows |=
                        !rows(DSL.select(DSL.inline(1)).from(source.from()).limit(1), deadline)
                                .isEmpty();
            } else {
                Window seen = seen(source, deadline);
                days = seen == null ? days : days == null ? seen : days.to(seen);
            }
        }
        return new Coverage(days, holdsRows || days != null);
    }

    private @Nullable Window seen(Source source, Deadline deadline) {
        var time = source.time();
        List<Row> rows = rows(DSL.select(min(time), max(time)).from(source.from()), deadline);
        LocalDate first = rows.isEmpty() ? null : source.dayOf(rows.getFirst(), 0);
        LocalDate last = rows.isEmpty() ? null : source.dayOf(rows.getFirst(), 1);
        return first == null || last == null ? null : new Window(first, last.plusDays(1));
    }

    private List<Row> rows(Select<?> select, Deadline deadline) {
        return engine.run(select, deadline) instanceof Answer.Rows(List<Row> rows)
                ? rows
                : List.of();
    }
}

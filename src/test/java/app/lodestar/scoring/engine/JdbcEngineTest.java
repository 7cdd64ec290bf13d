package app.lodestar.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbcEngineTest {
    private final JdbcEngine engine = engine();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aQueryEndsAtItsDeadlineAndTheNextOneRuns() {
        for (int i = 0; i < 3; i++) {
            Select<?> endless =
                    select(count())
                            .from(table("range(1000000) a(x)"), table("range(1000000) b(y)"))
                            .where("x * y % 7 = 3");
            long started = System.nanoTime();
            assertThat(engine.run(endless, Deadline.in(Duration.ofMillis(200))))
                    .isEqualTo(Answer.Failure.TIMED_OUT);
            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isLessThan(Duration.ofSeconds(5));
            assertThat(one(select(val(i)))).isEqualTo((double) i);
        }
    }

    @Test
    void aDeadlineThatHasPassedRunsNothing() {
        assertThat(engine.run(select(inline(1)), Deadline.in(Duration.ZERO)))
                .isEqualTo(Answer.Failure.TIMED_OUT);
    }

    @Test
    void aFailedQueryLeavesTheConnectionUsable() {
        Select<?> tooLarge = select(field("9223372036854775807::bigint * 2::bigint"));
        assertThat(engine.run(tooLarge, Deadline.in(Duration.ofSeconds(5))))
                .isEqualTo(Answer.Failure.OUT_OF_RANGE);
        assertThat(one(select(inline(7)))).isEqualTo(7.0);
    }

    @Test
    void moreRowsThanAnAnswerMayHaveAreRefused() {
        assertThat(
                        engine.run(
                                select(field("x")).from(table("range(200000) a(x)")),
                                Deadline.in(Duration.ofSeconds(5))))
                .isEqualTo(Answer.Failure.TOO_MANY_ROWS);
        assertThat(one(select(inline(7)))).isEqualTo(7.0);
    }

    @Test
    void aRepeatedTextStopsAtTheMemoryLimit() throws SQLException {
        try (var small =
                new JdbcEngine(
                        DriverManager.getConnection("jdbc:duckdb:;memory_limit=100MB"),
                        new DuckDbDialect())) {
            Select<?> huge =
                    select(field("length(string_agg(repeat('x', 1000000), ''))"))
                            .from(table("range(10000) a(x)"));
            assertThat(small.run(huge, Deadline.in(Duration.ofSeconds(20))))
                    .isEqualTo(Answer.Failure.OUT_OF_MEMORY);
        }
    }

    @Test
    void valuesAreBoundAndComeBackAsTheyWere() {
        LocalDateTime inTheGapOfBerlin = LocalDateTime.of(2026, 3, 29, 2, 30);
        Row row =
                rows(select(
                                val("'; drop table x--"),
                                val(LocalDate.of(2026, 2, 28)),
                                val(inTheGapOfBerlin),
                                val(0.1)))
                        .getFirst();
        assertThat(row.text(0)).isEqualTo("'; drop table x--");
        assertThat(row.day(1)).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(row.moment(2)).isEqualTo(inTheGapOfBerlin);
        assertThat(row.number(3)).isEqualTo(0.1);
        assertThat(row.count(3)).isZero();
    }

    @Test
    void namesAreQuotedWhateverTheyHold() {
        String name = "\"; DROP TABLE x--";
        assertThat(
                        engine.explain(
                                DSL.select(DSL.field(DSL.name(name)))
                                        .from(DSL.table(DSL.name("t")))))
                .isEqualTo("select \"\"\"; DROP TABLE x--\" from \"t\"");
    }

    private Double one(Select<?> select) {
        Double number = rows(select).getFirst().number(0);
        assertThat(number).isNotNull();
        return number == null ? 0 : number;
    }

    private List<Row> rows(Select<?> select) {
        Answer answer = engine.run(select, Deadline.in(Duration.ofSeconds(20)));
        assertThat(answer).isInstanceOf(Answer.Rows.class);
        return answer instanceof Answer.Rows(List<Row> rows) ? rows : List.of();
    }

    private static JdbcEngine engine() {
        try {
            return new JdbcEngine(DriverManager.getConnection("jdbc:duckdb:"), new DuckDbDialect());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

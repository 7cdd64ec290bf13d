package app.lodestar.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValueFormatTest {

    @Test
    void valuesAreWrittenTheWayTheirUnitIsRead() {
        assertThat(format(Unit.PERCENT).format(new BigDecimal("0.125"))).isEqualTo("12.5 %");
        assertThat(format(Unit.COUNT).format(new BigDecimal("6700"))).isEqualTo("6,700");
        assertThat(format(Unit.CURRENCY).format(new BigDecimal("301000"))).isEqualTo("$301,000");
        assertThat(format(Unit.DURATION).format(new BigDecimal("18000"))).isEqualTo("5 h");
        assertThat(format(Unit.PER_X).format(new BigDecimal("6"))).isEqualTo("6 per 10k");
        assertThat(ValueFormat.plain().format(new BigDecimal("-1234.50"))).isEqualTo("-1,234.5");
    }

    @Test
    void whatPeopleWriteIsReadWithOrWithoutTheUnit() {
        assertThat(format(Unit.PERCENT).parse("12.5")).contains(new BigDecimal("0.125"));
        assertThat(format(Unit.PERCENT).parse("12.5 %")).contains(new BigDecimal("0.125"));
        assertThat(format(Unit.CURRENCY).parse("$385k").orElseThrow())
                .isEqualByComparingTo("385000");
        assertThat(format(Unit.DURATION).parse("3.5 h").orElseThrow())
                .isEqualByComparingTo("12600");
    }

    @Test
    void whatIsNoNumberIsNotGuessed() {
        for (String text : List.of("", "about 5", "1,23", "1.2.3", "--4", "%", "12 apples")) {
            assertThat(format(Unit.COUNT).parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void aTimeWithoutEndInItsUnitIsWrittenInOneWhereItHasOne() {
        assertThat(format(Unit.DURATION).format(new BigDecimal("4100"))).isEqualTo("4,100 s");
        assertThat(format(Unit.DURATION).format(new BigDecimal("4080"))).isEqualTo("68 min");
        assertThat(format(Unit.DURATION).parse("4,100 s")).contains(new BigDecimal("4100"));
        assertThat(format(Unit.DURATION).parse("20 ms").orElseThrow()).isEqualByComparingTo("0.02");
        assertThat(format(Unit.DURATION).parse("2 d").orElseThrow()).isEqualByComparingTo("172800");
    }

    @Test
    void readingWhatWasWrittenGivesTheSameValue() {
        List<String> labels =
                List.of("per 10k", "k", "m", "%", "per 100%", "", " h ", "$", "-", "1");
        List<String> currencies = List.of("USD", "EUR", "CHF", "JPY", "");
        for (long seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            BigDecimal value =
                    new BigDecimal(new java.math.BigInteger(40, random), random.nextInt(12) - 3)
                            .multiply(
                                    random.nextBoolean()
                                            ? BigDecimal.ONE
                                            : BigDecimal.ONE.negate());
            for (Unit unit : Unit.values()) {
                ValueFormat format =
                        format(
                                unit,
                                labels.get(random.nextInt(labels.size())),
                                List.of("ms", "s", "min", "h", "d").get(random.nextInt(5)),
                                currencies.get(random.nextInt(currencies.size())));
                String written = format.format(value);
                assertThat(format.parse(written))
                        .as("seed %d, %s, %s", seed, unit, written)
                        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(value));
            }
        }
    }

    @Test
    void spansAreReadInBothForms() {
        assertThat(SpanFormat.format("P14D")).isEqualTo("14 d");
        assertThat(SpanFormat.parse("14 d")).contains("P14D");
        assertThat(SpanFormat.parse("4 weeks")).contains("P4W");
        assertThat(SpanFormat.parse("2h")).contains("PT2H");
        assertThat(SpanFormat.parse("P28D")).contains("P28D");
        assertThat(SpanFormat.parse("soon")).isEmpty();
    }

    private static ValueFormat format(Unit unit) {
        return format(unit, "per 10k", "h", "USD");
    }

    private static ValueFormat format(
            Unit unit, String label, String durationUnit, String currency) {
        NodeId root = NodeId.random();
        MetricFramework framework =
                new Change.Put(root, Field.CURRENCY, null, Value.of(currency))
                        .apply(MetricFramework.empty(root));
        Node metric =
                new Node(
                        NodeId.random(),
                        NodeKind.METRIC,
                        null,
                        OrderKey.after(null),
                        null,
                        Map.of(
                                Field.UNIT, Value.of(unit),
                                Field.UNIT_LABEL, Value.of(label),
                                Field.DURATION_UNIT, Value.of(durationUnit)));
        return ValueFormat.of(framework, metric);
    }
}

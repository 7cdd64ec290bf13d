package app.lodestar.rubric;

import static app.lodestar.rubric.Shapes.shape;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaShapeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count(orders)|NUMBER",
                "unique(orders.buyer)|NUMBER",
                "conversions(visits -> orders within 7 days per buyer)|NUMBER",
                "active(orders.buyer, 7 days)|NUMBER",
                "sum(orders.amount)|OTHER",
                "share(count(orders) where kept = true)|RATIO",
                "top_share(10 percent, sum(orders.amount) per buyer)|RATIO",
                "funnel(visits -> orders within 7 days per buyer)|RATE",
                "retention(orders.buyer, orders.buyer within 7 days)|RATE",
                "growth(count(orders), 1 week)|RATE",
                "median(orders.wait)|PERCENTILE",
                "quantile(orders.wait, 0.9)|PERCENTILE",
                "5|OTHER",
                "-count(orders)|NUMBER",
                "round(count(orders), 2)|NUMBER",
                "abs(median(orders.wait))|PERCENTILE",
                "coalesce(count(orders), 0)|NUMBER",
                "rolling(count(orders), 7 days)|NUMBER",
                "previous(share(count(orders) where kept = true), 7 days)|RATIO",
                "count(orders) / count(visits)|RATIO",
                "count(orders) / 1000|NUMBER",
                "1000 * count(orders)|NUMBER",
                "count(orders) * 1000|NUMBER",
                "1000 * count(orders) / count(visits)|RATIO",
                "count(orders) * count(visits)|OTHER",
                "1 - count(orders) / count(visits)|RATIO",
                "2 - count(orders) / count(visits)|OTHER",
                "count(orders) + count(visits)|NUMBER",
                "count(orders) + sum(visits.pages)|OTHER",
                "sum(visits.pages) + count(orders)|OTHER",
                "count(orders) - count(visits)|OTHER",
                "count(orders) % 7|OTHER",
                "@nobody|OTHER"
            })
    void theFormTellsWhatKindOfNumberItIs(String text, FormulaShape.Form form) {
        assertThat(shape(text).form()).isEqualTo(form);
        assertThat(shape(text).isRatio()).isEqualTo(form == FormulaShape.Form.RATIO);
    }

    @Test
    void aReferenceHasTheShapeOfWhatItLeadsTo() {
        Map<String, String> others = Map.of("one", "@two", "two", "count(orders)");
        assertThat(shape("@one", others)).isEqualTo(shape("count(orders)"));
        assertThat(shape("@one / @two", others).form()).isEqualTo(FormulaShape.Form.RATIO);
        assertThat(shape("1000 * @one", others).form()).isEqualTo(FormulaShape.Form.NUMBER);
    }

    @Test
    void aCircleEndsSomewhere() {
        Map<String, String> others = Map.of("one", "@two", "two", "@one", "self", "1 - @self");
        assertThat(shape("@one", others).form()).isEqualTo(FormulaShape.Form.OTHER);
        assertThat(shape("@self", others).form()).isEqualTo(FormulaShape.Form.OTHER);
        assertThat(shape("-@minus", Map.of("minus", "-@minus")).form())
                .isEqualTo(FormulaShape.Form.OTHER);
        assertThat(shape("abs(@wrap)", Map.of("wrap", "abs(@wrap)")).form())
                .isEqualTo(FormulaShape.Form.OTHER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 - share(count(orders) where kept = true)|share(count(orders) where kept = true)",
                "1.0 - count( orders )|count(orders)",
                "2 - count(orders)|''",
                "1 + count(orders)|''",
                "count(orders) - 1|''",
                "1 - @one|count(visits)"
            })
    void theComplementIsTheRestToOne(String text, String complement) {
        assertThat(shape(text, Map.of("one", "count(visits)")).complement()).isEqualTo(complement);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count(orders)|0|false",
                "funnel(visits -> orders within 7 days per buyer)|604800|false",
                "funnel(visits -> orders per buyer)|0|true",
                "conversions(visits -> orders per buyer)|0|true",
                "retention(visits.buyer, orders.buyer on day 28)|2419200|false",
                "retention(visits.buyer, orders.buyer within 90 minutes)|5400|false",
                "conversions(visits -> orders within 1 hour per buyer)"
                        + " / conversions(visits -> orders within 2 hours per buyer)|7200|false",
                "conversions(visits -> orders within 1 hour per buyer)"
                        + " / conversions(visits -> orders per buyer)|3600|true",
                "@one + @one|86400|false",
                "@loop|0|false"
            })
    void theLongestWindowCountsWhereverItIs(String text, long seconds, boolean missing) {
        Map<String, String> others =
                Map.of(
                        "one",
                        "funnel(visits -> orders within 1 day per buyer)",
                        "loop",
                        "1 + @loop");
        FormulaShape.Windows windows = shape(text, others).windows();
        assertThat(windows.longest()).isEqualByComparingTo(Long.toString(seconds));
        assertThat(windows.isMissing()).isEqualTo(missing);
    }

    @Test
    void whatIsWrittenOtherwiseIsPrintedAlike() {
        assertThat(shape("count( orders where kept=true )").text())
                .isEqualTo(shape("count(orders where kept = true)").text());
    }
}

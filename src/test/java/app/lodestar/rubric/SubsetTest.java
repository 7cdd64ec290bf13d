package app.lodestar.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubsetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "share(count(orders) where a = 1)|true",
                "top_share(10 percent, sum(orders.a) per buyer)|true",
                "1 - share(count(orders) where a = 1)|true",
                "2 - share(count(orders) where a = 1)|false",
                "1 + share(count(orders) where a = 1)|false",
                "count(orders)|false",
                "count(orders where a = 1) / count(orders)|true",
                "count(orders) / count(orders where a = 1)|false",
                "count(orders where a = 1 and b = 2) / count(orders where b = 2)|true",
                "count(orders where a = 1 and b = 2) / count(orders where b = 2 and a = 1)|true",
                "count(orders where a = 1) / count(orders where b = 2)|false",
                "count(orders where a = 1 or b = 2) / count(orders where b = 2)|false",
                "unique(orders.buyer where a = 1) / unique(orders.buyer)|true",
                "unique(orders.buyer where a = 1) / unique(orders.seller)|false",
                "unique(orders.buyer where a = 1) / count(orders)|false",
                "sum(orders.a where b = 2) / sum(orders.a)|true",
                "avg(orders.a where b = 2) / avg(orders.a)|false",
                "max(orders.a where b = 2) / max(orders.a)|false",
                "count(orders where a = 1) * count(orders)|false",
                "count(orders as o where o.a = 1) / count(orders)|false",
                "1 / count(orders)|false",
                "count(orders) / 7|false",
                "count(orders where a = 1 and b = 2 and c = 3) / count(orders where c = 3)|true",
                "sum(orders.a cap 5) / sum(orders.a)|false",
                "sum(orders.a + 1) / sum(orders.a + 1)|false",
                "5|false"
            })
    void aPartIsWhatAsksMoreOfTheSameRows(String ratio, boolean proven) {
        assertThat(Shapes.shape(ratio).isSubset()).isEqualTo(proven);
    }

    @ParameterizedTest
    @CsvSource({
        "@kept / @all, true",
        "1 - @kept / @all, true",
        "@rate, true",
        "1 - @rate, true",
        "@all / @kept, false",
        "@kept / @nobody, false",
        "@kept / @kept, true"
    })
    void aReferenceIsWhatItRefersTo(String ratio, boolean proven) {
        Map<String, String> others =
                Map.of(
                        "kept",
                        "count(orders where kept = true)",
                        "all",
                        "count(orders)",
                        "rate",
                        "@kept / @all");
        assertThat(Shapes.shape(ratio, others).isSubset()).isEqualTo(proven);
    }
}

package app.lodestar.rubric;

import static app.lodestar.rubric.Shapes.shape;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestatementTest {
    private static final Map<String, String> OTHERS =
            Map.of("kept", "share(count(orders) where kept = true)");

    private static boolean is(String one, String other) {
        boolean said = Restatement.is(shape(one, OTHERS), shape(other, OTHERS));
        assertThat(Restatement.is(shape(other, OTHERS), shape(one, OTHERS))).isEqualTo(said);
        return said;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count(orders)|count( orders )|true", "count(orders)|count(visits)|false",
                "1 - count(orders)|count(orders)|true", "2 - count(orders)|count(orders)|false",
                "@kept|share(count(orders) where kept = true)|true", "1 - @kept|@kept|true",
                "1 - @kept|1 - @kept|true", "sum(orders.a)|-sum(orders.a)|false"
            })
    void theSameTreeOrTheRestToOneIsARestatement(String one, String other, boolean same) {
        assertThat(is(one, other)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a = 1|a != 1|true",
                "a < 1|a >= 1|true",
                "a > 1|a <= 1|true",
                "a < 1|a > 1|false",
                "a <= 1|a >= 1|false",
                "a = 1|a != 2|false",
                "a = 1|b != 1|false",
                "a = true|a = false|true",
                "a = false|a = true|true",
                "a = true|b = false|false",
                "a != true|a = false|false",
                "a = true|a != false|false",
                "a < 1|a >= 2|false",
                "not (a > 1)|a > 1|true",
                "not (a > 1)|a > 2|false",
                "a is null|a is not null|true",
                "a is null|b is not null|false",
                "a in (1, 2)|a not in (1, 2)|true",
                "a in (1, 2)|a not in (1, 3)|false",
                "a in (1, 2)|b not in (1, 2)|false",
                "a in (1)|a is null|false",
                "a = 1|a is null|false"
            })
    void sharesOfOppositeConditionsAreTheRestToOne(String one, String other, boolean opposite) {
        String mine = "share(count(orders) where " + one + ")";
        String theirs = "share(count(orders) where " + other + ")";
        assertThat(is(mine, theirs)).isEqualTo(opposite);
        assertThat(is(mine, theirs.replace("orders", "visits"))).isFalse();
        assertThat(is(mine, theirs.replace("share(count(orders)", "count(orders"))).isFalse();
    }
}

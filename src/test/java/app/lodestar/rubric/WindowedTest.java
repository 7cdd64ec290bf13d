package app.lodestar.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.formula.Formula;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowedTest {

    @ParameterizedTest
    @CsvSource({
        "P1Y, 31622400", "P1M, 2678400", "P2W, 1209600", "P1D, 86400", "PT1H, 3600", "PT1M, 60",
        "PT1S, 1", "P1Y2M3W4DT5H6M7S, 39157567", "'', 0", "soon, 0", "P1X, 0", "P10D, 864000"
    })
    void aSpanOfTheDocumentIsAsLongAsItCanBe(String iso, long seconds) {
        assertThat(Windowed.seconds(iso)).isEqualTo(BigDecimal.valueOf(seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "30 seconds, 30",
        "5 minutes, 300",
        "2 hours, 7200",
        "1 day, 86400",
        "2 weeks, 1209600",
        "2 months, 5356800",
        "1 quarter, 7948800",
        "1 year, 31622400"
    })
    void aSpanOfTheLanguageToo(String written, String seconds) {
        Formula.Call call =
                (Formula.Call)
                        Shapes.tree("funnel(visits -> orders within " + written + " per buyer)");
        Formula.Modifier.Within within =
                (Formula.Modifier.Within)
                        call.modifiers().stream()
                                .filter(Formula.Modifier.Within.class::isInstance)
                                .findFirst()
                                .orElseThrow();
        assertThat(Windowed.seconds(within.window().span())).isEqualByComparingTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({"86400, P1D", "86401, P2D", "1, P1D", "0, P0D", "2678400, P31D"})
    void secondsAreRoundedUpToWholeDays(long seconds, String days) {
        assertThat(Windowed.days(BigDecimal.valueOf(seconds))).isEqualTo(days);
    }
}

package app.lodestar.dataset.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.base.Messages;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    private static final Messages MESSAGES = Messages.onClassPath();

    @ParameterizedTest
    @CsvSource({
        "0,0 B",
        "999,999 B",
        "1000,1 kB",
        "24345678,24.3 MB",
        "25000000,25 MB",
        "200000000,200 MB",
        "999960000,1 GB",
        "2000000000,2 GB"
    })
    void aSizeIsSaidInItsLargestUnit(long bytes, String said) {
        assertThat(Amounts.bytes(bytes)).isEqualTo(said.replace(' ', '\u00A0'));
    }

    @ParameterizedTest
    @CsvSource({
        "0,about 1 second left",
        "7,about 7 seconds left",
        "42,about 45 seconds left",
        "100,about 2 minutes left",
        "3600,about 60 minutes left",
        "7200,about 2 hours left"
    })
    void timeLeftIsRough(long seconds, String said) {
        assertThat(Amounts.left(Duration.ofSeconds(seconds), MESSAGES::text)).isEqualTo(said);
    }

    @Test
    void aShareHasTheDigitsItNeeds() {
        assertThat(Amounts.share(0.01)).isEqualTo("1\u00A0%");
        assertThat(Amounts.share(0.0025)).isEqualTo("0.25\u00A0%");
    }
}

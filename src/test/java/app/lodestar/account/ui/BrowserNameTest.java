package app.lodestar.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36|Chrome, Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0|Firefox, Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1|Safari, iPhone",
                "curl/8.5|''"
            })
    void aBrowserIsNamedInAFewWords(String header, String name) {
        assertThat(BrowserName.of(header)).isEqualTo(name);
    }

    @Test
    void silenceIsNoName() {
        assertThat(BrowserName.of(null)).isEmpty();
    }
}

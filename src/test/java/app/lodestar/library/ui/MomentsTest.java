package app.lodestar.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T00:30:20Z, now",
        "2026-11-22T00:29:31Z, now",
        "2026-11-22T00:25:00Z, minutes 5",
        "2026-11-21T23:40:00Z, minutes 50",
        "2026-11-21T23:29:00Z, yesterday",
        "2026-11-21T00:00:00Z, yesterday",
        "2026-11-20T23:59:59Z, 20 Nov",
        "2026-01-02T12:00:00Z, 2 Jan",
        "2025-12-31T12:00:00Z, 31 Dec 2025",
    })
    void aMomentIsSaidAsAPersonWould(Instant moment, String words) {
        assertThat(new Moments(MomentsTest::say, NOW, ZoneOffset.UTC).words(moment))
                .isEqualTo(words);
    }

    @Test
    void theDayIsThatOfTheReader() {
        var tokyo = new Moments(MomentsTest::say, NOW, ZoneId.of("Asia/Tokyo"));
        var earlier = Instant.parse("2026-11-21T15:10:00Z");
        assertThat(tokyo.words(earlier)).isEqualTo("hours 9");
        assertThat(tokyo.exactly(earlier)).isEqualTo("22 November 2026, 00:10");
    }

    @Test
    void aZoneNobodyKnowsIsReplaced() {
        assertThat(Moments.zone("Mars/Olympus", ZoneOffset.UTC)).isEqualTo(ZoneOffset.UTC);
        assertThat(Moments.zone(null, ZoneOffset.UTC)).isEqualTo(ZoneOffset.UTC);
        assertThat(Moments.zone("Asia/Tokyo", ZoneOffset.UTC)).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    private static String say(String key, Object... arguments) {
        return Stream.concat(Stream.of(key.replace("library.when.", "")), Arrays.stream(arguments))
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }
}

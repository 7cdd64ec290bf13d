package app.lodestar.library.ui;

import app.lodestar.base.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Says when something happened as a person would, seen from one moment in one zone. */
final class Moments {
    private static final DateTimeFormatter THIS_YEAR = pattern("d MMM");
    private static final DateTimeFormatter EARLIER = pattern("d MMM yyyy");
    private static final DateTimeFormatter EXACT = pattern("d MMMM yyyy, HH:mm");

    private final Words words;
    private final ZonedDateTime now;

    Moments(Words words, Instant now, ZoneId zone) {
        this.words = words;
        this.now = now.atZone(zone);
    }

    /** In words: now, minutes or hours ago on the same day, yesterday, or the date. */
    String words(Instant moment) {
        ZonedDateTime then = moment.atZone(now.getZone());
        long days = ChronoUnit.DAYS.between(then.toLocalDate(), now.toLocalDate());
        Duration since = Duration.between(then, now);
        if (since.toMinutes() < 1) {
            return words.of("library.when.now");
        }
        if (since.toHours() < 1) {
            return words.of("library.when.minutes", since.toMinutes());
        }
        if (days == 0) {
            return words.of("library.when.hours", since.toHours());
        }
        if (days == 1) {
            return words.of("library.when.yesterday");
        }
        return then.format(then.getYear() == now.getYear() ? THIS_YEAR : EARLIER);
    }

    /** The date and the time of day. */
    String exactly(Instant moment) {
        return moment.atZone(now.getZone()).format(EXACT);
    }

    /** The zone of that name, or {@code otherwise} where a browser did not give one we know. */
    static ZoneId zone(@Nullable String name, ZoneId otherwise) {
        return name != null && ZoneId.getAvailableZoneIds().contains(name)
                ? ZoneId.of(name)
                : otherwise;
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Messages.LOCALE);
    }
}

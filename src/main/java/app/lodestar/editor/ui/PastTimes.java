package app.lodestar.editor.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Says when something was, in the zone and the day of whoever reads it. */
final class PastTimes {
    private final Words words;
    private final ZonedDateTime now;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;
    private final DateTimeFormatter exact;

    PastTimes(Words words, Instant now, ZoneId zone) {
        this.words = words;
        this.now = now.atZone(zone);
        this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", words.locale());
        this.time = DateTimeFormatter.ofPattern("HH:mm", words.locale());
        this.exact = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss z", words.locale());
    }

    /** The zone of that name, or {@code otherwise} where a browser did not give one we know. */
    static ZoneId zone(@Nullable String name, ZoneId otherwise) {
        return name != null && ZoneId.getAvailableZoneIds().contains(name)
                ? ZoneId.of(name)
                : otherwise;
    }

    LocalDate date(Instant moment) {
        return at(moment).toLocalDate();
    }

    /** Today, yesterday, or the date, within a sentence. */
    String day(Instant moment) {
        LocalDate date = date(moment);
        if (date.equals(now.toLocalDate())) {
            return words.text("editor.history.today");
        }
        return date.equals(now.toLocalDate().minusDays(1))
                ? words.text("editor.history.yesterday")
                : date.format(day);
    }

    /** The time of day. */
    String time(Instant moment) {
        return at(moment).format(time);
    }

    /** The time of day, or from when to when where that is not the same minute. */
    String span(Instant from, Instant until) {
        String first = time(from);
        String last = time(until);
        return first.equals(last) ? last : words.text("editor.history.from-to", first, last);
    }

    /** The day and the time of day. */
    String when(Instant moment) {
        return words.text("editor.history.when", day(moment), time(moment));
    }

    /** To the second and with the zone. */
    String exactly(Instant moment) {
        return at(moment).format(exact);
    }

    private ZonedDateTime at(Instant moment) {
        return moment.atZone(now.getZone());
    }
}

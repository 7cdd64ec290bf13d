package app.lodestar.scoring.ui;

import app.lodestar.base.Messages;
import app.lodestar.framework.Field;
import app.lodestar.framework.Grain;
import app.lodestar.framework.Node;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.time.temporal.WeekFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What people call the periods of a metric. */
public final class Periods {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Messages.LOCALE);
    private static final DateTimeFormatter SHORT_DAY =
            DateTimeFormatter.ofPattern("d MMM", Messages.LOCALE);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM yyyy", Messages.LOCALE);

    private final Messages messages;

    public Periods(Messages messages) {
        this.messages = messages;
    }

    /** {@code W41}, {@code 11 Oct}: for an axis. */
    String onAxis(Node metric, @Nullable LocalDate first) {
        if (first == null) {
            return messages.text("scoring.period.all");
        }
        return switch (grain(metric)) {
            case WEEK -> messages.text("scoring.period.shortWeek", week(first));
            case DAY -> SHORT_DAY.format(first);
            case MONTH -> MONTH.format(first);
            case QUARTER -> quarter(first);
            case null -> messages.text("scoring.period.all");
        };
    }

    /** {@code week 41, 5 Oct to 11 Oct 2026}. */
    public String inFull(Node metric, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) {
            return messages.text("scoring.period.all");
        }
        return switch (grain(metric)) {
            case WEEK ->
                    messages.text(
                            "scoring.period.week",
                            week(first),
                            SHORT_DAY.format(first),
                            DAY.format(last));
            case DAY -> DAY.format(first);
            case MONTH -> MONTH.format(first);
            case QUARTER -> quarter(first);
            case null -> messages.text("scoring.period.all");
        };
    }

    /** {@code 5 Oct to 11 Oct 2026}; of one day, that day. */
    static String span(LocalDate first, LocalDate last, Messages messages) {
        return first.equals(last)
                ? DAY.format(first)
                : messages.text(
                        "scoring.period.days",
                        (first.getYear() == last.getYear() ? SHORT_DAY : DAY).format(first),
                        DAY.format(last));
    }

    private String quarter(LocalDate first) {
        return messages.text(
                "scoring.period.quarter",
                Integer.toString(first.get(IsoFields.QUARTER_OF_YEAR)),
                Integer.toString(first.getYear()));
    }

    /** As it is counted where weeks begin on that day. */
    private static String week(LocalDate first) {
        TemporalField number =
                first.getDayOfWeek() == DayOfWeek.SUNDAY
                        ? WeekFields.SUNDAY_START.weekOfWeekBasedYear()
                        : IsoFields.WEEK_OF_WEEK_BASED_YEAR;
        return String.format(Locale.ROOT, "%d", first.get(number));
    }

    private static @Nullable Grain grain(Node metric) {
        return metric.choice(Field.GRAIN, Grain.class).orElse(null);
    }
}

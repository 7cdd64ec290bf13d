package app.lodestar.scoring.plan;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import app.lodestar.scoring.engine.Dialect;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.jooq.CaseConditionStep;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Turns moments (timestamps in UTC) into local time. The changes of the clock in the time of the
 * data are written out, so that engines need no zones of their own and reckon alike.
 */
final class Clock {
    private final Dialect dialect;
    private final ZoneId zone;
    private final List<ZoneOffsetTransition> changes = new ArrayList<>();
    private final ZoneOffset first;

    /**
     * @param data the days that moments may fall on
     */
    Clock(Dialect dialect, ZoneId zone, Window data) {
        this.dialect = dialect;
        this.zone = zone;
        Instant from = data.from().minusYears(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant to = data.to().plusYears(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        this.first = zone.getRules().getOffset(from);
        ZoneOffsetTransition change = next(from);
        while (change != null && change.getInstant().isBefore(to)) {
            changes.add(change);
            change = next(change.getInstant());
        }
    }

    private @Nullable ZoneOffsetTransition next(Instant after) {
        return zone.getRules().nextTransition(after);
    }

    /** What the clocks of the zone show at a moment. */
    Field<LocalDateTime> local(Field<LocalDateTime> moment) {
        if (changes.isEmpty()) {
            return shifted(moment, first);
        }
        @Nullable CaseConditionStep<LocalDateTime> cases = null;
        ZoneOffset before = first;
        for (ZoneOffsetTransition change : changes) {
            var until = inline(LocalDateTime.ofInstant(change.getInstant(), ZoneOffset.UTC));
            var shifted = shifted(moment, before);
            cases =
                    cases == null
                            ? when(moment.lt(until), shifted)
                            : cases.when(moment.lt(until), shifted);
            before = change.getOffsetAfter();
        }
        return cases == null ? moment : cases.otherwise(shifted(moment, before));
    }

    private Field<LocalDateTime> shifted(Field<LocalDateTime> moment, ZoneOffset offset) {
        int seconds = offset.getTotalSeconds();
        return seconds == 0 ? moment : dialect.plusSeconds(moment, inline((double) seconds));
    }

    /** The moment at which a day begins. */
    LocalDateTime start(LocalDate day) {
        return LocalDateTime.ofInstant(day.atStartOfDay(zone).toInstant(), ZoneOffset.UTC);
    }

    /** The moment at which a day of a column begins. */
    Field<LocalDateTime> start(Field<LocalDate> day) {
        Field<LocalDateTime> local = day.cast(LocalDateTime.class);
        if (changes.isEmpty()) {
            return shiftedBack(local, first);
        }
        @Nullable CaseConditionStep<LocalDateTime> cases = null;
        ZoneOffset before = first;
        for (ZoneOffsetTransition change : changes) {
            var until = inline(change.getDateTimeAfter());
            var shifted = shiftedBack(local, before);
            cases =
                    cases == null
                            ? when(local.lt(until), shifted)
                            : cases.when(local.lt(until), shifted);
            before = change.getOffsetAfter();
        }
        return cases == null ? local : cases.otherwise(shiftedBack(local, before));
    }

    private Field<LocalDateTime> shiftedBack(Field<LocalDateTime> local, ZoneOffset offset) {
        return shifted(local, ZoneOffset.ofTotalSeconds(-offset.getTotalSeconds()));
    }

    LocalDate day(LocalDateTime moment) {
        return moment.toInstant(ZoneOffset.UTC).atZone(zone).toLocalDate();
    }

    Dialect dialect() {
        return dialect;
    }
}

package app.lodestar.dataset;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Which texts are days and times, and which ones; the rule stands at {@link Fit}. */
final class Days {

    private static final int FLAGS = Fit.IMPOSSIBLE | Fit.UNUSUAL | Fit.LOCAL;
    private static final int IS_A_TIME = 1;

    private Days() {}

    /** What a text that begins with a digit can be read as; 0 if it is no day and no time. */
    static int fit(byte[] bytes, int from, int to) {
        int first = number(bytes, from, to, 4);
        int mark = from + first;
        if (mark >= to || (first != 4 && first != 1 && first != 2)) {
            return 0;
        }
        byte separator = bytes[mark];
        if (separator != '-' && separator != '/' && separator != '.') {
            return 0;
        }
        int second = number(bytes, mark + 1, to, 2);
        int next = mark + 1 + second;
        if (second == 0 || next >= to || bytes[next] != separator) {
            return 0;
        }
        int third = number(bytes, next + 1, to, 4);
        int end = next + 1 + third;
        boolean yearFirst = first == 4;
        if (yearFirst ? second != 2 || third != 2 || separator == '.' : first > 2 || third != 4) {
            return 0;
        }
        int time = end == to ? 0 : clock(bytes, end, to);
        if (end != to && time == 0) {
            return 0;
        }
        int a = value(bytes, from, first);
        int b = value(bytes, mark + 1, second);
        int c = value(bytes, next + 1, third);
        return yearFirst
                ? yearFirst(a, b, c, time, separator == '-')
                : yearLast(a, b, c, time, separator == '.');
    }

    private static int yearFirst(int year, int month, int day, int time, boolean usual) {
        int fit = time == 0 ? Fit.DATE | Fit.TIME | Fit.LOCAL : Fit.TIME | (time & FLAGS);
        if (time == 0) {
            // A day fits wherever the order of day and month is in question elsewhere.
            fit |= Fit.DATE_DAY_FIRST | Fit.DATE_MONTH_FIRST;
        }
        fit |= Fit.TIME_DAY_FIRST | Fit.TIME_MONTH_FIRST;
        if (!usual) {
            fit |= Fit.UNUSUAL;
        }
        return possible(year, month, day) ? fit : fit | Fit.IMPOSSIBLE;
    }

    private static int yearLast(int a, int b, int year, int time, boolean points) {
        int fit = Fit.UNUSUAL | (time == 0 ? Fit.LOCAL : time & FLAGS);
        boolean dayFirst = b >= 1 && b <= 12 && a >= 1 && a <= 31;
        boolean monthFirst = !points && a >= 1 && a <= 12 && b >= 1 && b <= 31;
        if (!dayFirst && !monthFirst) {
            return 0;
        }
        boolean dayFirstIs = dayFirst && possible(year, b, a);
        boolean monthFirstIs = monthFirst && possible(year, a, b);
        if (dayFirst) {
            fit |= Fit.TIME_DAY_FIRST | (time == 0 ? Fit.DATE_DAY_FIRST : 0);
        }
        if (monthFirst) {
            fit |= Fit.TIME_MONTH_FIRST | (time == 0 ? Fit.DATE_MONTH_FIRST : 0);
        }
        return dayFirstIs || monthFirstIs ? fit : fit | Fit.IMPOSSIBLE;
    }

    /** Reads {@code hh:mm[:ss[.fffffffff]][Z|+hh[:mm]]}; 0 if it is none, else flags and a 1. */
    private static int clock(byte[] bytes, int at, int to) {
        if ((bytes[at] != ' ' && bytes[at] != 'T')
                || number(bytes, at + 1, to, 2) != 2
                || at + 3 >= to
                || bytes[at + 3] != ':'
                || number(bytes, at + 4, to, 2) != 2) {
            return 0;
        }
        int flags = IS_A_TIME;
        if (value(bytes, at + 1, 2) > 23 || value(bytes, at + 4, 2) > 59) {
            flags |= Fit.IMPOSSIBLE;
        }
        int next = at + 6;
        if (next < to && bytes[next] == ':') {
            if (number(bytes, next + 1, to, 2) != 2) {
                return 0;
            }
            if (value(bytes, next + 1, 2) > 59) {
                flags |= Fit.IMPOSSIBLE;
            }
            next += 3;
            if (next < to && bytes[next] == '.') {
                int fraction = number(bytes, next + 1, to, 9);
                if (fraction == 0) {
                    return 0;
                }
                flags |= fraction > 6 ? Fit.UNUSUAL : 0;
                next += 1 + fraction;
            }
        } else {
            flags |= Fit.UNUSUAL;
        }
        if (next == to) {
            return flags | Fit.LOCAL;
        }
        if (!offset(bytes, next, to)) {
            return 0;
        }
        // The engine reads Z, but would drop an offset.
        return bytes[next] == 'Z' ? flags : flags | Fit.UNUSUAL;
    }

    private static boolean offset(byte[] bytes, int at, int to) {
        if (bytes[at] == 'Z') {
            return at + 1 == to;
        }
        if ((bytes[at] != '+' && bytes[at] != '-')
                || number(bytes, at + 1, to, 2) != 2
                || value(bytes, at + 1, 2) > 17) {
            return false;
        }
        return at + 3 == to
                || (at + 6 == to
                        && bytes[at + 3] == ':'
                        && number(bytes, at + 4, to, 2) == 2
                        && value(bytes, at + 4, 2) < 60);
    }

    /**
     * The day that a text which fits stands for.
     *
     * @throws DateTimeException if there is no such day
     */
    static LocalDate day(byte[] bytes, int from, int to, DayOrder order) {
        int first = number(bytes, from, to, 4);
        int mark = from + first;
        int second = number(bytes, mark + 1, to, 2);
        int next = mark + 1 + second;
        int third = number(bytes, next + 1, to, 4);
        int a = value(bytes, from, first);
        int b = value(bytes, mark + 1, second);
        int c = value(bytes, next + 1, third);
        if (first == 4) {
            return day(a, b, c);
        }
        return order == DayOrder.DAY_FIRST ? day(c, b, a) : day(c, a, b);
    }

    private static LocalDate day(int year, int month, int day) {
        if (year < 1) {
            throw new DateTimeException("Year 0");
        }
        return LocalDate.of(year, month, day);
    }

    /**
     * The instant that a text which fits stands for. A time without an offset is read in the zone:
     * one that the clocks skipped is later by the gap, of one that came twice it is the first.
     *
     * @throws DateTimeException if there is no such time
     */
    static Instant instant(byte[] bytes, int from, int to, DayOrder order, ZoneId zone) {
        var text = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
        var day = day(bytes, from, to, order);
        int clock = Math.max(text.indexOf(' '), text.indexOf('T'));
        if (clock < 0) {
            return day.atStartOfDay(zone).toInstant();
        }
        int offset = clock + 1;
        while (offset < text.length() && "0123456789:.".indexOf(text.charAt(offset)) >= 0) {
            offset++;
        }
        var time = LocalTime.parse(text.substring(clock + 1, offset));
        var local = LocalDateTime.of(day, time);
        return offset == text.length()
                ? local.atZone(zone).toInstant()
                : local.toInstant(ZoneOffset.of(text.substring(offset)));
    }

    private static boolean possible(int year, int month, int day) {
        return year >= 1
                && month >= 1
                && month <= 12
                && day >= 1
                && day
                        <= (month == 2 && !LocalDate.of(year, 1, 1).isLeapYear()
                                ? 28
                                : length(month));
    }

    private static int length(int month) {
        return switch (month) {
            case 2 -> 29;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static int number(byte[] bytes, int from, int to, int most) {
        int at = from;
        while (at < to && at - from <= most && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at - from;
    }

    private static int value(byte[] bytes, int from, int length) {
        int value = 0;
        for (int i = from; i < from + length; i++) {
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }
}

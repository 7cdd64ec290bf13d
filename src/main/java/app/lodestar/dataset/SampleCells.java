package app.lodestar.dataset;

import app.lodestar.dataset.SampleTable.SampleColumn;
import app.lodestar.framework.ColumnType;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Plausible values for the columns of sample tables, guessed from their names. */
final class SampleCells {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Set<String> PEOPLE =
            Set.of("user", "buyer", "customer", "member", "account", "person", "viewer", "visitor");
    private static final double LACKING = 0.1;
    private static final int OLD = 28;

    private final SampleNoise noise;
    private final Set<SampleTrap> traps;
    private final long things;

    /**
     * Draws with.
     *
     * @param things how many shops, items and the like there are of each kind
     */
    SampleCells(SampleNoise noise, Set<SampleTrap> traps, long things) {
        this.noise = noise;
        this.traps = traps;
        this.things = things;
    }

    /**
     * The text of a cell; empty for no value.
     *
     * @param row its number in its table
     * @param person whom the row is about
     * @param segment of that person
     */
    String cell(
            String table,
            SampleColumn column,
            long row,
            long person,
            String segment,
            LocalDateTime at) {
        String purpose = table + "." + column.name();
        if (column.nullable() && noise.happens(row, purpose + " lacks", LACKING)) {
            return "";
        }
        var name = column.name().toLowerCase(Locale.ROOT);
        return switch (column.type()) {
            case DATE -> at.toLocalDate().toString();
            case TIMESTAMP -> MOMENT.format(at);
            case BOOL -> Boolean.toString(noise.happens(row, purpose, share(purpose)));
            case INT -> Long.toString(Math.round(number(name, noise.of(row, purpose))));
            case DECIMAL -> decimal(number(name, noise.of(row, purpose)));
            case STRING -> text(table, column, row, person, segment, at);
        };
    }

    private double share(String purpose) {
        return 0.2 + 0.6 * noise.of(0, purpose + " share");
    }

    private String text(
            String table,
            SampleColumn column,
            long row,
            long person,
            String segment,
            LocalDateTime at) {
        var name = column.name().toLowerCase(Locale.ROOT);
        var own = singular(table.toLowerCase(Locale.ROOT));
        if (name.equals("id") || name.equals(own + "_id")) {
            return own + row;
        }
        if (name.endsWith("_id")) {
            var kind = name.substring(0, name.length() - 3);
            return PEOPLE.contains(kind)
                    ? kind + person
                    : kind + noise.below(things, row, "which " + kind);
        }
        if (name.equals("segment")) {
            return segment;
        }
        return column.words().isEmpty()
                ? List.of("a", "b", "c").get((int) noise.below(3, row, table + "." + name))
                : word(table, column, row, at);
    }

    /** The first words are the most frequent; some rows have none of them. */
    private String word(String table, SampleColumn column, long row, LocalDateTime at) {
        var words = column.words();
        double total = 0.5;
        for (int i = 0; i < words.size(); i++) {
            total += 1 / (i + 1.5);
        }
        double left = noise.of(row, table + "." + column.name()) * total;
        String found = "other";
        for (int i = 0; i < words.size(); i++) {
            left -= 1 / (i + 1.5);
            if (left < 0) {
                found = words.get(i);
                break;
            }
        }
        boolean recent = at.isAfter(SampleJourneys.end().minusDays(OLD));
        boolean notYet = recent && traps.contains(SampleTrap.LATE_REFUNDS);
        return notYet && found.toLowerCase(Locale.ROOT).contains("refund")
                ? words.getFirst()
                : found;
    }

    private static double number(String name, double u) {
        double skewed = 0.2 + 0.37 * u / (1.05 - u);
        if (name.matches(".*(amount|price|revenue|value|usd|eur|cost|spend|gmv|paid|sales).*")) {
            return 45 * skewed;
        }
        if (name.matches(".*(score|rating|stars).*")) {
            return 1 + Math.floor(5 * Math.sqrt(u));
        }
        if (name.matches("(.*_)?(ms|latency|millis)(_.*)?")) {
            return 420 * skewed;
        }
        if (name.contains("hour")) {
            return Math.floor(24 * u);
        }
        if (name.matches(".*(minutes|seconds|duration|lag|_s)")) {
            return 60 * skewed;
        }
        return Math.floor(4 * skewed);
    }

    private static String decimal(double number) {
        long cents = Math.round(number * 100);
        return cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
    }

    static String singular(String table) {
        return table.endsWith("s") ? table.substring(0, table.length() - 1) : table;
    }

    static boolean isTime(SampleColumn column) {
        return column.type() == ColumnType.DATE || column.type() == ColumnType.TIMESTAMP;
    }
}

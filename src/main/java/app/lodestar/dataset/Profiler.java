package app.lodestar.dataset;

import app.lodestar.framework.ColumnRole;
import app.lodestar.framework.ColumnType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes a table by asking the engine. */
final class Profiler {

    private static final long EXACT = 200_000;
    private static final int TOP = 10;
    private static final int BINS = 20;

    private final Connection connection;
    private final Cancellation cancellation;
    private final Instant now;

    /** Times after {@code now} are in the future. */
    Profiler(Connection connection, Cancellation cancellation, Instant now) {
        this.connection = connection;
        this.cancellation = cancellation;
        this.now = now;
    }

    /**
     * Describes it. Up to 200,000 rows exactly; beyond, distinct values are estimated, and top
     * values and histograms are of a sample of about so many rows, always the same one.
     */
    TableProfile describe(TableSchema table, List<String> keys, Set<String> hashed)
            throws SQLException {
        var name = Sql.name(table.name());
        long rows = numbers("select count(*) from " + name)[0];
        var looked = name;
        long sample = rows;
        if (rows > EXACT) {
            looked = "looked_at";
            // By a hash of their places: an exact reservoir takes as long as to read the file.
            cancellation.run(
                    connection,
                    "create temp table looked_at as from %s where hash(rowid) %% %d < %d"
                            .formatted(name, rows, EXACT));
            sample = numbers("select count(*) from looked_at")[0];
        }
        List<ColumnProfile> columns = new ArrayList<>();
        for (var column : table.columns()) {
            columns.add(column(name, looked, column, rows, hashed.contains(column.name())));
        }
        var findings = findings(table, columns, keys, rows);
        if (rows > EXACT) {
            cancellation.run(connection, "drop table looked_at");
        }
        var time = columns.stream().filter(c -> c.name().equals(table.timeColumn())).findFirst();
        return new TableProfile(
                table.name(),
                rows,
                time.map(ColumnProfile::least).orElse(null),
                time.map(ColumnProfile::greatest).orElse(null),
                sample,
                columns,
                findings);
    }

    private ColumnProfile column(
            String table, String looked, ColumnSchema column, long rows, boolean hashed)
            throws SQLException {
        var name = Sql.name(column.name());
        boolean about = rows > EXACT;
        var distinct = about ? "approx_count_distinct(%s)" : "count(distinct %s)";
        var facts =
                texts(
                                """
                                select count(%1$s), %2$s, cast(min(%1$s) as varchar),
                                    cast(max(%1$s) as varchar) from %3$s\
                                """
                                        .formatted(name, distinct.formatted(name), table))
                        .getFirst();
        long values = Long.parseLong(String.valueOf(facts[0]));
        return new ColumnProfile(
                column.name(),
                values,
                rows - values,
                Math.min(values, Long.parseLong(String.valueOf(facts[1]))),
                about,
                hashed ? null : facts[2],
                hashed ? null : facts[3],
                hashed ? List.of() : top(looked, name),
                hashed ? List.of() : histogram(looked, name, column.type()));
    }

    private List<ColumnProfile.ValueCount> top(String table, String name) throws SQLException {
        return texts(
                        """
                        select cast(%1$s as varchar), count(*) from %2$s where %1$s is not null
                        group by %1$s order by count(*) desc, %1$s limit %3$d\
                        """
                                .formatted(name, table, TOP))
                .stream()
                .map(row ->
                        new ColumnProfile.ValueCount(
                                String.valueOf(row[0]), Long.parseLong(String.valueOf(row[1]))))
                .toList();
    }

    private List<Long> histogram(String table, String name, ColumnType type) throws SQLException {
        var number =
                switch (type) {
                    case STRING, BOOL -> null;
                    case INT, DECIMAL -> "cast(%s as double)".formatted(name);
                    case DATE, TIMESTAMP -> "cast(epoch(%s) as double)".formatted(name);
                };
        if (number == null) {
            return List.of();
        }
        var bins =
                texts(
                        """
                        with x as (select %1$s as x from %2$s where %3$s is not null),
                            ends as (select min(x) as low, max(x) as high from x)
                        select least(%4$d - 1, cast(floor((x / 2 - low / 2) / (high / 2 - low / 2) \
                        * %4$d) as bigint)), count(*)
                        from x, ends where high > low and isfinite(high / 2 - low / 2) group by 1\
                        """
                                .formatted(number, table, name, BINS));
        if (bins.isEmpty()) {
            return List.of();
        }
        var histogram = new Long[BINS];
        Arrays.fill(histogram, 0L);
        for (var bin : bins) {
            histogram[Integer.parseInt(String.valueOf(bin[0]))] =
                    Long.parseLong(String.valueOf(bin[1]));
        }
        return List.of(histogram);
    }

    private List<Finding> findings(
            TableSchema table, List<ColumnProfile> profiles, List<String> keys, long rows)
            throws SQLException {
        List<Finding> findings = new ArrayList<>();
        var all = table.columns().stream().map(ColumnSchema::name).toList();
        long repeatedKeys = keys.isEmpty() ? 0 : repeated(table.name(), keys);
        // Where no key is there twice, no row is.
        long repeatedRows = keys.isEmpty() || repeatedKeys > 0 ? repeated(table.name(), all) : 0;
        add(findings, Finding.Kind.DUPLICATE_ROWS, null, repeatedRows);
        add(findings, Finding.Kind.DUPLICATE_KEYS, null, repeatedKeys);
        for (int i = 0; i < profiles.size(); i++) {
            var column = table.columns().get(i);
            var profile = profiles.get(i);
            var name = column.name();
            if (rows > 0 && profile.values() == 0) {
                add(findings, Finding.Kind.ALL_NULL, name, rows);
                continue;
            }
            boolean id = column.role() == ColumnRole.ID || column.role() == ColumnRole.ENTITY;
            if (id || keys.contains(name)) {
                add(findings, Finding.Kind.NULL_IDS, name, profile.nulls());
            }
            if (profile.values() > 1 && profile.distinct() == 1) {
                add(findings, Finding.Kind.CONSTANT, name, profile.values());
            }
            add(findings, Finding.Kind.FUTURE_TIMES, name, future(table.name(), column));
            add(findings, Finding.Kind.NEGATIVE_VALUES, name, negative(table.name(), column));
        }
        return findings;
    }

    private static void add(
            List<Finding> findings, Finding.Kind kind, @Nullable String column, long rows) {
        if (rows > 0) {
            findings.add(new Finding(kind, column, rows));
        }
    }

    private long repeated(String table, List<String> columns) throws SQLException {
        var list = columns.stream().map(Sql::name).collect(Collectors.joining(", "));
        return numbers(
                "select count(*) - count(distinct hash(%s)) from %s"
                        .formatted(list, Sql.name(table)))[0];
    }

    private long future(String table, ColumnSchema column) throws SQLException {
        if (!Roles.isTime(column.type())) {
            return 0;
        }
        var utc = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        return numbers(
                "select count(*) from %s where %s > timestamp '%s'"
                        .formatted(Sql.name(table), Sql.name(column.name()), utc))[0];
    }

    private long negative(String table, ColumnSchema column) throws SQLException {
        return switch (column.type()) {
            case STRING, BOOL, DATE, TIMESTAMP -> 0;
            case INT, DECIMAL ->
                    numbers(
                            "select count(*) from %s where %s < 0"
                                    .formatted(Sql.name(table), Sql.name(column.name())))[0];
        };
    }

    private long[] numbers(String sql) throws SQLException {
        return Arrays.stream(texts(sql).getFirst())
                .mapToLong(text -> Long.parseLong(String.valueOf(text)))
                .toArray();
    }

    private List<@Nullable String[]> texts(String sql) throws SQLException {
        return cancellation.query(connection, sql);
    }
}

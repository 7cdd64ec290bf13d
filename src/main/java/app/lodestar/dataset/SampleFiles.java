package app.lodestar.dataset;

import app.lodestar.dataset.SampleTable.SampleColumn;
import app.lodestar.framework.ColumnType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes made-up tables for a framework as CSV: {@code events} with a row for each step that a
 * person takes, and whatever other tables are wanted, about the same people and days.
 */
public final class SampleFiles {

    /** The table of the steps. */
    public static final String EVENTS = "events";

    private static final String STEP = "event";
    private static final int MOST_NEARBY_SECONDS = 6 * 86_400;

    private final SampleNoise noise;
    private final Set<SampleTrap> traps;
    private final long rows;
    private final SampleCells cells;

    private SampleFiles(long seed, long rows, Set<SampleTrap> traps) {
        this.noise = new SampleNoise(seed);
        this.traps = Set.copyOf(traps);
        this.rows = rows;
        this.cells = new SampleCells(noise, this.traps, things());
    }

    /**
     * Writes one file for each table, named like it. Equal arguments give equal bytes.
     *
     * @param tables what is wanted; may hold {@code events}, which is written in any case
     * @param steps of the flow, in order; at least one
     * @param rows of {@code events}; at least 1
     * @param folder an existing one; files of the same names are replaced
     * @throws IOException if they cannot be written
     */
    public static void write(
            List<SampleTable> tables,
            List<String> steps,
            long seed,
            long rows,
            Set<SampleTrap> traps,
            Path folder)
            throws IOException {
        var files = new SampleFiles(seed, rows, traps);
        var wanted = tables.stream().filter(table -> table.name().equals(EVENTS)).findFirst();
        long people = files.events(wanted.orElse(null), steps, folder);
        for (var table : tables) {
            if (!table.name().equals(EVENTS)) {
                files.table(table, people, folder);
            }
        }
    }

    private long things() {
        return Math.max(20, rows / 50);
    }

    /** Writes the steps and says how many people took them. */
    private long events(@Nullable SampleTable wanted, List<String> flow, Path folder)
            throws IOException {
        var columns = new ArrayList<>(wanted == null ? List.<SampleColumn>of() : wanted.columns());
        var step = stepColumn(columns);
        var steps = new ArrayList<>(flow);
        step.words().stream().filter(word -> !steps.contains(word)).forEach(steps::add);
        add(columns, step);
        add(columns, new SampleColumn("user_id", ColumnType.STRING, List.of(), false));
        add(columns, new SampleColumn("segment", ColumnType.STRING, List.of(), false));
        var table = timed(new SampleTable(EVENTS, false, columns));
        var journeys = new SampleJourneys(noise, traps, steps.size());
        long person = 0;
        try (var file = new CsvFile(folder.resolve(EVENTS + ".csv"))) {
            file.row(table.columns().stream().map(SampleColumn::name).toList());
            long row = 0;
            for (; row < rows; person++) {
                int last = journeys.reached(person);
                int all = last - 1 + journeys.visits(person);
                for (int i = 0; i < all; i++) {
                    int at = Math.max(0, i - journeys.visits(person) + 1);
                    var moment = journeys.at(person, at, at == 0 ? i : 0);
                    if (row < rows && moment.isBefore(SampleJourneys.end())) {
                        file.row(line(table, step, steps.get(at), row++, person, moment));
                    }
                }
            }
        }
        return person;
    }

    private static void add(List<SampleColumn> columns, SampleColumn column) {
        if (columns.stream().noneMatch(each -> each.name().equals(column.name()))) {
            columns.add(column);
        }
    }

    /** Where the step is written: where formulas look for words, if they do. */
    private static SampleColumn stepColumn(List<SampleColumn> columns) {
        return columns.stream()
                .filter(column -> column.name().equals(STEP))
                .findFirst()
                .or(() -> columns.stream().filter(column -> !column.words().isEmpty()).findFirst())
                .orElse(new SampleColumn(STEP, ColumnType.STRING, List.of(), false));
    }

    private static SampleTable timed(SampleTable table) {
        if (table.snapshot() || table.columns().stream().anyMatch(SampleCells::isTime)) {
            return table;
        }
        var columns = new ArrayList<>(table.columns());
        columns.add(new SampleColumn("ts", ColumnType.TIMESTAMP, List.of(), false));
        return new SampleTable(table.name(), false, columns);
    }

    private List<String> line(
            SampleTable table,
            @Nullable SampleColumn step,
            String word,
            long row,
            long person,
            LocalDateTime at) {
        var segment = new SampleJourneys(noise, traps, 1).segment(person);
        var line = new ArrayList<String>();
        boolean first = true;
        for (var column : table.columns()) {
            boolean time = SampleCells.isTime(column);
            if (step != null && column.name().equals(step.name())) {
                line.add(word);
            } else if (time && !first) {
                var later = at.plusSeconds(noise.below(172_800, row, column.name() + " later"));
                line.add(cells.cell(table.name(), column, row, person, segment, later));
            } else {
                line.add(cells.cell(table.name(), column, row, person, segment, at));
            }
            first = first && !time;
        }
        return line;
    }

    private void table(SampleTable wanted, long people, Path folder) throws IOException {
        var table = timed(wanted);
        boolean refunds = table.name().toLowerCase(Locale.ROOT).contains("refund");
        long size = table.snapshot() ? things() : Math.max(1, refunds ? rows / 40 : rows / 4);
        var journeys = new SampleJourneys(noise, traps, 1);
        try (var file = new CsvFile(folder.resolve(table.name() + ".csv"))) {
            file.row(table.columns().stream().map(SampleColumn::name).toList());
            for (long row = 0; row < size; row++) {
                long person = noise.below(people, row, table.name() + " person");
                long pause =
                        noise.below(MOST_NEARBY_SECONDS, row, table.name() + " pause")
                                + (refunds && traps.contains(SampleTrap.LATE_REFUNDS)
                                        ? 3L * MOST_NEARBY_SECONDS
                                        : 0);
                var at =
                        table.snapshot()
                                ? journeys.start(row).minusDays(200)
                                : journeys.start(person).plusSeconds(pause);
                if (at.isBefore(SampleJourneys.end())) {
                    file.row(line(table, null, "", row, person, at));
                }
            }
        }
    }
}

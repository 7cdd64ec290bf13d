package app.lodestar.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.dataset.FileProblem.Kind;
import app.lodestar.framework.ColumnType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows and cells that are not what they should be. */
class BadRowsTest {

    @TempDir Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @Test
    void badInputA10RaggedRows() throws Exception {
        var text = "a,b\n1,2\n3\n4,5,6\n7,8\n";
        var upload = desk.upload("data.csv", text);
        var inspection = desk.inspect(upload, null);
        assertThat(inspection.questions()).containsExactly(Question.RAGGED_ROWS);
        assertThat(inspection.raggedRows()).isEqualTo(2);
        assertThat(inspection.firstRaggedRows())
                .containsExactly(
                        new RejectedRow(3, null, RejectedRow.Reason.TOO_FEW_CELLS, "3"),
                        new RejectedRow(4, null, RejectedRow.Reason.TOO_MANY_CELLS, "4,5,6"));

        var choices = ImportChoices.proposed("t", inspection, Desk.UTC);
        assertThatThrownBy(() -> desk.build(upload, inspection, choices))
                .isInstanceOf(TooManyRejectedException.class);
        assertThat(desk.files()).noneMatch(file -> file.contains("duckdb"));

        var imported = desk.build(upload, inspection, allowing(choices, 0.5));
        assertThat(imported.rows("select a, b from t")).containsExactly("1|2", "7|8");
        assertThat(imported.table().report().rejected()).isEqualTo(2);
    }

    @Test
    void badInputA10ManyRaggedRowsAreCountedAndTheFirstTwentyListed() throws Exception {
        var inspection = desk.inspect("a,b\n" + "1,2\n".repeat(50) + "3\n".repeat(30));
        assertThat(inspection.raggedRows()).isEqualTo(30);
        assertThat(inspection.firstRaggedRows()).hasSize(20);
    }

    @Test
    void badInputA11NamesThatDifferOnlyByCase() throws Exception {
        var upload = desk.upload("data.csv", "amount,Amount,AMOUNT,amount_2\n1,2,3,4\n");
        var inspection = desk.inspect(upload, null);
        assertThat(inspection.questions()).containsExactly(Question.NEW_NAMES);
        assertThat(inspection.columns())
                .extracting(ColumnProposal::name)
                .containsExactly("amount", "Amount_3", "AMOUNT_4", "amount_2");
        var imported =
                desk.build(upload, inspection, ImportChoices.proposed("t", inspection, Desk.UTC));
        assertThat(imported.rows("from t")).containsExactly("1|2|3|4");
    }

    @Test
    void badInputA12EmptyAndHostileNames() throws Exception {
        var hostile = "\"; DROP TABLE x--";
        var text = "," + "\"\"\"; DROP TABLE x--\"" + ",  \n1,2,3\n";
        var upload = desk.upload("data.csv", text);
        var inspection = desk.inspect(upload, null);
        assertThat(inspection.columns())
                .extracting(ColumnProposal::name)
                .containsExactly("column_1", hostile, "column_3");
        var choices = ImportChoices.proposed(hostile, inspection, Desk.UTC);
        var imported = desk.build(upload, inspection, choices);
        assertThat(imported.rows("from " + Sql.name(hostile))).containsExactly("1|2|3");
        assertThat(imported.table().schema().name()).isEqualTo(hostile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,", "1,\"", "1,\"x\n"})
    void badInputA14OneEndlessLineEndsAtAMegabyte(String pattern) throws Exception {
        var upload =
                desk.upload(
                        "data.csv",
                        new Endless(pattern.replace("\n", " "), 200_000_000),
                        OptionalLong.empty());
        long before = used();
        assertThatThrownBy(() -> desk.inspect(upload, Reading.usual(TextEncoding.UTF_8, ',')))
                .isInstanceOfSatisfying(
                        FileProblemException.class,
                        e ->
                                assertThat(e.problem().kind())
                                        .isIn(Kind.LINE_TOO_LONG, Kind.UNCLOSED_QUOTE));
        assertThat(used() - before).as("bytes of memory").isLessThan(20_000_000);
        upload.discard();
    }

    @Test
    void badInputA14AnEndlessRowOfJson() throws Exception {
        var upload =
                desk.upload("d.jsonl", new Endless("{\"a\":", 100_000_000), OptionalLong.empty());
        assertThatThrownBy(() -> desk.inspect(upload, null))
                .isInstanceOfSatisfying(
                        FileProblemException.class,
                        e -> assertThat(e.problem().kind()).isEqualTo(Kind.LINE_TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void badInputA15Delimiters(String delimiter) throws Exception {
        var text =
                String.join(delimiter, "a", "b", "c")
                        + "\n"
                        + String.join(delimiter, "1", "x y", "2.5");
        var inspection = desk.inspect(text);
        assertThat(inspection.reading().delimiter()).isEqualTo(delimiter.charAt(0));
        assertThat(inspection.preview()).containsExactly(List.of("1", "x y", "2.5"));
    }

    @Test
    void badInputA15DecimalCommaIsDetectedAndCanBeOverridden() throws Exception {
        var text = "a;b\n1,5;x\n-2,25;y\n";
        var imported = desk.take(text);
        assertThat(imported.type("a")).isEqualTo(ColumnType.DECIMAL);
        assertThat(imported.rows("select a from t")).containsExactly("1.5", "-2.25");
        var asked = Reading.usual(TextEncoding.UTF_8, ';');
        assertThat(desk.take(text, asked).type("a")).isEqualTo(ColumnType.STRING);
        assertThat(desk.take(text, asked.withDelimiter('|')).table().schema().columns())
                .extracting(ColumnSchema::name)
                .containsExactly("a;b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "1,234.56!STRING!1,234.56",
                "1.234,56!STRING!1.234,56",
                "١٢٣!STRING!١٢٣",
                "1e309!STRING!1e309",
                "-1e309!STRING!-1e309",
                "NaN!STRING!NaN",
                "inf!STRING!inf",
                "-inf!STRING!-inf",
                "-0!INT!0",
                "-0.0!DECIMAL!-0.0",
                "1e3!DECIMAL!1000.0",
                ".5!DECIMAL!0.5",
                "007!STRING!007",
                "+5!STRING!+5",
                "999999999999999999!INT!999999999999999999",
                "1234567890123456789!STRING!1234567890123456789",
                "1_000!STRING!1_000",
                "0x1F!STRING!0x1F",
                "5.!STRING!5.",
                "--5!STRING!--5",
                "1e-400!DECIMAL!0.0"
            })
    void badInputA16NumbersAreTypedOrKeptAsText(String cell, ColumnType type, String stored)
            throws Exception {
        var imported = desk.take("n;x\n" + cell + ";1\n", Reading.usual(TextEncoding.UTF_8, ';'));
        assertThat(imported.type("n")).isEqualTo(type);
        assertThat(imported.rows("select n from t")).containsExactly(stored);
    }

    @Test
    void badInputA16GroupedDigitsAreNumbersWhereThePersonSaysSo() throws Exception {
        var asked = Reading.usual(TextEncoding.UTF_8, ';').withGroupedDigits(true);
        assertThat(
                        desk.take("n;x\n1,234.56;1\n-1,234,567;1\n12.5;1\n", asked)
                                .rows("select n from t"))
                .containsExactly("1234.56", "-1234567.0", "12.5");
        var comma = asked.withDecimalComma(true);
        assertThat(desk.take("n;x\n1.234,56;1\n1.234;1\n", comma).rows("select n from t"))
                .containsExactly("1234.56", "1234.0");
    }

    @Test
    void badInputA17AmbiguousDaysAreAskedForOnce() throws Exception {
        var text = "day,other\n02/03/2026,04/05/2026 10:00\n05/06/2026,01/02/2026 11:30\n";
        var upload = desk.upload("data.csv", text);
        var inspection = desk.inspect(upload, null);
        assertThat(inspection.questions()).containsExactly(Question.DAY_ORDER);
        assertThat(inspection.columns())
                .extracting(ColumnProposal::type)
                .containsOnly(ColumnType.STRING);
        var reading = inspection.reading().withDayOrder(DayOrder.DAY_FIRST);
        assertThat(desk.inspect(upload, reading).questions()).isEmpty();
        assertThat(desk.take(text, reading).rows("select day, cast(other as varchar) from t"))
                .containsExactly(
                        "2026-03-02|2026-05-04 10:00:00", "2026-06-05|2026-02-01 11:30:00");
        assertThat(
                        desk.take(text, reading.withDayOrder(DayOrder.MONTH_FIRST))
                                .rows("select day from t"))
                .containsExactly("2026-02-03", "2026-05-06");
    }

    @Test
    void badInputA17OneDayThatLeavesNoDoubtSettlesTheOrder() throws Exception {
        var inspection = desk.inspect("day\n02/03/2026\n25/03/2026\n");
        assertThat(inspection.reading().dayOrder()).isEqualTo(DayOrder.DAY_FIRST);
        assertThat(inspection.columns().getFirst().type()).isEqualTo(ColumnType.DATE);
    }

    @Test
    void badInputA17DaysThatNeverWereAreCountedAndListed() throws Exception {
        var text = "day,n\n2026-01-05,1\n2025-02-29,2\n0000-01-01,3\n2024-02-29,4\n";
        var upload = desk.upload("data.csv", text);
        var inspection = desk.inspect(upload, null);
        assertThat(inspection.columns().getFirst().type()).isEqualTo(ColumnType.DATE);
        assertThat(inspection.columns().getFirst().misfits()).containsEntry(ColumnType.DATE, 2L);
        var choices = ImportChoices.proposed("t", inspection, Desk.UTC);
        var imported = desk.build(upload, inspection, allowing(choices, 0.5));
        assertThat(imported.rows("select n from t")).containsExactly("1", "4");
        assertThat(imported.table().report().counts())
                .containsExactly(
                        new RejectedCount(
                                new RejectedCount.Key("day", RejectedRow.Reason.NO_SUCH_TIME), 2));
    }

    @Test
    void badInputA17SkippedHoursAndMixedZones() throws Exception {
        var text =
                "at,x\n2026-03-29 01:30:00,1\n2026-10-25 01:30:00,1\n2026-07-01T12:00:00-05:00,1\n2026-07-01T12:00:00Z,1\n";
        var upload = desk.upload("data.csv", text);
        var inspection = desk.inspect(upload, null);
        var choices = ImportChoices.proposed("t", inspection, ZoneId.of("Europe/London"));
        assertThat(
                        desk.build(upload, inspection, choices)
                                .rows("select cast(\"at\" as varchar) from t"))
                .containsExactly(
                        "2026-03-29 01:30:00",
                        "2026-10-25 00:30:00",
                        "2026-07-01 17:00:00",
                        "2026-07-01 12:00:00");
    }

    @Test
    void badInputA18DoubtfulRowsAreReportedAndKept() throws Exception {
        var imported =
                desk.take(
                        """
                        user_id,amount,at
                        1,5,2026-01-01
                        1,5,2026-01-01
                        ,7,2026-01-02
                        2,-3,2027-01-01
                        """);
        assertThat(imported.table().profile().findings())
                .containsExactlyInAnyOrder(
                        new Finding(Finding.Kind.DUPLICATE_ROWS, null, 1),
                        new Finding(Finding.Kind.NULL_IDS, "user_id", 1),
                        new Finding(Finding.Kind.NEGATIVE_VALUES, "amount", 1),
                        new Finding(Finding.Kind.FUTURE_TIMES, "at", 1));
        assertThat(imported.table().profile().rows()).isEqualTo(4);
        assertThat(imported.table().profile().from()).isEqualTo("2026-01-01");
        assertThat(imported.table().profile().until()).isEqualTo("2027-01-01");
    }

    @Test
    void badInputA22FormulasOfSpreadsheetsAreStoredAsTheyAre() throws Exception {
        var cells = List.of("=HYPERLINK(\"x\")", "@SUM(A1)", "+cmd", "\tx", "-1+2", "-5");
        var text = new StringBuilder("c,n\n");
        for (var cell : cells) {
            text.append('"').append(cell.replace("\"", "\"\"")).append("\",1\n");
        }
        var imported = desk.take(text.toString());
        assertThat(imported.rows("select c from t")).containsExactlyElementsOf(cells);
        assertThat(cells.stream().map(CsvExport::cell))
                .containsExactly(
                        "\"'=HYPERLINK(\"\"x\"\")\"", "'@SUM(A1)", "'+cmd", "'\tx", "'-1+2", "-5");
    }

    @Test
    void badInputA23OneRowNoValuesAndOneValueOnly() throws Exception {
        var one = desk.take("n,at\n5,2026-01-01\n");
        assertThat(one.table().profile().findings()).isEmpty();
        assertThat(one.column("n").histogram()).isEmpty();
        var same = desk.take("n,e,at\n5,,2026-01-01\n5,,2026-01-02\n");
        assertThat(same.table().profile().findings())
                .containsExactlyInAnyOrder(
                        new Finding(Finding.Kind.CONSTANT, "n", 2),
                        new Finding(Finding.Kind.ALL_NULL, "e", 2));
        assertThat(same.column("e").least()).isNull();
        assertThat(same.column("n").histogram()).isEmpty();
    }

    @Test
    void theImportStopsAboveTheShareOfRowsThatDoNotFit() throws Exception {
        var text = "n,x\n" + "1,1\n".repeat(198) + "oops,1\nNA,1\n";
        var upload = desk.upload("data.csv", text);
        var inspection = desk.inspect(upload, null);
        assertThat(inspection.columns().getFirst().type()).isEqualTo(ColumnType.STRING);
        assertThat(inspection.columns().getFirst().misfits()).containsEntry(ColumnType.INT, 2L);
        var choices = typed(ImportChoices.proposed("t", inspection, Desk.UTC), ColumnType.INT);
        var imported = desk.build(upload, inspection, choices);
        assertThat(imported.table().report().rows()).isEqualTo(198);
        assertThat(imported.table().report().first())
                .containsExactly(
                        new RejectedRow(200, "n", RejectedRow.Reason.NOT_OF_ITS_TYPE, "oops,1"),
                        new RejectedRow(201, "n", RejectedRow.Reason.NOT_OF_ITS_TYPE, "NA,1"));
        assertThat(Files.readString(folder.resolve("rejected.csv")))
                .isEqualTo(
                        "line,column,reason,row\r\n200,n,NOT_OF_ITS_TYPE,\"oops,1\"\r\n201,n,NOT_OF_ITS_TYPE,\"NA,1\"\r\n");
        assertThatThrownBy(() -> desk.build(upload, inspection, allowing(choices, 0.005)))
                .isInstanceOf(TooManyRejectedException.class);
        assertThat(desk.files().stream().filter(file -> file.contains("duckdb"))).hasSize(1);

        var asked = inspection.reading().withNullTexts(Set.of("NA", "oops"));
        var again = desk.inspect(upload, asked);
        assertThat(again.columns().getFirst().type()).isEqualTo(ColumnType.INT);
        assertThat(again.columns().getFirst().nulls()).isEqualTo(2);
    }

    @Test
    void personalColumnsAreHashedWithASalt() throws Exception {
        var imported = desk.take("email,n\nann@example.org,1\n,2\nann@example.org,3\n");
        assertThat(imported.rows("select email from t"))
                .containsExactly(sha("saltann@example.org"), "null", sha("saltann@example.org"));
        assertThat(imported.column("email").top()).isEmpty();
        assertThat(imported.column("email").least()).isNull();
    }

    private static String sha(String text) {
        var digest = ContentHash.sha256();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return ContentHash.hex(digest);
    }

    private static ImportChoices allowing(ImportChoices choices, double share) {
        return new ImportChoices(
                choices.table(),
                choices.columns(),
                choices.timeColumn(),
                choices.keys(),
                choices.zone(),
                share);
    }

    private static ImportChoices typed(ImportChoices choices, ColumnType first) {
        var columns =
                IntStream.range(0, choices.columns().size())
                        .mapToObj(i -> {
                            var each = choices.columns().get(i);
                            return i == 0
                                    ? new ColumnChoice(each.name(), first, null, null, false)
                                    : each;
                        })
                        .toList();
        return new ImportChoices(
                choices.table(),
                columns,
                choices.timeColumn(),
                choices.keys(),
                choices.zone(),
                choices.rejectedShare());
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

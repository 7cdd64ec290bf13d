package app.lodestar.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.base.Messages;
import app.lodestar.dataset.FileProblem.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they should be, as files. */
class BadFileTest {

    @TempDir Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @Test
    void badInputA1ZeroBytes() throws IOException {
        assertThat(desk.problem("").kind()).isEqualTo(Kind.EMPTY);
        assertThat(desk.files()).isEmpty();
    }

    @Test
    void badInputA2HeaderOnly() throws Exception {
        var imported = desk.take("id,amount\n");
        assertThat(imported.table().profile().rows()).isZero();
        assertThat(imported.table().profile().findings()).isEmpty();
        assertThat(imported.rows("select count(*), sum(1) from t")).containsExactly("0|null");
    }

    @Test
    void badInputA3ByteOrderMark() throws Exception {
        var imported = desk.take("\ufeffid,amount\n1,2\n");
        assertThat(imported.rows("select id, amount from t")).containsExactly("1|2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM", "UTF-16"})
    void badInputA4Utf16(String charset) throws Exception {
        var bytes = "name,n\nZoë,1\nŁódź,2\n".getBytes(Charset.forName(charset));
        var upload = desk.upload("data.csv", bytes);
        var inspection = desk.inspect(upload, null);
        assertThat(inspection.reading().encoding().name()).startsWith("UTF_16");
        var imported =
                desk.build(upload, inspection, ImportChoices.proposed("t", inspection, Desk.UTC));
        assertThat(imported.rows("select name, n from t")).containsExactly("Zoë|1", "Łódź|2");
    }

    @Test
    void badInputA5Windows1252() throws Exception {
        var bytes = "name,n\nZoë,1\n€uro,2\n".getBytes(Charset.forName("windows-1252"));
        var problem = desk.problem("data.csv", bytes);
        assertThat(problem).isEqualTo(FileProblem.at(Kind.NOT_UTF8, 2));
        assertThat(problem.sentence(Messages.onClassPath()))
                .contains("line 2")
                .contains("encoding");

        var upload = desk.upload("data.csv", bytes);
        var asked = Reading.usual(TextEncoding.WINDOWS_1252, ',');
        var inspection = desk.inspect(upload, asked);
        var imported =
                desk.build(upload, inspection, ImportChoices.proposed("t", inspection, Desk.UTC));
        assertThat(imported.rows("select name from t")).containsExactly("Zoë", "€uro");
    }

    @Test
    void badInputA6InvalidUtf8InALateRow() throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes("id\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 899_999; i++) {
            out.writeBytes("7\n".getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(new byte[] {'a', (byte) 0xff, '\n'});
        assertThat(desk.problem("data.csv", out.toByteArray()))
                .isEqualTo(FileProblem.at(Kind.NOT_UTF8, 900_001));
    }

    @Test
    void badInputA7ZeroByte() throws IOException {
        assertThat(desk.problem("a,b\n1,x\0y\n")).isEqualTo(FileProblem.at(Kind.NUL, 2, 8L));
        assertThat(desk.problem("a,b\n1,\"x\0y\"\n")).isEqualTo(FileProblem.at(Kind.NUL, 2, 9L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void badInputA8LineEnds(String end) throws Exception {
        var imported = desk.take(String.join(end, "a,b", "1,x", "2,\"y\nz\"", ""));
        assertThat(imported.rows("select a, b from t")).containsExactly("1|x", "2|y\nz");
    }

    @Test
    void badInputA8MixedLineEnds() throws Exception {
        var imported = desk.take("a,b\r\n1,x\n2,y\r3,z");
        assertThat(imported.rows("select a, b from t")).containsExactly("1|x", "2|y", "3|z");
    }

    @Test
    void badInputA9UnclosedQuote() throws IOException {
        assertThat(desk.problem("a,b\n1,x\n2,\"y\n3,z\n4,w\n"))
                .isEqualTo(FileProblem.at(Kind.UNCLOSED_QUOTE, 3));
        assertThat(desk.problem("a,b\n1,\"x\n2,y\n3,\"z\"\n"))
                .isEqualTo(FileProblem.at(Kind.UNCLOSED_QUOTE, 2));
    }

    @Test
    void badInputA13TwentyThousandColumns() throws IOException {
        var header =
                IntStream.range(0, 20_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertThat(desk.problem(header + "\n"))
                .isEqualTo(FileProblem.at(Kind.TOO_MANY_COLUMNS, 1, 20_000, 500));
    }

    @Test
    void badInputA19RealTypes() throws IOException {
        assertThat(desk.problem("data.csv", zip("[Content_Types].xml")).kind())
                .isEqualTo(Kind.SPREADSHEET);
        assertThat(desk.problem("data.csv", zip("data.csv")).kind()).isEqualTo(Kind.ZIP);
        assertThat(desk.problem("data.csv", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1)).kind())
                .isEqualTo(Kind.SPREADSHEET);
        assertThat(desk.problem("data.csv", bytes(0x1f, 0x8b, 8, 0)).kind()).isEqualTo(Kind.GZIP);
        assertThat(desk.problem("\n <!DOCTYPE html><html>").kind()).isEqualTo(Kind.HTML);
        assertThat(desk.problem("data.parquet", "a,b\n".getBytes(StandardCharsets.UTF_8)).kind())
                .isEqualTo(Kind.NOT_PARQUET);
        assertThat(
                        desk.problem(
                                        "data.csv",
                                        "PAR1 is no Parquet".getBytes(StandardCharsets.UTF_8))
                                .kind())
                .isEqualTo(Kind.NOT_PARQUET);
        assertThat(desk.problem("data.jsonl", "{\"a\":1}\n[2]\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileProblem.at(Kind.NOT_JSON, 2));
    }

    @Test
    void badInputA20FiveGigabytesAreStoppedWhileTheyArrive() throws IOException {
        desk.limits = ImportLimits.GUEST;
        var endless = new Endless("1,2,3\n", 5_000_000_000L);
        assertThatThrownBy(() -> desk.upload("data.csv", endless, OptionalLong.empty()))
                .isInstanceOfSatisfying(
                        FileProblemException.class,
                        e -> assertThat(e.problem().kind()).isEqualTo(Kind.TOO_LARGE));
        assertThat(endless.given()).isBetween(25_000_000L, 26_000_000L);
        assertThat(desk.files()).isEmpty();
        var announced = new Endless("1\n", 5_000_000_000L);
        assertThatThrownBy(
                        () -> desk.upload("data.csv", announced, OptionalLong.of(5_000_000_000L)))
                .isInstanceOf(FileProblemException.class);
        assertThat(announced.given()).isZero();
    }

    @Test
    void badInputA20MoreRowsThanAllowed() throws IOException {
        desk.limits = ImportLimits.of(1_000_000, 1_000);
        assertThat(desk.problem("a\n" + "1\n".repeat(1_001)))
                .isEqualTo(FileProblem.of(Kind.TOO_MANY_ROWS, 1_000L));
    }

    @Test
    void badInputA21CutInTheMiddle() throws IOException {
        var failing = new Endless("1\n", 100_000, true);
        assertThatThrownBy(() -> desk.upload("data.csv", failing, OptionalLong.empty()))
                .isInstanceOf(IOException.class);
        var shorter = new Endless("1\n", 1_000);
        assertThatThrownBy(() -> desk.upload("data.csv", shorter, OptionalLong.of(2_000)))
                .isInstanceOfSatisfying(
                        FileProblemException.class,
                        e -> assertThat(e.problem().kind()).isEqualTo(Kind.CUT_OFF));
        assertThat(desk.files()).isEmpty();
    }

    @Test
    void everyProblemHasASentence() {
        var messages = Messages.onClassPath();
        for (var kind : Kind.values()) {
            var sentence = FileProblem.at(kind, 3, 10, 20).sentence(messages);
            assertThat(sentence).doesNotContain("{").isNotBlank();
        }
    }

    private static byte[] zip(String entry) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}

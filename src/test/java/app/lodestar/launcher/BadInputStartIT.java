package app.lodestar.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.storage.StorageEngine;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packaged server says to whoever starts it where or as it cannot run. */
class BadInputStartIT {

    private static final String[] SERVER = {
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-jar",
        "target/lodestar.jar"
    };

    /** In blocks of 1,024 bytes: what a server may write before its disk is full. */
    private static final String ROOM = "128";

    @TempDir private Path data;

    /** A folder below a file cannot be made, and below /proc nobody may write, not even root. */
    @ParameterizedTest
    @ValueSource(strings = {"file/folder", "file", "/proc/self", "/proc/lodestar"})
    void badInputF1AFolderThatCannotBeWrittenIsNamedInOneLine(String folder) throws IOException {
        Files.writeString(data.resolve("file"), "kept");
        var refused = started(Map.of("LODESTAR_DATA", data.resolve(folder).toString()), SERVER);
        assertRefused(refused, "nothing can be kept in", data.resolve(folder).toString());
        assertThat(refused.err()).hasSize(1);
        assertThat(data.resolve("file")).hasContent("kept");
    }

    @Test
    void badInputF1AFullDiskIsNamedInOneLine() {
        var command = "ulimit -f " + ROOM + "; exec \"$@\"";
        var limited =
                Stream.concat(Stream.of("bash", "-c", command, "bash"), Arrays.stream(SERVER));
        var refused =
                started(Map.of("LODESTAR_DATA", data.toString()), limited.toArray(String[]::new));
        assertRefused(refused, "nothing can be kept in", data.toString(), "make room");
        assertThat(refused.err()).hasSize(1);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void badInputF2TheSecondServerOnAFileExits() throws SQLException {
        try (var database = StorageEngine.H2_FILE.freshDatabase();
                var first = database.dataSource().getConnection()) {
            var second = started(Map.of("LODESTAR_DB_URL", database.url()), SERVER);
            assertRefused(second, "the database is in use by another Lodestar");
            assertThat(first.isValid(1)).isTrue();
        }
    }

    @Test
    void badInputF3APortInUseIsNamed() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var port = String.valueOf(taken.getLocalPort());
            var refused =
                    started(
                            Map.of("LODESTAR_PORT", port, "LODESTAR_DATA", data.toString()),
                            SERVER);
            assertRefused(refused, "port " + port + " is in use", "LODESTAR_PORT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "65536"})
    void badInputF3AValueThatCannotBeIsNamedInOneLine(String port) {
        var refused =
                started(Map.of("LODESTAR_PORT", port, "LODESTAR_DATA", data.toString()), SERVER);
        assertRefused(refused, "LODESTAR_PORT must be a number");
        assertThat(refused.err()).hasSize(1);
    }

    @Test
    void badInputF3ANameThatIsNoSettingIsNamedInOneLine() {
        var refused =
                started(
                        Map.of("LODESTAR_PROT", "9090", "LODESTAR_DB_URL", "jdbc:h2:mem:x"),
                        SERVER);
        assertThat(refused.err())
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo("lodestar: LODESTAR_PROT is no setting: see ./lodestar help");
    }

    /** What else may become of a file is tried without a server, in the test of its room. */
    @Test
    void badInputF4ADamagedFileIsLeftAsItIsAndNamedInOneLine() throws IOException {
        try (var database = StorageEngine.H2_FILE.freshDatabase()) {
            var file = Objects.requireNonNull(database.folder()).resolve("app.mv.db");
            var damaged = Arrays.copyOf(Files.readAllBytes(file), 20_000);
            Files.write(file, damaged);
            var refused = started(Map.of("LODESTAR_DB_URL", database.url()), SERVER);
            assertRefused(refused, "app.mv.db is damaged", "restore a copy");
            assertThat(refused.err()).hasSize(1);
            assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
        }
    }

    private static Outcome started(Map<String, String> settings, String... command) {
        var environment = new HashMap<>(Map.of("LODESTAR_PORT", "0"));
        environment.putAll(settings);
        return Outcome.of(environment, command);
    }

    private static void assertRefused(Outcome refused, String... words) {
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err().getLast()).startsWith("lodestar: ").contains(words);
        assertThat(refused.err()).noneMatch(line -> line.startsWith("\tat "));
    }
}

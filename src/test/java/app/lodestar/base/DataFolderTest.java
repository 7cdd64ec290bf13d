package app.lodestar.base;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DataFolderTest {

    @TempDir private Path folder;

    private Path file = Path.of("app.mv.db");

    @BeforeEach
    void setFile() {
        file = folder.resolve("data/app.mv.db");
    }

    @Test
    void aFolderThatIsMissingIsMade() {
        assertThat(DataFolder.refusal(url())).isEmpty();
        assertThat(folder.resolve("data")).isEmptyDirectory();
    }

    @Test
    void aDatabaseThatIsOpenWasKilledOrClosedIsTaken() throws Exception {
        try (var connection = connect()) {
            fill(connection);
            assertThat(DataFolder.refusal(url())).isEmpty();
            var killed = folder.resolve("killed.mv.db");
            Files.copy(file, killed);
            assertThat(DataFolder.refusal("jdbc:h2:file:" + folder.resolve("killed"))).isEmpty();
        }
        var closed = Files.readAllBytes(file);
        assertThat(DataFolder.refusal(url())).isEmpty();
        assertThat(Files.readAllBytes(file)).isEqualTo(closed);
    }

    static Stream<byte[]> nothing() {
        return Stream.of(
                new byte[0], new byte[20_000], "Not a database ".repeat(2_000).getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("nothing")
    void badInputF4AFileThatIsNoDatabaseIsDamaged(byte[] content) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        assertDamaged(content);
    }

    @Test
    void badInputF4AFileCutAnywhereIsDamaged() throws Exception {
        var whole = whole();
        for (int length = 1; length < whole.length; length += 1 + whole.length / 25) {
            assertDamaged(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void badInputF4FlippedBytesAreDamage() throws Exception {
        var whole = whole();
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var flipped = whole.clone();
            for (int at = 0; at < flipped.length; at += 1 + random.nextInt(400)) {
                flipped[at] ^= (byte) (1 + random.nextInt(255));
            }
            assertDamaged(flipped);
        }
    }

    private void assertDamaged(byte[] content) throws IOException {
        Files.write(file, content);
        assertThat(DataFolder.refusal(url()))
                .as("%d bytes", content.length)
                .contains(DataFolder.damaged(file.toString()));
        assertThat(Files.readAllBytes(file)).isEqualTo(content);
    }

    private byte[] whole() throws SQLException, IOException {
        try (var connection = connect()) {
            fill(connection);
        }
        return Files.readAllBytes(file);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url() + ";WRITE_DELAY=0", "sa", "");
    }

    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table piece (id int primary key, text varchar)");
            statement.execute(
                    "insert into piece select x, 'piece ' || x from system_range(1, 5000)");
        }
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("data/app");
    }
}

package app.lodestar.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackagedServerIT {

    private static final String[] SERVER = {
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-jar",
        "target/lodestar.jar"
    };

    @TempDir private Path data;

    @Test
    void printsOnlyItsAddressServesAndStopsWithinTenSeconds() throws Exception {
        var builder = new ProcessBuilder(SERVER).redirectError(data.resolve("log").toFile());
        builder.environment().putAll(environment("0"));
        var server = builder.start();
        try (var out = server.inputReader(StandardCharsets.UTF_8)) {
            var address = out.readLine();
            assertThat(address).matches("Lodestar is at http://localhost:\\d+");
            var root = address.substring(address.indexOf("http"));
            assertThat(statusOf(root + "/actuator/health")).isEqualTo(200);
            assertThat(statusOf(root + "/icons/lodestar.svg")).isEqualTo(200);
            assertThat(statusOf(root + "/styles/styles.css")).isEqualTo(200);
            server.toHandle().destroy();
            assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(out.readLine()).isNull();
        } finally {
            server.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:./unsafe", "jdbc:h2:mem:lost", "jdbc:oracle:thin:@x"})
    void refusesADatabaseThatWouldLoseWorkInOneLine(String url) {
        var refused = Outcome.of(Map.of("LODESTAR_DB_URL", url), SERVER);
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).singleElement().asString().startsWith("lodestar: ");
    }

    private Map<String, String> environment(String port) {
        return Map.of("LODESTAR_PORT", port, "LODESTAR_DATA", data.toString());
    }

    private static int statusOf(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20));
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }
}

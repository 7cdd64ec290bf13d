package app.lodestar.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.browser.BrowserExtension;
import app.lodestar.browser.LodestarServer;
import app.lodestar.storage.StorageEngine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the server is, for those who run it and for everyone else. */
@ExtendWith(BrowserExtension.class)
class HealthIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whoeverAsksFromTheMachineItselfSeesTheLagOfTheBus() throws Exception {
        try (var server = LodestarServer.start(StorageEngine.POSTGRESQL)) {
            var answer = get(server, "/actuator/health", "");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("\"bus\"", "\"servers\":\"several\"", "\"lagMillis\":");
        }
    }

    @Test
    void aServerThatIsAloneSaysSo(LodestarServer server) throws Exception {
        assertThat(get(server, "/actuator/health", "").body()).contains("\"servers\":\"one\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"203.0.113.5", "127.0.0.1, 203.0.113.5", "2001:db8::1", "localhost", "x"})
    void everyoneElseSeesOnlyWhetherItIsWell(String address, LodestarServer server)
            throws Exception {
        for (var path : new String[] {"", "/readiness", "/liveness"}) {
            var answer = get(server, "/actuator/health" + path, address);
            assertThat(answer.body()).doesNotContain("bus", "database", "details", "components");
        }
    }

    private HttpResponse<String> get(LodestarServer server, String path, String forwardedFor)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.address(path)));
        if (!forwardedFor.isEmpty()) {
            request.header("X-Forwarded-For", forwardedFor);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}

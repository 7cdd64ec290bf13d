package app.lodestar.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.browser.BrowserExtension;
import app.lodestar.browser.LodestarServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers to whoever is not signed in, and how. */
@ExtendWith(BrowserExtension.class)
class DoorsIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/sign-up",
                "/forgotten",
                "/reset/none",
                "/nope",
                "/account",
                "/framework/none",
                "/framework/%00",
                "/framework/..%2f..",
                "//x",
                "/a;b=c",
                "/styles/styles.css",
                "/styles/none.css",
                "/VAADIN/none.js",
                "/favicon.ico",
                "/actuator/health",
                "/actuator/env",
                "/error",
                "/people/export",
                "/people/guest"
            })
    void everyAnswerCarriesTheHeaders(String path, LodestarServer server) throws Exception {
        var answer = get(server, path);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains(
                        "frame-ancestors 'none'",
                        "object-src 'none'",
                        "connect-src 'self'",
                        answer.body().contains("<base ") ? "base-uri 'self'" : "base-uri 'none'");
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "Tomcat");
    }

    @Test
    void aWebSocketThatLostItsUpgradeOnTheWayIsRefusedAtOnce(LodestarServer server)
            throws Exception {
        var answer = get(server, "/VAADIN/push?v-r=push&X-Atmosphere-Transport=websocket");
        assertThat(answer.statusCode()).isEqualTo(426);
        assertThat(answer.headers().firstValue("Upgrade")).contains("websocket");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/shutdown",
                "/actuator/health/..;/env",
                "/actuator/health/%2e%2e/env",
                "/h2-console",
                "/h2-console/",
                "/console",
                "/VAADIN/../actuator/env",
                "/VAADIN/%2e%2e/actuator/env",
                "/VAADIN/..;/actuator/env",
                "//actuator/env",
                "/VAADIN/vaadinServlet",
                "/vaadinServlet/account",
                "/VAADIN/dev-bundle/",
                "/VAADIN/config/flow-build-info.json",
                "/people/export",
                "/account",
                "/account/",
                "/framework/0f0f0f0f-0000-4000-8000-000000000000"
            })
    void threatT21TheInsideIsClosed(String path, LodestarServer server) throws Exception {
        var answer = get(server, path);
        assertThat(answer.statusCode()).as(path).isIn(302, 401, 403, 404);
    }

    @Test
    void healthSaysNothingButUp(LodestarServer server) throws Exception {
        var health =
                HttpRequest.newBuilder(uri(server, "/actuator/health"))
                        .header("X-Forwarded-For", "203.0.113.5")
                        .build();
        var answer = client.send(health, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("UP").doesNotContain("H2");
    }

    @Test
    void threatT8AnotherSitesPageCanSendNothing(LodestarServer server) throws Exception {
        var forms = HttpRequest.newBuilder().uri(uri(server, "/login"));
        var body = BodyPublishers.ofString("username=a&password=b");
        assertThat(status(forms.copy().POST(body).header("Origin", "http://evil.example")))
                .isEqualTo(403);
        assertThat(status(forms.copy().POST(body).header("Sec-Fetch-Site", "cross-site")))
                .isEqualTo(403);
        assertThat(status(forms.copy().POST(body))).as("without a form's token").isEqualTo(403);
        var uidl = HttpRequest.newBuilder().uri(uri(server, "/?v-r=uidl&v-uiId=0"));
        assertThat(
                        status(
                                uidl.POST(BodyPublishers.ofString("{}"))
                                        .header("Origin", "http://evil.example")))
                .isEqualTo(403);
    }

    @Test
    void theCommandsDoorOpensToItsKeyAlone(LodestarServer server) throws Exception {
        var door = HttpRequest.newBuilder().uri(uri(server, "/command/reset-link"));
        var body = BodyPublishers.ofString("name=ana");
        assertThat(status(door.copy().POST(body))).isEqualTo(404);
        assertThat(status(door.copy().POST(body).header("Lodestar-Command-Key", "guess")))
                .isEqualTo(404);
    }

    @Test
    void threatT19SessionsOfNobodyAreOnlySoMany(LodestarServer server) throws Exception {
        for (var number = 0; number < LiveSessions.MOST_ANONYMOUS + 200; number++) {
            get(server, "/login");
        }
        assertThat(server.bean(LiveSessions.class).anonymousCount())
                .isLessThanOrEqualTo(LiveSessions.MOST_ANONYMOUS);
    }

    @Test
    void badInputD12AnAddressOf10kBLeadsNowhereLikeAnyOther(LodestarServer server)
            throws Exception {
        var any = get(server, "/framework/none");
        var huge = get(server, "/framework/" + "a".repeat(10_240));
        assertThat(huge.statusCode()).isEqualTo(any.statusCode());
        assertThat(get(server, "/framework/" + "a".repeat(40_000)).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(LodestarServer server, String path)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder()
                        .uri(uri(server, path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(
                        request.header("Content-Type", "application/x-www-form-urlencoded").build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private static URI uri(LodestarServer server, String path) {
        return URI.create(server.address(path));
    }
}

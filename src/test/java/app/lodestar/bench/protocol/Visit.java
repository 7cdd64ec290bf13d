package app.lodestar.bench.protocol;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** One person's cookies on a server, and the requests that carry them, as Chromium sends them. */
public final class Visit {

    static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/156.0.0.0 Safari/537.36";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern FORM_TOKEN =
            Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    private final HttpClient http;
    private final String address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    /**
     * A person who has not been there yet.
     *
     * @param address scheme, host and port
     */
    public Visit(HttpClient http, String address) {
        this.http = http;
        this.address = address;
    }

    /** Signs in by the form of the page, with its token. */
    public void signIn(String name, String password) {
        var page = FORM_TOKEN.matcher(get("/login"));
        if (!page.find()) {
            throw new OutOfStepException("the page to sign in has no token");
        }
        var answer =
                send(
                        request("/login")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Origin", address)
                                .POST(
                                        BodyPublishers.ofString(
                                                "username="
                                                        + encoded(name)
                                                        + "&password="
                                                        + encoded(password)
                                                        + "&_csrf="
                                                        + encoded(page.group(1)))));
        var next = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || next.contains("login")) {
            throw new OutOfStepException(
                    "not signed in: " + answer.statusCode() + " and on to " + next);
        }
    }

    /** The page or other text at a path. */
    String get(String path) {
        return text(path, send(request(path).GET()));
    }

    /** What the server answers to a message of a page. */
    String post(String path, String json) {
        return text(
                path,
                send(
                        request(path)
                                .header("Content-Type", "application/json; charset=UTF-8")
                                .header("Origin", address)
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(BodyPublishers.ofString(json))));
    }

    URI socket(String path) {
        return URI.create(address.replaceFirst("^http", "ws") + path);
    }

    String address() {
        return address;
    }

    /** By name. */
    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    String cookieHeader() {
        return cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(PATIENCE)
                        .header("User-Agent", BROWSER)
                        .header("Accept-Language", "en-GB")
                        .header("Accept-Encoding", "gzip, deflate");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String text(String path, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw new OutOfStepException(path + " was answered by " + answer.statusCode());
        }
        if (answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isEmpty()) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

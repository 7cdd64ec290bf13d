package app.lodestar.account;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Makes a reset link for whoever stands at the server's own command line. An H2 file has one owner,
 * so a running server is asked by {@link CommandKey}; else the database is opened here.
 */
public final class ResetLinkDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String H2_FILE = "jdbc:h2:file:";

    private final ConfigurableEnvironment settings;

    private ResetLinkDesk(ConfigurableEnvironment settings) {
        this.settings = settings;
    }

    /** What came of it. */
    public sealed interface Answer {

        /** The link's whole address, to be handed over. */
        record Link(String address) implements Answer {}

        /** No member has the name. */
        record UnknownName() implements Answer {}

        /** There is no database yet where the settings say. */
        record NoData(Path folder) implements Answer {}

        /** The database can be neither opened nor asked for. */
        record Unreachable(String reason) implements Answer {}
    }

    /** With the settings that a server started here would have. */
    public static ResetLinkDesk withServersSettings() {
        var environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return new ResetLinkDesk(environment);
    }

    static ResetLinkDesk with(ConfigurableEnvironment settings) {
        return new ResetLinkDesk(settings);
    }

    /** Makes a link for the member of this name. */
    public Answer ask(String name) {
        var url = settings.getRequiredProperty("spring.datasource.url");
        var folder = Path.of(settings.getRequiredProperty("lodestar.data"));
        if (!url.startsWith(H2_FILE)) {
            return askDatabase(name);
        }
        var server = askServer(name, folder);
        if (server.isPresent()) {
            return server.get();
        }
        var file = url.substring(H2_FILE.length()).split(";", 2)[0] + ".mv.db";
        return Files.exists(Path.of(file)) ? askDatabase(name) : new Answer.NoData(folder);
    }

    /** Empty if none is running: a key may have outlived a server that was killed. */
    private Optional<Answer> askServer(String name, Path folder) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var door = CommandKey.Door.read(folder);
            var request =
                    HttpRequest.newBuilder()
                            .uri(
                                    URI.create(
                                            "http://127.0.0.1:"
                                                    + door.port()
                                                    + CommandKey.RESET_PATH))
                            .timeout(PATIENCE)
                            .header(CommandKey.HEADER, door.key())
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(
                                    BodyPublishers.ofString(
                                            "name="
                                                    + URLEncoder.encode(
                                                            name, StandardCharsets.UTF_8)))
                            .build();
            return answer(client.send(request, BodyHandlers.ofString()), door);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<Answer> answer(HttpResponse<String> response, CommandKey.Door door) {
        return switch (response.statusCode()) {
            case 200 -> Optional.of(new Answer.Link(address(door.port()) + response.body()));
            case 422 -> Optional.of(new Answer.UnknownName());
            default -> Optional.empty();
        };
    }

    private Answer askDatabase(String name) {
        try (var parts =
                new SpringApplicationBuilder(ResetLinkParts.class)
                        .web(WebApplicationType.NONE)
                        .logStartupInfo(false)
                        .properties("logging.level.root=off")
                        .environment(settings)
                        .run()) {
            return parts.getBean(ResetLinks.class)
                    .create(name)
                    .<Answer>map(link -> new Answer.Link(address(serverPort()) + link.path()))
                    .orElseGet(Answer.UnknownName::new);
        } catch (RuntimeException e) {
            return new Answer.Unreachable(rootOf(e));
        }
    }

    private int serverPort() {
        return settings.getProperty("server.port", Integer.class, 8080);
    }

    private String address(int port) {
        var given = settings.getProperty("lodestar.address", "");
        return given.isEmpty() ? "http://localhost:" + port : given.replaceAll("/+$", "");
    }

    private static String rootOf(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}

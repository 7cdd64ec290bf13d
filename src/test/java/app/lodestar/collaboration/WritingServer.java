package app.lodestar.collaboration;

import app.lodestar.LodestarApplication;
import app.lodestar.account.AccountService;
import app.lodestar.account.PersonId;
import app.lodestar.framework.Codec;
import app.lodestar.framework.MetricFramework;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The product in a process of its own, with people in it who write; for tests in which processes
 * end. It is told what to do on standard input, a line each, and answers each with a line.
 */
public final class WritingServer {
    private final Path folder;
    private final String name;
    private final ConfigurableApplicationContext application;
    private final PersonId person;
    private final FrameworkId id;
    private final Writers writers;
    private final Watcher watcher;

    private WritingServer(Path folder, String name, String[] settings) throws IOException {
        this.folder = folder;
        this.name = name;
        // Without the guards of the start, so that what they refuse can be shown to be worse.
        this.application = new SpringApplicationBuilder(LodestarApplication.class).run(settings);
        Path known = folder.resolve("framework");
        if (Files.exists(known)) {
            String[] ids = Files.readString(known).split(" ", 2);
            this.person = new PersonId(UUID.fromString(ids[0]));
            this.id = new FrameworkId(UUID.fromString(ids[1]));
        } else {
            this.person = application.getBean(AccountService.class).startGuest().id();
            FrameworkId fresh = FrameworkId.random();
            this.id = frameworks().create(person, MetricFramework.empty(fresh.root()));
            Files.writeString(known, person.value() + " " + id.value());
        }
        this.writers = new Writers(frameworks(), person, id, Journal.begin(folder, name));
        this.watcher = new Watcher(frameworks(), person, id);
    }

    /** The folder of the journals, the name of this server, and then Spring's settings. */
    public static void main(String[] arguments) throws Exception {
        WritingServer server =
                new WritingServer(
                        Path.of(arguments[0]),
                        arguments[1],
                        Arrays.copyOfRange(arguments, 2, arguments.length));
        say("ready");
        try (var commands =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                say(server.answer(line.split(" ", -1)));
            }
        }
        System.exit(0);
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private String answer(String[] command) {
        try {
            return carryOut(command);
        } catch (Exception | LinkageError e) {
            return "failed " + String.valueOf(e).replaceAll("\\s+", " ");
        }
    }

    private String carryOut(String[] command) throws Exception {
        return switch (command[0]) {
            case "write" -> {
                writers.start(Duration.ofMillis(Long.parseLong(command[1])));
                yield "writing";
            }
            case "pause" -> {
                writers.stop();
                yield "paused " + frameworks().open(person, id).sequence();
            }
            case "note" -> {
                watcher.note(folder.resolve(name + ".seen"));
                yield "noted " + watcher.rebuilt();
            }
            case "seen" -> "seen " + watcher.sequence();
            case "hash" -> "hash " + hash(frameworks().open(person, id).framework());
            case "verify" ->
                    new Verification(application, person, id).run(Journal.read(folder), writers);
            default -> throw new IllegalArgumentException(command[0]);
        };
    }

    private FrameworkService frameworks() {
        return application.getBean(FrameworkService.class);
    }

    static String hash(MetricFramework framework) throws Exception {
        byte[] canonical = Codec.writeState(framework).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
    }
}

package app.lodestar.bench;

import app.lodestar.account.AccountService;
import app.lodestar.account.Person;
import app.lodestar.account.SignUpOutcome;
import app.lodestar.bench.protocol.Visit;
import app.lodestar.browser.LodestarServer;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkPeople;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.collaboration.Role;
import app.lodestar.framework.MetricFramework;
import app.lodestar.storage.TestDatabase;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A running Lodestar with one framework, and the people who may all write it. */
final class SharedDesk implements AutoCloseable {

    private static final String PASSWORD = "seven quiet lighthouses";

    private final AutoCloseable server;
    private final String address;
    private final FrameworkId framework;
    private final HttpClient http = HttpClient.newHttpClient();

    private SharedDesk(AutoCloseable server, String address, FrameworkId framework) {
        this.server = server;
        this.address = address;
        this.framework = framework;
    }

    /** The framework on the product as it runs; both are closed together. */
    static SharedDesk on(RunningLodestar server, FrameworkId framework) {
        return new SharedDesk(server, server.address(""), framework);
    }

    /** A server in this process with people and a framework of its own. */
    static SharedDesk here(MetricFramework content, int people) {
        var server = LodestarServer.start();
        var all = signUp(server, people);
        return new SharedDesk(server, server.address(""), share(server, content, all));
    }

    /** Makes people and frameworks that they share in a new data folder. */
    static List<FrameworkId> arrange(List<MetricFramework> contents, int people, Path data) {
        var url =
                "jdbc:h2:file:"
                        + data.resolve("app")
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
        try (var server = LodestarServer.start(new TestDatabase(url, "sa", "", null))) {
            var all = signUp(server, people);
            List<FrameworkId> frameworks = new ArrayList<>();
            for (var content : contents) {
                frameworks.add(share(server, content, all));
            }
            return frameworks;
        }
    }

    private static List<Person> signUp(LodestarServer server, int people) {
        var accounts = server.bean(AccountService.class);
        return IntStream.range(0, people).parallel().mapToObj(n -> signUp(accounts, n)).toList();
    }

    private static FrameworkId share(
            LodestarServer server, MetricFramework content, List<Person> people) {
        var owner = people.getFirst();
        var framework = server.bean(FrameworkService.class).create(owner.id(), content);
        var members = server.bean(FrameworkPeople.class);
        for (var other : people.subList(1, people.size())) {
            members.add(owner, framework, other.name(), Role.EDITOR);
        }
        return framework;
    }

    private static Person signUp(AccountService accounts, int number) {
        return switch (accounts.signUp(name(number), PASSWORD)) {
            case SignUpOutcome.SignedUp(var person) -> person;
            case SignUpOutcome.Refused refused ->
                    throw new IllegalStateException(refused.toString());
            case SignUpOutcome.AlreadySignedUp again ->
                    throw new IllegalStateException(again.toString());
        };
    }

    private static String name(int number) {
        return "writer-%03d".formatted(number);
    }

    /** Where the framework is, without a slash before it. */
    String path() {
        return "framework/" + framework;
    }

    String address() {
        return address + "/" + path();
    }

    /** One of the people, signed in. */
    Visit visit(int person) {
        var visit = new Visit(http, address);
        visit.signIn(name(person), PASSWORD);
        return visit;
    }

    @Override
    public void close() {
        http.close();
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

package app.lodestar.bench;

import app.lodestar.account.AccountService;
import app.lodestar.account.PersonId;
import app.lodestar.browser.LodestarServer;
import app.lodestar.collaboration.Envelope;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.collaboration.Gesture;
import app.lodestar.collaboration.Outcome;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Value;
import app.lodestar.storage.StorageEngine;
import app.lodestar.storage.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How long one gesture takes to be stored: the only write path, called by one author at a time on a
 * framework of 1,000 metrics, with the durability each database is run with.
 */
final class Submitting {

    private static final int RUNS = 5;
    private static final int WARM_UP = 150;
    private static final int GESTURES = 300;

    private final Figures figures;
    private final MetricFramework content;

    Submitting(Figures figures, MetricFramework content) {
        this.figures = figures;
        this.content = content;
    }

    void measureH2() {
        try (var server = LodestarServer.start(StorageEngine.H2_FILE)) {
            measure(server, "submit-h2");
        }
    }

    /** Unlike the tests', this PostgreSQL waits until what it acknowledges is on the disk. */
    void measurePostgreSql() throws IOException {
        try (var postgres =
                EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start()) {
            var url = postgres.getJdbcUrl("postgres", "postgres");
            try (var server =
                    LodestarServer.start(new TestDatabase(url, "postgres", "postgres", null))) {
                measure(server, "submit-postgresql");
            }
        }
    }

    private void measure(LodestarServer server, String name) {
        var frameworks = server.bean(FrameworkService.class);
        var author = server.bean(AccountService.class).startGuest().id();
        List<List<Double>> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            runs.add(run(frameworks, author));
        }
        figures.percentiles(name, "ms", runs);
    }

    private List<Double> run(FrameworkService frameworks, PersonId author) {
        var id = frameworks.create(author, content);
        var client = UUID.randomUUID();
        var opened = frameworks.open(author, id);
        long sequence = opened.sequence();
        var now = opened.framework();
        List<Double> milliseconds = new ArrayList<>();
        for (int step = 0; step < WARM_UP + GESTURES; step++) {
            var gesture =
                    new Gesture(
                            UUID.randomUUID(),
                            client,
                            sequence,
                            List.of(Envelope.of(step(now, step))));
            long start = System.nanoTime();
            var receipt = frameworks.submit(author, id, gesture);
            long end = System.nanoTime();
            if (receipt.acknowledgements().getFirst().outcome() != Outcome.APPLIED) {
                throw new IllegalStateException(receipt.acknowledgements().toString());
            }
            if (step >= WARM_UP) {
                milliseconds.add((end - start) / 1e6);
            }
            sequence = receipt.sequence();
            now = receipt.framework();
        }
        return milliseconds;
    }

    /** What people do while they write: rename, type, add to a list, add a metric. */
    private static Operation step(MetricFramework now, int step) {
        var metrics = now.metrics();
        var metric = metrics.get(step * 37 % metrics.size());
        return switch (step % 4) {
            case 0 -> rename(metric, "Renamed in step " + step);
            case 1 -> type(metric, " Seen in step " + step + ".");
            case 2 -> new Operation.AddItem(metric.id(), Field.FILTERS, "step " + step);
            default -> add(metric, "Added in step " + step);
        };
    }

    private static Operation rename(Node metric, String name) {
        return new Operation.SetField(
                metric.id(), Field.NAME, Value.of(name), metric.get(Field.NAME));
    }

    private static Operation type(Node metric, String text) {
        var before = metric.text(Field.GAMING_RISK);
        var change = TextChange.replace(before, before.length(), before.length(), text);
        return new Operation.EditText(metric.id(), Field.GAMING_RISK, change);
    }

    private static Operation add(Node parent, String name) {
        return new Operation.Create(
                NodeId.random(),
                NodeKind.METRIC,
                parent.id(),
                null,
                Map.of(Field.NAME, Value.of(name)));
    }
}

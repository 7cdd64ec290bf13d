package app.lodestar.dataset;

import app.lodestar.account.WorkspaceId;
import app.lodestar.framework.DatasetOrigin;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The data under a framework. Tables that name a source are the workspace's own and win; a
 * framework that has none of those, but the tables of a worked example, stands on the example's
 * data.
 */
@Service
public class FrameworkData {
    private static final long AGAIN_MILLIS = 50;

    /** Which data a framework stands on. */
    public sealed interface Source {

        /** None: nothing can be measured. */
        record None() implements Source {}

        /** Tables of its workspace. */
        record Own(List<TableReference> tables) implements Source {
            public Own {
                tables = List.copyOf(tables);
            }
        }

        /** Those that come with an example, every number in them invented. */
        record Bundled(String example) implements Source {}
    }

    private final AnalyticsDatabases databases;
    private final Path folder;
    private final ConcurrentHashMap<String, Semaphore> making = new ConcurrentHashMap<>();

    FrameworkData(AnalyticsDatabases databases, @Value("${lodestar.data}") Path folder) {
        this.databases = databases;
        this.folder = folder.resolve("bundled");
    }

    /** Which data a framework stands on, by its document alone. */
    public static Source source(MetricFramework framework) {
        List<Node> tables = framework.list(NodeKind.DATASET);
        List<TableReference> own =
                tables.stream()
                        .filter(table -> !table.text(Field.SHA256).isEmpty())
                        .map(table ->
                                new TableReference(
                                        table.text(Field.TABLE_KEY), table.text(Field.SHA256)))
                        .toList();
        if (!own.isEmpty()) {
            return new Source.Own(own);
        }
        Set<String> bundled =
                tables.stream()
                        .filter(FrameworkData::isBundled)
                        .map(table -> table.text(Field.TABLE_KEY))
                        .collect(Collectors.toSet());
        Optional<String> example =
                bundled.isEmpty() ? Optional.empty() : BundledData.withTables(bundled);
        return example.<Source>map(Source.Bundled::new).orElseGet(Source.None::new);
    }

    /**
     * Opens them, to be closed by the caller; bundled data that nobody has opened here yet are made
     * first, once, in some seconds. Not for a virtual thread, which the engine would pin.
     *
     * @param workspace the framework's; that the caller may read it has been checked
     */
    public Opened open(WorkspaceId workspace, Source source) {
        return open(workspace, source, new Cancellation());
    }

    /**
     * The same, which may be given up from another thread.
     *
     * @param cancellation gives up what is being made, of which nothing is left then
     */
    public Opened open(WorkspaceId workspace, Source source, Cancellation cancellation) {
        return switch (source) {
            case Source.None _ -> new Opened.NotHere(List.of());
            case Source.Own(List<TableReference> tables) -> databases.open(workspace, tables);
            case Source.Bundled(String example) -> bundled(example, cancellation);
        };
    }

    private Opened bundled(String example, Cancellation cancellation) {
        Semaphore one = making.computeIfAbsent(example, _ -> new Semaphore(1));
        try {
            while (!one.tryAcquire(AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                cancellation.check();
            }
            try {
                return new Opened.Ready(BundledData.open(example, folder, cancellation));
            } finally {
                one.release();
            }
        } catch (CancelledException e) {
            return new Opened.Cancelled();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Opened.Cancelled();
        }
    }

    private static boolean isBundled(Node table) {
        return table.choice(Field.ORIGIN, DatasetOrigin.class).orElse(null)
                == DatasetOrigin.BUNDLED;
    }
}

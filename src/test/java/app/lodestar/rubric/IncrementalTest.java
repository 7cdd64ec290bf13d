package app.lodestar.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Change;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.RandomOperations;
import app.lodestar.framework.Resolution;
import app.lodestar.framework.Resolver;
import app.lodestar.framework.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** After any edit the kept rubric says what a new one would say. */
class IncrementalTest {
    private static final int SEEDS = 6;
    private static final int OPERATIONS = 40;

    @Test
    void theKeptRubricAgreesWithANewOneAfterEveryOperation() {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomOperations random = new RandomOperations(seed);
            MetricFramework framework =
                    Frameworks.example(Frameworks.EXAMPLES.get((int) (seed % 3)));
            Rubric kept = new Rubric();
            kept.review(framework, Optional.empty());
            for (int i = 0; i < OPERATIONS; i++) {
                Operation operation =
                        i % 4 == 0 ? edited(framework, random) : random.next(framework);
                framework = applied(framework, operation);
                assertThat(
                                differing(
                                        kept.review(framework, Optional.empty()),
                                        Rubric.of(framework)))
                        .as("seed %d, operation %d: %s", seed, i, operation)
                        .isEmpty();
            }
        }
    }

    private static List<CheckId> differing(Review one, Review other) {
        List<CheckId> differing =
                Arrays.stream(CheckId.values())
                        .filter(check -> !one.of(check).equals(other.of(check)))
                        .toList();
        assertThat(one.score()).isEqualTo(other.score());
        assertThat(one.mode()).isEqualTo(other.mode());
        return differing;
    }

    /** Formulas, keys and columns, which random operations seldom reach. */
    private static Operation edited(MetricFramework framework, RandomOperations random) {
        List<Node> metrics = framework.metrics();
        Node metric = metrics.get(random.below(metrics.size()));
        Node other = metrics.get(random.below(metrics.size()));
        return switch (random.below(4)) {
            case 0 ->
                    new Operation.EditText(
                            metric.id(),
                            Field.FORMULA,
                            app.lodestar.framework.TextChange.between(
                                    metric.text(Field.FORMULA), "1 - @" + other.text(Field.KEY)));
            case 1 ->
                    new Operation.SetField(
                            metric.id(),
                            Field.KEY,
                            Value.of("key_" + random.below(100)),
                            metric.get(Field.KEY));
            case 2 -> {
                List<Node> tables = framework.list(NodeKind.DATASET);
                Node table = tables.get(random.below(tables.size()));
                yield new Operation.SetField(
                        table.id(),
                        Field.TABLE_KEY,
                        Value.of("table_" + random.below(100)),
                        table.get(Field.TABLE_KEY));
            }
            default ->
                    new Operation.SetField(
                            framework.id(), Field.MODE, Value.of("PRACTICE"), Value.of("TEAM"));
        };
    }

    static MetricFramework applied(MetricFramework framework, Operation operation) {
        MetricFramework after = framework;
        if (Resolver.resolve(framework, operation, List.of())
                instanceof Resolution.Applied(List<Change> changes, var _)) {
            for (Change change : changes) {
                after = change.apply(after);
            }
        }
        return after;
    }

    @Test
    void onlyWhatHasReadTheFieldRunsAgain() {
        MetricFramework framework = Frameworks.example("instagram-shops");
        Rubric rubric = new Rubric();
        rubric.review(framework, Optional.empty());
        assertThat(rubric.runs()).isEqualTo(CheckId.values().length);

        rubric.review(framework, Optional.empty());
        assertThat(rubric.runs()).isZero();

        MetricFramework answered =
                applied(
                        framework,
                        new Operation.SetField(
                                framework.id(),
                                Field.REVENUE_MECHANISM,
                                Value.of("A fee on each kept order"),
                                framework.root().get(Field.REVENUE_MECHANISM)));
        rubric.review(answered, Optional.empty());
        assertThat(rubric.runs()).isZero();

        Node metric = answered.metrics().getFirst();
        rubric.review(
                applied(
                        answered,
                        new Operation.SetField(
                                metric.id(),
                                Field.OWNER_ROLE,
                                Value.of("Someone else"),
                                metric.get(Field.OWNER_ROLE))),
                Optional.empty());
        assertThat(rubric.runs()).isEqualTo(2);
    }
}

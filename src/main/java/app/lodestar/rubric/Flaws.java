package app.lodestar.rubric;

import app.lodestar.framework.Change;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Resolution;
import app.lodestar.framework.Resolver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Puts flaws into a sound framework, always the same for the same seed. */
public final class Flaws {
    private Flaws() {}

    /**
     * One flaw that was put in.
     *
     * @param subject the piece at which its check finds it
     */
    public record Planted(SeededFlaw flaw, NodeId subject) {}

    /**
     * A framework with flaws.
     *
     * @param data what data would have to say for all of them to be found; empty where none must
     * @param others pieces at which a check finds something that was not planted there: it was so
     *     before, or it follows from a flaw elsewhere
     */
    public record Flawed(
            MetricFramework framework,
            List<Planted> planted,
            Optional<DataFindings> data,
            Set<NodeId> others) {
        public Flawed {
            planted = List.copyOf(planted);
            others = Set.copyOf(others);
        }

        private static Flawed of(
                MetricFramework framework, List<Planted> planted, Optional<DataFindings> data) {
            Set<NodeId> others = new HashSet<>();
            for (CheckResult result : new Rubric().review(framework, data).checks()) {
                result.flaws().forEach(flaw -> others.add(flaw.subject()));
            }
            planted.forEach(each -> others.remove(each.subject()));
            return new Flawed(framework, planted, data, others);
        }
    }

    /**
     * How well somebody found them.
     *
     * @param found planted flaws that were marked
     * @param marked how many places were marked, right or wrong; those at which a check finds
     *     something else are neither
     */
    public record Score(int found, int planted, int marked) {

        /** The share of the marks that are right, 0 to 1; 0 without a mark. */
        public double precision() {
            return marked == 0 ? 0 : (double) found / marked;
        }

        /** The share of the flaws that were found, 0 to 1; 1 where there is none. */
        public double recall() {
            return planted == 0 ? 1 : (double) found / planted;
        }
    }

    /**
     * The framework with one flaw, at a place that the seed chooses; empty where it has no place
     * for it, or where its check would not find it there, or finds it there already.
     */
    public static Optional<Flawed> with(MetricFramework framework, SeededFlaw flaw, long seed) {
        List<FlawPlans.Plan> plans = new ArrayList<>(FlawPlans.of(framework, flaw));
        Collections.shuffle(plans, new Random(seed));
        for (FlawPlans.Plan plan : plans) {
            Optional<MetricFramework> flawed = applied(framework, plan.operations());
            Optional<DataFindings> data =
                    flaw == SeededFlaw.MIX_TRAP
                            ? Optional.of(mixed(plan.subject()))
                            : Optional.empty();
            if (!isFound(framework, data, flaw, plan.subject())
                    && flawed.filter(f -> isFound(f, data, flaw, plan.subject())).isPresent()) {
                return Optional.of(
                        Flawed.of(flawed.get(), List.of(new Planted(flaw, plan.subject())), data));
            }
        }
        return Optional.empty();
    }

    /** The framework with several different flaws, each at a piece of its own; perhaps fewer. */
    public static Flawed plant(MetricFramework framework, int flaws, long seed) {
        List<SeededFlaw> kinds = new ArrayList<>(Arrays.asList(SeededFlaw.values()));
        Collections.shuffle(kinds, new Random(seed));
        MetricFramework now = framework;
        List<Planted> planted = new ArrayList<>();
        Optional<DataFindings> data = Optional.empty();
        Set<NodeId> taken = new HashSet<>();
        for (SeededFlaw kind : kinds) {
            if (planted.size() == flaws) {
                break;
            }
            Flawed next = with(now, kind, seed).orElse(null);
            if (next != null && !taken.contains(next.planted().getFirst().subject())) {
                Optional<DataFindings> soFar = data;
                Optional<DataFindings> all = next.data().or(() -> soFar);
                List<Planted> together = new ArrayList<>(planted);
                together.addAll(next.planted());
                if (together.stream()
                        .allMatch(p -> isFound(next.framework(), all, p.flaw(), p.subject()))) {
                    now = next.framework();
                    data = all;
                    planted = together;
                    taken.add(next.planted().getFirst().subject());
                }
            }
        }
        return Flawed.of(now, planted, data);
    }

    /** How well the pieces that somebody marked are those that are flawed. */
    public static Score score(Flawed flawed, Set<NodeId> marks) {
        int found =
                (int)
                        flawed.planted().stream()
                                .filter(each -> marks.contains(each.subject()))
                                .count();
        int neither = (int) marks.stream().filter(flawed.others()::contains).count();
        return new Score(found, flawed.planted().size(), marks.size() - neither);
    }

    private static boolean isFound(
            MetricFramework framework,
            Optional<DataFindings> data,
            SeededFlaw flaw,
            NodeId subject) {
        CheckResult result = new Rubric().review(framework, data).of(flaw.foundBy());
        return result.flaws().stream().anyMatch(each -> each.subject().equals(subject));
    }

    private static DataFindings mixed(NodeId metric) {
        return new DataFindings(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new DataFindings.Mixed(metric, true)));
    }

    private static Optional<MetricFramework> applied(
            MetricFramework framework, List<Operation> operations) {
        MetricFramework after = framework;
        for (Operation operation : operations) {
            switch (Resolver.resolve(after, operation, List.of())) {
                case Resolution.Applied(List<Change> changes, var _) -> {
                    for (Change change : changes) {
                        after = change.apply(after);
                    }
                }
                case Resolution.Noop() -> {}
                case Resolution.Rejected _ -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(after);
    }
}

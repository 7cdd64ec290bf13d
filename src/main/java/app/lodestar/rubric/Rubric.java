package app.lodestar.rubric;

import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Mode;
import app.lodestar.framework.NodeId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The machine checks. Asked again about a later state of the same framework, it runs only the
 * checks that have read something that was touched in between; what it says is always what a new
 * one would say. Not for several threads at once.
 */
public final class Rubric {
    /** What a check came to, and what it has read for that. */
    private record Judged(int passed, List<Flaw> flaws, Footprint read) {}

    private final Map<CheckId, Judged> judged = new EnumMap<>(CheckId.class);
    private @Nullable MetricFramework before;
    private @Nullable DataFindings dataBefore;
    private @Nullable Mode modeBefore;
    private @Nullable Formulas formulas;
    private int runs;

    /** The review of a framework by a new rubric, in its own mode, without data. */
    public static Review of(MetricFramework framework) {
        return new Rubric().review(framework, Optional.empty());
    }

    /** The mode of a framework; one that says none is reviewed as a team's. */
    public static Mode mode(MetricFramework framework) {
        return framework.root().choice(Field.MODE, Mode.class).orElse(Mode.TEAM);
    }

    /** What all checks say of a framework in its own mode. */
    public Review review(MetricFramework framework, Optional<DataFindings> data) {
        return review(framework, data, mode(framework));
    }

    /**
     * What all checks say of a framework.
     *
     * @param data empty where no data were asked: what only they can say does not apply
     */
    public Review review(MetricFramework framework, Optional<DataFindings> data, Mode mode) {
        run(framework, data.orElse(null), mode);
        List<Waiver> waivers = Waiver.of(framework);
        List<CheckResult> results = new ArrayList<>();
        judged.forEach((check, each) ->
                results.add(
                        result(
                                check,
                                each,
                                mode,
                                waivers.stream().filter(w -> w.check() == check).toList())));
        return Review.of(mode, results);
    }

    /** How many checks the last review has run, of all there are. */
    int runs() {
        return runs;
    }

    private void run(MetricFramework framework, @Nullable DataFindings data, Mode mode) {
        Footprint touched = before == null ? null : Footprint.between(before, framework);
        if (touched != null && mode != modeBefore) {
            touched.addMode();
        }
        if (touched != null && !Objects.equals(data, dataBefore)) {
            touched.addData();
        }
        Formulas current = formulas;
        if (current == null || touched == null || touched.touchesFormulas()) {
            current = new Formulas(framework, current);
        }
        Reading reading = new Reading(framework, mode, data, current);
        runs = 0;
        for (CheckId check : CheckId.values()) {
            Judged last = judged.get(check);
            if (last == null || touched == null || last.read().touches(touched)) {
                judged.put(check, judge(check, reading));
                runs++;
            }
        }
        formulas = current;
        before = framework;
        dataBefore = data;
        modeBefore = mode;
    }

    private static Judged judge(CheckId check, Reading reading) {
        Footprint read = reading.begin();
        Tally tally = new Tally();
        Checks.of(check).run(reading, tally);
        return new Judged(tally.passed(), List.copyOf(tally.flaws()), read);
    }

    /** A waiver sets aside the whole check, or the flaws of the piece that it names. */
    private static CheckResult result(
            CheckId check, Judged judged, Mode mode, List<Waiver> waivers) {
        Set<NodeId> pieces = new HashSet<>();
        waivers.forEach(waiver -> waiver.node().ifPresent(pieces::add));
        List<Flaw> left =
                judged.flaws().stream().filter(flaw -> !pieces.contains(flaw.subject())).toList();
        boolean applies = judged.passed() + judged.flaws().size() > 0;
        boolean waived =
                waivers.stream().anyMatch(waiver -> waiver.node().isEmpty())
                        || judged.passed() + left.size() == 0;
        CheckStatus status;
        if (!applies) {
            status = CheckStatus.NOT_APPLICABLE;
        } else if (waived) {
            status = CheckStatus.WAIVED;
        } else {
            status = left.isEmpty() ? CheckStatus.PASS : CheckStatus.FAIL;
        }
        double credit =
                status.counts() ? (double) judged.passed() / (judged.passed() + left.size()) : 0;
        return new CheckResult(
                check,
                status,
                credit,
                check.severity(mode),
                status == CheckStatus.FAIL ? left : List.of(),
                waivers);
    }
}

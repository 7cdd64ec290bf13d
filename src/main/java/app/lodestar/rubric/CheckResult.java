package app.lodestar.rubric;

import java.util.List;
import java.util.Optional;

/**
 * What came of one check.
 *
 * @param credit the fraction, 0 to 1, of what it judged that passes; 0 where it does not count
 * @param severity in the mode of the review, whatever the status
 * @param flaws what keeps it from passing, in the order of the document; empty unless it fails
 * @param waivers what of it was set aside, in the order of the document
 */
public record CheckResult(
        CheckId check,
        CheckStatus status,
        double credit,
        Severity severity,
        List<Flaw> flaws,
        List<Waiver> waivers) {
    public CheckResult {
        flaws = List.copyOf(flaws);
        waivers = List.copyOf(waivers);
    }

    /** Every place that speaks against it, each once. */
    public List<Pointer> evidence() {
        return flaws.stream().flatMap(flaw -> flaw.evidence().stream()).distinct().toList();
    }

    /** What to do first: the fix of the first flaw. */
    public Optional<Fix> fix() {
        return flaws.stream().map(Flaw::fix).findFirst();
    }

    /** How many points of 100 times the whole weight it would add if nothing were wrong with it. */
    double missing() {
        return status == CheckStatus.FAIL ? check.weight() * (1 - credit) : 0;
    }
}

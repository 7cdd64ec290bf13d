package app.lodestar.rubric;

import app.lodestar.framework.Mode;
import java.util.Comparator;
import java.util.List;

/**
 * What the rubric says of a framework.
 *
 * @param score 0 to 100: of the weight of all checks that count, the share that passes; 0 when none
 *     counts
 * @param checks all of them, in the order of {@link CheckId}
 */
public record Review(double score, Mode mode, List<CheckResult> checks) {
    private static final int CHEAPEST = 3;

    public Review {
        checks = List.copyOf(checks);
    }

    static Review of(Mode mode, List<CheckResult> checks) {
        double all = 0;
        double passed = 0;
        for (CheckResult result : checks) {
            if (result.status().counts()) {
                all += result.check().weight();
                passed += result.check().weight() * result.credit();
            }
        }
        return new Review(all == 0 ? 0 : 100 * passed / all, mode, checks);
    }

    public CheckResult of(CheckId check) {
        return checks.stream().filter(result -> result.check() == check).findFirst().orElseThrow();
    }

    /** The checks that fail, the worst severity first, then by weight, then in their order. */
    public List<CheckResult> failed() {
        return checks.stream()
                .filter(result -> result.status() == CheckStatus.FAIL)
                .sorted(
                        Comparator.comparing(CheckResult::severity)
                                .thenComparingInt(result -> -result.check().weight()))
                .toList();
    }

    /** Whether a check of this severity or worse fails. */
    public boolean fails(Severity severity) {
        return checks.stream()
                .anyMatch(result ->
                        result.status() == CheckStatus.FAIL
                                && result.severity().isAtLeast(severity));
    }

    /**
     * The three failed checks whose mending brings the most for the least work, the best first.
     * What it brings is the weight still missing, weight times (1 - credit); the work is the effort
     * of a fix, 1 to submit it as it stands, 2 to fill a field, 3 to make a piece, added up over
     * all flaws. Of equals the worse severity comes first, then the order of the checks.
     */
    public List<CheckResult> cheapest() {
        return checks.stream()
                .filter(result -> result.status() == CheckStatus.FAIL)
                .sorted(
                        Comparator.comparingDouble(Review::gain)
                                .reversed()
                                .thenComparing(CheckResult::severity))
                .limit(CHEAPEST)
                .toList();
    }

    private static double gain(CheckResult result) {
        int work = result.flaws().stream().mapToInt(flaw -> flaw.fix().effort()).sum();
        return result.missing() / work;
    }
}

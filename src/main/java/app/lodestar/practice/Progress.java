package app.lodestar.practice;

import app.lodestar.rubric.CheckId;
import app.lodestar.rubric.CheckStatus;
import app.lodestar.rubric.Section;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a person did so far.
 *
 * @param attempts all of them, the oldest first
 * @param trainings all of them, the oldest first
 */
public record Progress(List<Attempt> attempts, List<Training> trainings) {
    public Progress {
        attempts = List.copyOf(attempts);
        trainings = List.copyOf(trainings);
    }

    /** The attempts that came to something: ended, rated by their person, then by the machine. */
    public List<Attempt> rated() {
        return attempts.stream().filter(attempt -> attempt.outcome() != null).toList();
    }

    /** How often each check failed, of the rated attempts in which it counted. */
    public Map<CheckId, CheckTally> tallies() {
        Map<CheckId, CheckTally> tallies = new EnumMap<>(CheckId.class);
        for (Attempt attempt : rated()) {
            attempt.result()
                    .map(outcome -> outcome.machine().checks())
                    .orElse(Map.of())
                    .forEach((check, credit) -> {
                        if (credit.status().counts()) {
                            tallies.merge(check, once(credit), Progress::together);
                        }
                    });
        }
        return tallies;
    }

    /** The keys of the questions that were tried, the last one last. */
    public List<String> tried() {
        return attempts.stream().map(Attempt::question).toList();
    }

    /** The checks that failed at least once, the one in most need of practice first. */
    public List<CheckId> failing() {
        Map<CheckId, CheckTally> tallies = tallies();
        return tallies.keySet().stream()
                .filter(check -> need(tallies, check) > 0)
                .sorted(
                        Comparator.comparingDouble((CheckId check) -> need(tallies, check))
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * How much of the weight of a section's checks passed in an attempt, 0 to 1; empty where none
     * of them counted or the attempt is not rated.
     */
    public static OptionalDouble share(Attempt attempt, Section section) {
        double all = 0;
        double passed = 0;
        for (var each :
                attempt.result()
                        .map(outcome -> outcome.machine().checks())
                        .orElse(Map.of())
                        .entrySet()) {
            CheckId check = each.getKey();
            if (check.section() == section && each.getValue().status().counts()) {
                all += check.weight();
                passed += check.weight() * each.getValue().credit();
            }
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(passed / all);
    }

    private static double need(Map<CheckId, CheckTally> tallies, CheckId check) {
        return tallies.getOrDefault(check, CheckTally.NONE).need();
    }

    private static CheckTally once(CheckCredit credit) {
        return new CheckTally(credit.status() == CheckStatus.FAIL ? 1 : 0, 1);
    }

    private static CheckTally together(CheckTally one, CheckTally other) {
        return new CheckTally(one.failures() + other.failures(), one.attempts() + other.attempts());
    }
}

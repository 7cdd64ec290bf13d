package app.lodestar.practice;

import app.lodestar.rubric.CheckId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the next best question. The last {@value #LATELY} tried are set aside. Of the others, the
 * first is the one that practises the check in most need; among equals the one whose next check is
 * in more need, and so on; then the one never tried, or tried longest ago; then the easier; then
 * one with a worked answer; then the order in which they were given. When all were tried lately,
 * the first is the one tried longest ago.
 */
final class NextQuestion {
    static final int LATELY = 5;

    private static final int NEVER = -1;

    private final Map<CheckId, CheckTally> tallies;
    private final Map<String, Integer> lastTried = new HashMap<>();
    private final Set<String> lately;

    /**
     * @param tallies by check; one that is not there was never tried
     * @param tried the keys of questions, the last one last
     */
    NextQuestion(Map<CheckId, CheckTally> tallies, List<String> tried) {
        this.tallies = Map.copyOf(tallies);
        for (int i = 0; i < tried.size(); i++) {
            lastTried.put(tried.get(i), i);
        }
        this.lately =
                new HashSet<>(tried.subList(Math.max(0, tried.size() - LATELY), tried.size()));
    }

    /** The best of these; empty when there are none. */
    Optional<Suggestion> among(List<Question> candidates) {
        return candidates.stream()
                .filter(question -> !lately.contains(question.key()))
                .min(this::inNeedFirst)
                .or(() -> candidates.stream().min(Comparator.comparingInt(this::lastTried)))
                .map(question -> new Suggestion(question, failed(question)));
    }

    private int inNeedFirst(Question one, Question other) {
        int byNeed = compareNeeds(failed(one), failed(other));
        return byNeed != 0
                ? byNeed
                : Comparator.comparingInt(this::lastTried)
                        .thenComparing(Question::level)
                        .thenComparing(question -> question.answer() == null)
                        .compare(one, other);
    }

    private int compareNeeds(List<CheckId> one, List<CheckId> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int byNeed = Double.compare(need(other.get(i)), need(one.get(i)));
            if (byNeed != 0) {
                return byNeed;
            }
        }
        return Integer.compare(other.size(), one.size());
    }

    private List<CheckId> failed(Question question) {
        return question.checks().stream()
                .filter(check -> need(check) > 0)
                .sorted(Comparator.comparingDouble(this::need).reversed())
                .toList();
    }

    private double need(CheckId check) {
        return tallies.getOrDefault(check, CheckTally.NONE).need();
    }

    private int lastTried(Question question) {
        return lastTried.getOrDefault(question.key(), NEVER);
    }
}

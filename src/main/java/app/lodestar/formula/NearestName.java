package app.lodestar.formula;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What a person may have meant by a name that does not exist. */
final class NearestName {

    private static final int FARTHEST = 2;

    private NearestName() {}

    /**
     * The candidate nearest to the wanted name: at most two edits away, upper and lower case being
     * equal (a swap of neighbours is one edit); else the shortest that begins with it.
     */
    static Optional<String> of(String wanted, Collection<String> candidates) {
        var lower = wanted.toLowerCase(Locale.ROOT);
        return close(wanted, candidates)
                .or(() ->
                        candidates.stream()
                                .filter(candidate -> begins(candidate, lower))
                                .min(
                                        Comparator.comparingInt(String::length)
                                                .thenComparing(Comparator.naturalOrder())));
    }

    /** The nearest candidate that is at most two edits away. */
    static Optional<String> close(String wanted, Collection<String> candidates) {
        var lower = wanted.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(candidate -> distance(lower, candidate) <= allowed(lower))
                .min(
                        Comparator.<String>comparingInt(candidate -> distance(lower, candidate))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean begins(String candidate, String lower) {
        return lower.length() >= 2 && candidate.toLowerCase(Locale.ROOT).startsWith(lower);
    }

    /** In a name of two letters two edits would leave nothing of it. */
    private static int allowed(String wanted) {
        return Math.min(FARTHEST, wanted.length() - 1);
    }

    static int distance(String lower, String candidate) {
        var other = candidate.toLowerCase(Locale.ROOT);
        if (Math.abs(lower.length() - other.length()) > FARTHEST) {
            return Integer.MAX_VALUE;
        }
        var rows = new int[lower.length() + 1][other.length() + 1];
        for (var i = 0; i <= lower.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, lower, other, i, j);
            }
        }
        return rows[lower.length()][other.length()];
    }

    private static int step(int[][] rows, String a, String b, int i, int j) {
        var change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        var best =
                Math.min(
                        rows[i - 1][j - 1] + change,
                        Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1));
        var swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }
}

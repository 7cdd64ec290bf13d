package app.lodestar.rubric;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** How far two people judge alike, beyond what chance would give. */
public final class Agreement {
    /** Below this, two people do not mean the same by the levels of a dimension. */
    public static final double ENOUGH = 0.6;

    private static final int LEVELS = HumanLevel.values().length;

    private Agreement() {}

    /** The levels that two people gave the same thing. */
    public record Pair(HumanLevel one, HumanLevel other) {}

    /**
     * Cohen's kappa with quadratic weights: 1 is full agreement, 0 what chance gives, below 0 less.
     * Source: J. Cohen, "Weighted kappa: Nominal scale agreement with provision for scaled
     * disagreement or partial credit", Psychological Bulletin 70 (1968), 213-220; weights (i - j)²
     * as in J. L. Fleiss and J. Cohen, Educational and Psychological Measurement 33 (1973),
     * 613-619.
     *
     * @return empty without pairs, and where both gave one and the same level throughout, so that
     *     chance alone would agree fully
     */
    public static OptionalDouble kappa(List<Pair> pairs) {
        double[] one = new double[LEVELS];
        double[] other = new double[LEVELS];
        double observed = 0;
        for (Pair pair : pairs) {
            one[pair.one().points()]++;
            other[pair.other().points()]++;
            observed += weight(pair.one().points(), pair.other().points());
        }
        double expected = 0;
        for (int i = 0; i < LEVELS; i++) {
            for (int j = 0; j < LEVELS; j++) {
                expected += weight(i, j) * one[i] * other[j] / Math.max(1, pairs.size());
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed / expected);
    }

    /** The kappa of each dimension that both judged in the same reviews, in order. */
    public static Map<HumanDimension, OptionalDouble> byDimension(
            List<HumanReview> one, List<HumanReview> other) {
        Map<HumanDimension, OptionalDouble> kappas = new EnumMap<>(HumanDimension.class);
        for (HumanDimension dimension : HumanDimension.values()) {
            List<Pair> pairs = new java.util.ArrayList<>();
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                HumanReview.Judgement mine = one.get(i).judgements().get(dimension);
                HumanReview.Judgement theirs = other.get(i).judgements().get(dimension);
                if (mine != null && theirs != null) {
                    pairs.add(new Pair(mine.level(), theirs.level()));
                }
            }
            if (!pairs.isEmpty()) {
                kappas.put(dimension, kappa(pairs));
            }
        }
        return kappas;
    }

    private static double weight(int i, int j) {
        return (double) (i - j) * (i - j);
    }
}

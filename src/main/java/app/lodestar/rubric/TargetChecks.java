package app.lodestar.rubric;

import static app.lodestar.framework.Field.BASELINE_VALUE;
import static app.lodestar.framework.Field.DIRECTION;
import static app.lodestar.framework.Field.TARGET_BY;
import static app.lodestar.framework.Field.TARGET_HIGH;
import static app.lodestar.framework.Field.TARGET_KIND;
import static app.lodestar.framework.Field.TARGET_LOW;
import static app.lodestar.framework.Field.TARGET_MARGIN;
import static app.lodestar.framework.Field.TARGET_SET_ON;
import static app.lodestar.framework.Field.TARGET_VALUE;

import app.lodestar.framework.Direction;
import app.lodestar.framework.Field;
import app.lodestar.framework.TargetKind;
import app.lodestar.framework.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a metric is to go, and by when. */
final class TargetChecks {
    private TargetChecks() {}

    /**
     * MET-5. Without a baseline there is no side to be wrong on. A range must hold together, and
     * its far end lie beyond the baseline; a margin of not being worse is never negative.
     */
    static void targets(Reading reading, Tally tally) {
        for (Piece metric : reading.metrics(Tier.NORTH_STAR, Tier.CORE, Tier.GUARDRAIL)) {
            Field wrong = wrong(metric);
            tally.judge(wrong == null, metric, wrong == null ? TARGET_VALUE : wrong);
        }
    }

    /** The first field that keeps the target from being one; null when nothing does. */
    private static @Nullable Field wrong(Piece metric) {
        TargetKind kind = metric.choice(TARGET_KIND, TargetKind.class).orElse(null);
        if (kind == null) {
            return TARGET_KIND;
        }
        Field wrong =
                switch (kind) {
                    case ABSOLUTE -> absolute(metric);
                    case RELATIVE -> relative(metric);
                    case RANGE -> range(metric);
                    case NON_INFERIOR -> margin(metric);
                };
        return wrong == null ? dates(metric) : wrong;
    }

    private static @Nullable Field absolute(Piece metric) {
        BigDecimal target = metric.number(TARGET_VALUE).orElse(null);
        if (target == null) {
            return TARGET_VALUE;
        }
        return isBeyond(metric, target, metric.number(BASELINE_VALUE)) ? null : TARGET_VALUE;
    }

    /** A share of the baseline more or less. */
    private static @Nullable Field relative(Piece metric) {
        BigDecimal share = metric.number(TARGET_VALUE).orElse(null);
        if (share == null) {
            return TARGET_VALUE;
        }
        BigDecimal baseline = metric.number(BASELINE_VALUE).orElse(BigDecimal.ONE);
        BigDecimal target = baseline.multiply(BigDecimal.ONE.add(share));
        return isBeyond(metric, target, Optional.of(baseline)) ? null : TARGET_VALUE;
    }

    private static boolean isBeyond(
            Piece metric, BigDecimal target, Optional<BigDecimal> baseline) {
        Direction direction = metric.choice(DIRECTION, Direction.class).orElse(null);
        if (baseline.isEmpty() || direction == null) {
            return true;
        }
        int side = target.compareTo(baseline.get());
        return switch (direction) {
            case INCREASE -> side > 0;
            case DECREASE -> side < 0;
            case HOLD_RANGE -> true;
        };
    }

    private static @Nullable Field range(Piece metric) {
        BigDecimal low = metric.number(TARGET_LOW).orElse(null);
        BigDecimal high = metric.number(TARGET_HIGH).orElse(null);
        if (low == null && high == null) {
            return TARGET_LOW;
        }
        if (low != null && high != null && low.compareTo(high) >= 0) {
            return TARGET_HIGH;
        }
        Direction direction = metric.choice(DIRECTION, Direction.class).orElse(null);
        if (direction == Direction.INCREASE && high != null) {
            return isBeyond(metric, high, metric.number(BASELINE_VALUE)) ? null : TARGET_HIGH;
        }
        if (direction == Direction.DECREASE && low != null) {
            return isBeyond(metric, low, metric.number(BASELINE_VALUE)) ? null : TARGET_LOW;
        }
        return null;
    }

    private static @Nullable Field margin(Piece metric) {
        if (metric.number(TARGET_MARGIN).filter(m -> m.signum() >= 0).isEmpty()) {
            return TARGET_MARGIN;
        }
        return metric.has(BASELINE_VALUE) ? null : BASELINE_VALUE;
    }

    private static @Nullable Field dates(Piece metric) {
        LocalDate by = metric.date(TARGET_BY).orElse(null);
        LocalDate setOn = metric.date(TARGET_SET_ON).orElse(null);
        if (by == null) {
            return TARGET_BY;
        }
        if (setOn == null) {
            return TARGET_SET_ON;
        }
        return setOn.isBefore(by) ? null : TARGET_BY;
    }
}

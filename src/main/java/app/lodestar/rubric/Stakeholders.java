package app.lodestar.rubric;

import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.StakeholderKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Which stakeholders a rule is about. One whose kind nobody has said counts as a customer. */
final class Stakeholders {
    private Stakeholders() {}

    static StakeholderKind kind(Piece stakeholder) {
        return stakeholder
                .choice(Field.STAKEHOLDER_KIND, StakeholderKind.class)
                .orElse(StakeholderKind.CUSTOMER);
    }

    /** Whether they stand outside of whoever makes the product. */
    static boolean isExternal(Piece stakeholder) {
        return switch (kind(stakeholder)) {
            case PLATFORM, INTERNAL -> false;
            case CUSTOMER, SUPPLIER, PARTNER, INTERMEDIARY, REGULATOR, NON_USER -> true;
        };
    }

    /** Whether they should do something in the flow. */
    static boolean mustAct(Piece stakeholder) {
        return mustAct(kind(stakeholder));
    }

    /** The same for whoever reads nodes. */
    static boolean mustAct(Node stakeholder) {
        return mustAct(kind(stakeholder));
    }

    private static boolean mustAct(StakeholderKind kind) {
        return switch (kind) {
            case NON_USER, REGULATOR, PLATFORM, INTERNAL -> false;
            case CUSTOMER, SUPPLIER, PARTNER, INTERMEDIARY -> true;
        };
    }

    /** Whether the product is there for them, so that metrics should be too. */
    static boolean mustBeServed(Piece stakeholder) {
        return mustBeServed(kind(stakeholder));
    }

    private static boolean mustBeServed(StakeholderKind kind) {
        return switch (kind) {
            case NON_USER, REGULATOR, INTERNAL -> false;
            case CUSTOMER, SUPPLIER, PLATFORM, PARTNER, INTERMEDIARY -> true;
        };
    }

    /** Whether they weigh 2 or more; one to whom nobody gave a weight does. */
    static boolean isWeighty(Piece stakeholder) {
        return isWeighty(stakeholder.number(Field.STAKEHOLDER_WEIGHT));
    }

    private static boolean isWeighty(Optional<BigDecimal> weight) {
        return weight.orElse(BigDecimal.TWO).compareTo(BigDecimal.TWO) >= 0;
    }

    /** Whether some metric that is no guardrail must serve them, for whoever reads nodes. */
    static boolean mustBeServed(Node stakeholder) {
        return mustBeServed(kind(stakeholder))
                && isWeighty(stakeholder.number(Field.STAKEHOLDER_WEIGHT));
    }

    private static StakeholderKind kind(Node stakeholder) {
        return stakeholder
                .choice(Field.STAKEHOLDER_KIND, StakeholderKind.class)
                .orElse(StakeholderKind.CUSTOMER);
    }

    /** Whether there are two sides that trade: customers and suppliers. */
    static boolean areTwoSided(Reading reading) {
        List<StakeholderKind> kinds =
                reading.list(NodeKind.STAKEHOLDER).stream().map(Stakeholders::kind).toList();
        return kinds.contains(StakeholderKind.CUSTOMER) && kinds.contains(StakeholderKind.SUPPLIER);
    }
}

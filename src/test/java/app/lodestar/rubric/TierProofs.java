package app.lodestar.rubric;

import static app.lodestar.rubric.Scene.scene;

import app.lodestar.framework.Field;
import app.lodestar.framework.Tier;
import java.util.List;
import java.util.Map;

final class TierProofs {
    static final List<Field> ANSWERS =
            List.of(
                    Field.CHECK_VALUE,
                    Field.CHECK_STRATEGY,
                    Field.CHECK_LEADING,
                    Field.CHECK_ACTIONABLE,
                    Field.CHECK_UNDERSTANDABLE,
                    Field.CHECK_MEASURABLE,
                    Field.CHECK_NOT_VANITY);

    private TierProofs() {}

    static Proof northStar() {
        return Proof.always(
                scene().metric("star", Tier.NORTH_STAR),
                scene().metric("star", Tier.NORTH_STAR).metric("other", Tier.NORTH_STAR),
                Map.of());
    }

    static Proof numbers() {
        return Proof.always(
                tiers(2, 3, 1), tiers(2, 3, 0), Map.of(Field.NAME, "Returns of what was sold"));
    }

    /** So many core and supporting metrics and guardrails. */
    static Scene tiers(int core, int supporting, int guardrails) {
        Scene scene = scene();
        add(scene, Tier.CORE, core);
        add(scene, Tier.SUPPORTING, supporting);
        add(scene, Tier.GUARDRAIL, guardrails);
        return scene;
    }

    static void add(Scene scene, Tier tier, int metrics) {
        for (int i = 0; i < metrics; i++) {
            scene.metric(tier.name().toLowerCase(java.util.Locale.ROOT) + "_" + i, tier);
        }
    }

    static Proof checklist() {
        return new Proof(
                answered("YYYYYPP"),
                answered("NYYYYY-"),
                scene().metric("core", Tier.CORE),
                Map.of(
                        Field.CHECK_NOT_VANITY, "YES",
                        Field.CHECK_VALUE, "PARTLY",
                        Field.CHECK_MEASURABLE, "PARTLY"));
    }

    /** A north star with an answer a letter: yes, partly, no, or none. */
    static Scene answered(String answers) {
        Scene scene = scene().metric("star", Tier.NORTH_STAR);
        for (int i = 0; i < ANSWERS.size(); i++) {
            switch (answers.charAt(i)) {
                case 'Y' -> scene.change("star", ANSWERS.get(i), "YES");
                case 'P' -> scene.change("star", ANSWERS.get(i), "PARTLY");
                case 'N' -> scene.change("star", ANSWERS.get(i), "NO");
                default -> {}
            }
        }
        return scene;
    }

    static Proof vanity() {
        return new Proof(
                scene().metric("star", Tier.NORTH_STAR, Field.NAME, "Orders kept"),
                scene().metric("star", Tier.NORTH_STAR, Field.NAME, "Total revenue"),
                scene().metric("core", Tier.CORE, Field.NAME, "Total revenue"),
                Map.of(Field.NAME, "Orders kept"));
    }
}

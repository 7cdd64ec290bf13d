package app.lodestar.rubric;

import static app.lodestar.framework.FrameworkBuilder.id;
import static app.lodestar.rubric.Scene.refs;
import static app.lodestar.rubric.Scene.scene;
import static app.lodestar.rubric.Scene.tags;

import app.lodestar.framework.Field;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.StakeholderKind;
import app.lodestar.framework.Tier;
import java.util.Map;

final class ContextProofs {
    private static final String MOTIVE = "Wants a fair price for good work";

    private ContextProofs() {}

    static Proof parts() {
        return Proof.always(
                context("d".repeat(60)),
                context("d".repeat(59)),
                Map.of(Field.DESCRIPTION, "d".repeat(60)));
    }

    /** A context with all of its parts. */
    static Scene context(String description) {
        return scene().put(Field.DESCRIPTION, description)
                .put(Field.COMPANY_GOAL, "Grow with sellers")
                .put(Field.CONTRIBUTION, "More kept orders")
                .put(Field.LIFECYCLE_STAGE, "GROWTH")
                .stakeholder("buyer", StakeholderKind.CUSTOMER)
                .step("buys")
                .add(NodeKind.COMPETITOR, "shop", Field.COMPETITOR_NAME, "Shop");
    }

    static Proof stakeholders() {
        return Proof.always(
                scene().stakeholder("buyer", StakeholderKind.CUSTOMER, Field.MOTIVATION, MOTIVE)
                        .stakeholder("us", StakeholderKind.INTERNAL, Field.MOTIVATION, MOTIVE),
                scene().stakeholder("us", StakeholderKind.INTERNAL, Field.MOTIVATION, MOTIVE),
                Map.of(
                        Field.STAKEHOLDER_NAME, "Seller",
                        Field.STAKEHOLDER_KIND, "SUPPLIER",
                        Field.MOTIVATION, MOTIVE));
    }

    static Proof actors() {
        return new Proof(
                scene().stakeholder("buyer", StakeholderKind.CUSTOMER)
                        .step("buys", Field.ACTOR, id("buyer")),
                scene().stakeholder("buyer", StakeholderKind.CUSTOMER).step("buys"),
                scene().stakeholder("state", StakeholderKind.REGULATOR),
                Map.of(Field.STEP, "Pays"));
    }

    static Proof flow() {
        return Proof.always(
                steps().step("keeps", Field.ACTOR, id("buyer")),
                steps(),
                Map.of(Field.STEP, "Comes back", Field.ACTOR, id("buyer")));
    }

    private static Scene steps() {
        return scene().stakeholder("buyer", StakeholderKind.CUSTOMER)
                .stakeholder("seller", StakeholderKind.SUPPLIER)
                .step("lists", Field.ACTOR, id("seller"))
                .step("buys", Field.ACTOR, id("buyer"), Field.VALUE_EXCHANGE, true);
    }

    static Proof competitors() {
        return Proof.always(
                competitor(Field.WE_DO_BETTER, "Nearer")
                        .add(NodeKind.COMPETITOR, "none", Field.COMPETITOR_KIND, "STATUS_QUO"),
                competitor(),
                Map.of(Field.WE_DO_BETTER, "Nearer", Field.COMPETITOR_NAME, "Doing without"));
    }

    private static Scene competitor(Object... more) {
        Scene scene = scene().add(NodeKind.COMPETITOR, "shop", Field.THEY_DO_BETTER, "Cheaper");
        for (int i = 0; i < more.length; i += 2) {
            scene.change("shop", (Field) more[i], more[i + 1]);
        }
        return scene;
    }

    static Proof lifecycle() {
        return Proof.always(
                stage().metric("core", Tier.CORE, Field.LENSES, tags("HEART:RETENTION")),
                stage().metric("core", Tier.CORE, Field.LENSES, tags("HEART:HAPPINESS")),
                Map.of(Field.LENSES, tags("HEART:ADOPTION")));
    }

    private static Scene stage() {
        return scene().put(Field.LIFECYCLE_STAGE, "GROWTH")
                .put(Field.LIFECYCLE_EVIDENCE, "Doubles each year");
    }

    static Proof integrations() {
        return new Proof(
                integration(3).metric("late", Tier.GUARDRAIL, Field.INTEGRATIONS, refs("bank")),
                integration(3).metric("late", Tier.GUARDRAIL),
                integration(2),
                Map.of());
    }

    private static Scene integration(int criticality) {
        return scene().add(
                        NodeKind.INTEGRATION,
                        "bank",
                        Field.INTEGRATION_NAME,
                        "Bank",
                        Field.CRITICALITY,
                        criticality);
    }
}

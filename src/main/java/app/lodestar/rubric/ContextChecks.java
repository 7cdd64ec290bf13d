package app.lodestar.rubric;

import static app.lodestar.framework.Field.ACTOR;
import static app.lodestar.framework.Field.COMPANY_GOAL;
import static app.lodestar.framework.Field.COMPETITOR_KIND;
import static app.lodestar.framework.Field.CONTRIBUTION;
import static app.lodestar.framework.Field.CRITICALITY;
import static app.lodestar.framework.Field.DESCRIPTION;
import static app.lodestar.framework.Field.INTEGRATIONS;
import static app.lodestar.framework.Field.LENSES;
import static app.lodestar.framework.Field.LIFECYCLE_EVIDENCE;
import static app.lodestar.framework.Field.LIFECYCLE_STAGE;
import static app.lodestar.framework.Field.MOTIVATION;
import static app.lodestar.framework.Field.THEY_DO_BETTER;
import static app.lodestar.framework.Field.TIER;
import static app.lodestar.framework.Field.VALUE_EXCHANGE;
import static app.lodestar.framework.Field.WE_DO_BETTER;

import app.lodestar.framework.CompetitorKind;
import app.lodestar.framework.Field;
import app.lodestar.framework.Lens;
import app.lodestar.framework.LifecycleStage;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the product is, for whom, and where. */
final class ContextChecks {
    private static final int DESCRIBED = 60;
    private static final int MOTIVATED = 15;
    private static final int STAKEHOLDERS = 2;
    private static final int STEPS = 3;
    private static final BigDecimal CRITICAL = BigDecimal.valueOf(3);

    private ContextChecks() {}

    /** CTX-1. The parts that the document calls required, each counted. */
    static void parts(Reading reading, Tally tally) {
        Piece root = reading.root();
        tally.judge(root.has(DESCRIPTION, DESCRIBED), root, DESCRIPTION);
        tally.judge(root.has(COMPANY_GOAL), root, COMPANY_GOAL);
        tally.judge(root.has(CONTRIBUTION), root, CONTRIBUTION);
        tally.judge(root.has(LIFECYCLE_STAGE), root, LIFECYCLE_STAGE);
        part(reading, tally, NodeKind.STAKEHOLDER, Field.STAKEHOLDER_NAME);
        part(reading, tally, NodeKind.FLOW_STEP, Field.STEP);
        part(reading, tally, NodeKind.COMPETITOR, Field.COMPETITOR_NAME);
    }

    private static void part(Reading reading, Tally tally, NodeKind kind, Field name) {
        tally.judge(
                !reading.list(kind).isEmpty(),
                reading.root(),
                () -> new Fix.Add(kind, null, Map.of(), name));
    }

    /** CTX-2. */
    static void stakeholders(Reading reading, Tally tally) {
        List<Piece> all = reading.list(NodeKind.STAKEHOLDER);
        Fix add = new Fix.Add(NodeKind.STAKEHOLDER, null, Map.of(), Field.STAKEHOLDER_NAME);
        tally.judge(all.size() >= STAKEHOLDERS, reading.root(), () -> add);
        if (!all.isEmpty()) {
            boolean external = all.stream().anyMatch(Stakeholders::isExternal);
            Piece first = all.getFirst();
            tally.judge(external, first, Field.STAKEHOLDER_KIND);
        }
        all.forEach(each -> tally.judge(each.has(MOTIVATION, MOTIVATED), each, MOTIVATION));
    }

    /** CTX-3. */
    static void actors(Reading reading, Tally tally) {
        Set<NodeId> acting = new HashSet<>();
        reading.list(NodeKind.FLOW_STEP)
                .forEach(step -> step.ref(ACTOR).ifPresent(actor -> acting.add(actor.id())));
        reading.list(NodeKind.STAKEHOLDER).stream()
                .filter(Stakeholders::mustAct)
                .forEach(each -> tally.judge(acting.contains(each.id()), each, () -> stepOf(each)));
    }

    private static Fix stepOf(Piece stakeholder) {
        return new Fix.Add(
                NodeKind.FLOW_STEP, null, Map.of(ACTOR, Value.of(stakeholder.id())), Field.STEP);
    }

    /** CTX-4. A marketplace has customers and suppliers. */
    static void flow(Reading reading, Tally tally) {
        List<Piece> steps = reading.list(NodeKind.FLOW_STEP);
        Fix add = new Fix.Add(NodeKind.FLOW_STEP, null, Map.of(), Field.STEP);
        tally.judge(steps.size() >= STEPS, reading.root(), () -> add);
        steps.forEach(step -> tally.judge(step.ref(ACTOR).isPresent(), step, ACTOR));
        if (Stakeholders.areTwoSided(reading) && !steps.isEmpty()) {
            List<Piece> exchanges =
                    steps.stream().filter(step -> step.flag(VALUE_EXCHANGE)).toList();
            Piece last = steps.getLast();
            if (exchanges.isEmpty()) {
                tally.judge(false, last, VALUE_EXCHANGE);
            } else {
                tally.judge(!exchanges.getFirst().equals(last), last, () -> add, VALUE_EXCHANGE);
            }
        }
    }

    /** CTX-5. */
    static void competitors(Reading reading, Tally tally) {
        List<Piece> all = reading.list(NodeKind.COMPETITOR);
        boolean compared =
                all.stream().anyMatch(each -> each.has(THEY_DO_BETTER) && each.has(WE_DO_BETTER));
        if (all.isEmpty()) {
            tally.judge(
                    false,
                    reading.root(),
                    () -> new Fix.Add(NodeKind.COMPETITOR, null, Map.of(), Field.COMPETITOR_NAME));
        } else {
            Piece first = all.getFirst();
            Field missing = first.has(THEY_DO_BETTER) ? WE_DO_BETTER : THEY_DO_BETTER;
            tally.judge(compared, first, missing);
        }
        tally.judge(
                all.stream().anyMatch(each -> each.is(COMPETITOR_KIND, CompetitorKind.STATUS_QUO)),
                reading.root(),
                () ->
                        new Fix.Add(
                                NodeKind.COMPETITOR,
                                null,
                                Map.of(COMPETITOR_KIND, Value.of(CompetitorKind.STATUS_QUO)),
                                Field.COMPETITOR_NAME));
    }

    /** CTX-6. */
    static void lifecycle(Reading reading, Tally tally) {
        Piece root = reading.root();
        LifecycleStage stage = root.choice(LIFECYCLE_STAGE, LifecycleStage.class).orElse(null);
        if (stage == null) {
            tally.judge(false, root, LIFECYCLE_STAGE, LIFECYCLE_EVIDENCE);
            return;
        }
        tally.judge(root.has(LIFECYCLE_EVIDENCE), root, LIFECYCLE_EVIDENCE);
        List<Piece> core = reading.metrics(Tier.CORE);
        List<String> called = calledFor(stage).stream().map(Lens::code).toList();
        boolean seen =
                core.stream()
                        .anyMatch(
                                metric -> metric.items(LENSES).stream().anyMatch(called::contains));
        if (seen) {
            tally.pass();
        } else if (core.isEmpty()) {
            tally.judge(false, root, () -> metric(Tier.CORE, LENSES, called), LIFECYCLE_STAGE);
        } else {
            Piece first = core.getFirst();
            tally.fail(
                    first,
                    new Fix.Open(first.id(), LENSES),
                    first.at(LENSES),
                    root.at(LIFECYCLE_STAGE));
        }
    }

    private static Fix metric(Tier tier, Field list, List<String> items) {
        return new Fix.Add(
                NodeKind.METRIC,
                null,
                Map.of(TIER, Value.of(tier), list, Value.of(items)),
                Field.NAME);
    }

    /** The lenses of which a stage wants one on a core metric. */
    static List<Lens> calledFor(LifecycleStage stage) {
        return switch (stage) {
            case INTRODUCTION -> List.of(Lens.AARRR_ACTIVATION, Lens.HEART_TASK_SUCCESS);
            case GROWTH -> List.of(Lens.HEART_ADOPTION, Lens.HEART_RETENTION);
            case MATURITY -> List.of(Lens.BDFE_EFFICIENCY, Lens.BDFE_DEPTH);
            case DECLINE, RENEWAL -> List.of(Lens.AARRR_REVENUE, Lens.HEART_ENGAGEMENT);
        };
    }

    /** CTX-7. */
    static void integrations(Reading reading, Tally tally) {
        Set<NodeId> watched = new HashSet<>();
        reading.metrics(Tier.GUARDRAIL, Tier.SUPPORTING)
                .forEach(metric ->
                        metric.refs(INTEGRATIONS).forEach(each -> watched.add(each.id())));
        List<Piece> guardrails = reading.metrics(Tier.GUARDRAIL);
        reading.list(NodeKind.INTEGRATION).stream()
                .filter(each ->
                        each.number(CRITICALITY)
                                .filter(n -> n.compareTo(CRITICAL) >= 0)
                                .isPresent())
                .forEach(each ->
                        tally.judge(
                                watched.contains(each.id()),
                                each,
                                () -> watch(each, guardrails),
                                CRITICALITY));
    }

    /** One guardrail can be made to watch it as it stands; among several a person must choose. */
    private static Fix watch(Piece integration, List<Piece> guardrails) {
        if (guardrails.size() == 1) {
            return new Fix.Submit(
                    List.of(
                            new Operation.AddItem(
                                    guardrails.getFirst().id(),
                                    INTEGRATIONS,
                                    integration.id().toString())));
        }
        return metric(Tier.GUARDRAIL, INTEGRATIONS, List.of(integration.id().toString()));
    }
}

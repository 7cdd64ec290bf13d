package app.lodestar.framework;

import static app.lodestar.framework.FieldType.choice;
import static app.lodestar.framework.FieldType.choices;
import static app.lodestar.framework.FieldType.decimal;
import static app.lodestar.framework.FieldType.line;
import static app.lodestar.framework.FieldType.named;
import static app.lodestar.framework.FieldType.prose;
import static app.lodestar.framework.FieldType.ref;
import static app.lodestar.framework.FieldType.refs;
import static app.lodestar.framework.NodeKind.ASSUMPTION;
import static app.lodestar.framework.NodeKind.CLAIM;
import static app.lodestar.framework.NodeKind.COLUMN;
import static app.lodestar.framework.NodeKind.COMPETITOR;
import static app.lodestar.framework.NodeKind.DATASET;
import static app.lodestar.framework.NodeKind.EDGE;
import static app.lodestar.framework.NodeKind.FLOW_STEP;
import static app.lodestar.framework.NodeKind.FRAMEWORK;
import static app.lodestar.framework.NodeKind.GOAL;
import static app.lodestar.framework.NodeKind.INITIATIVE;
import static app.lodestar.framework.NodeKind.INTEGRATION;
import static app.lodestar.framework.NodeKind.METRIC;
import static app.lodestar.framework.NodeKind.SIGNAL;
import static app.lodestar.framework.NodeKind.STAKEHOLDER;
import static app.lodestar.framework.NodeKind.TRADE_OFF;
import static app.lodestar.framework.NodeKind.WAIVER;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;

/**
 * Every field of the document: which kind of node bears it, the dotted path of its place in that
 * node's JSON object, and what it may hold. The order here is the order in every file.
 */
public enum Field {
    SLUG(FRAMEWORK, "slug", new FieldType.Slug()),
    TITLE(FRAMEWORK, "title", new FieldType.Line(Limits.TITLE, true)),
    QUESTION(FRAMEWORK, "question", line()),
    MODE(FRAMEWORK, "mode", choice(Mode.class)),
    STATUS(FRAMEWORK, "status", choice(Status.class)),
    EDITION(FRAMEWORK, "edition", new FieldType.Whole(0, 1_000_000)),
    APPROVERS_REQUIRED(FRAMEWORK, "approversRequired", new FieldType.Whole(0, 5)),
    LOCALE(FRAMEWORK, "locale", new FieldType.Language()),
    CURRENCY(FRAMEWORK, "currency", new FieldType.Currency()),
    TIMEZONE(FRAMEWORK, "timezone", new FieldType.Zone()),
    WEEK_START(FRAMEWORK, "weekStart", choice(WeekStart.class)),

    DESCRIPTION(FRAMEWORK, "context.description", new FieldType.Prose(800)),
    SCOPE_IN(FRAMEWORK, "context.scopeIn", new FieldType.Tags(Limits.LINE)),
    SCOPE_OUT(FRAMEWORK, "context.scopeOut", new FieldType.Tags(Limits.LINE)),
    COMPANY_GOAL(FRAMEWORK, "context.strategicFit.companyGoal", prose()),
    CONTRIBUTION(FRAMEWORK, "context.strategicFit.contribution", prose()),
    WHY_NOW(FRAMEWORK, "context.strategicFit.whyNow", prose()),
    LIFECYCLE_STAGE(FRAMEWORK, "context.lifecycle.stage", choice(LifecycleStage.class)),
    LIFECYCLE_EVIDENCE(FRAMEWORK, "context.lifecycle.evidence", prose()),
    METRIC_EMPHASIS(FRAMEWORK, "context.lifecycle.metricEmphasis", prose()),
    PLATFORMS(FRAMEWORK, "context.softwareContext.platforms", choices(Platform.class)),
    DATA_CAVEATS(FRAMEWORK, "context.softwareContext.dataCaveats", new FieldType.Tags(Limits.LINE)),
    LATENCY_BUDGETS(
            FRAMEWORK, "context.softwareContext.latencyBudgets", new FieldType.Tags(Limits.LINE)),
    PRIVACY_LIMITS(
            FRAMEWORK, "context.softwareContext.privacyLimits", new FieldType.Tags(Limits.LINE)),
    REVENUE_MECHANISM(FRAMEWORK, "context.businessModel.revenueMechanism", line()),
    REVENUE_UNIT(FRAMEWORK, "context.businessModel.unit", line()),
    MARGINAL_COST_DRIVER(FRAMEWORK, "context.businessModel.marginalCostDriver", line()),

    STAKEHOLDER_NAME(STAKEHOLDER, "name", named()),
    STAKEHOLDER_KIND(STAKEHOLDER, "kind", choice(StakeholderKind.class)),
    MOTIVATION(STAKEHOLDER, "motivation", prose()),
    FEAR(STAKEHOLDER, "fear", prose()),
    STAKEHOLDER_WEIGHT(STAKEHOLDER, "weight", new FieldType.Whole(1, 3)),

    STEP(FLOW_STEP, "step", line()),
    ACTOR(FLOW_STEP, "actorId", ref(STAKEHOLDER)),
    EVENT(FLOW_STEP, "event", line()),
    VALUE_EXCHANGE(FLOW_STEP, "valueExchange", new FieldType.Flag()),
    SUCCESS_CONDITION(FLOW_STEP, "successCondition", line()),
    FAILURE_MODES(FLOW_STEP, "failureModes", new FieldType.Tags(Limits.LINE)),

    COMPETITOR_NAME(COMPETITOR, "name", named()),
    COMPETITOR_KIND(COMPETITOR, "kind", choice(CompetitorKind.class)),
    THEY_DO_BETTER(COMPETITOR, "whatTheyDoBetter", prose()),
    WE_DO_BETTER(COMPETITOR, "whatWeDoBetter", prose()),

    INTEGRATION_NAME(INTEGRATION, "name", named()),
    INTEGRATION_DIRECTION(INTEGRATION, "direction", choice(IntegrationDirection.class)),
    CRITICALITY(INTEGRATION, "criticality", new FieldType.Whole(1, 3)),

    STATEMENT(GOAL, "statement", new FieldType.Line(200, false)),
    GOAL_STAKEHOLDERS(GOAL, "stakeholderIds", refs(STAKEHOLDER)),
    HORIZON(GOAL, "horizon", choice(Horizon.class)),
    RANK(GOAL, "rank", new FieldType.Whole(1, 99)),
    SIGNAL_TEXT(SIGNAL, "text", line()),

    KEY(METRIC, "key", new FieldType.Key()),
    NAME(METRIC, "name", named()),
    DEFINITION(METRIC, "definition", new FieldType.Prose(400)),
    TIER(METRIC, "tier", choice(Tier.class)),
    ROLE(METRIC, "role", choice(Role.class)),
    TIMING(METRIC, "timing", choice(Timing.class)),
    CONTROLLABILITY(METRIC, "controllability", choice(Controllability.class)),
    LENSES(METRIC, "lenses", new FieldType.Choices(Lens.codes())),
    TYPE(METRIC, "type", choice(MetricType.class)),
    FORMULA(METRIC, "formula", new FieldType.Formula()),
    SEGMENT_BY(METRIC, "segmentBy", new FieldType.Tags(Limits.NAME)),
    UNIT(METRIC, "unit", choice(Unit.class)),
    UNIT_LABEL(METRIC, "unitLabel", new FieldType.Line(40, false)),
    DURATION_UNIT(
            METRIC, "durationUnit", new FieldType.Choice(List.of("ms", "s", "min", "h", "d"))),
    DIRECTION(METRIC, "direction", choice(Direction.class)),
    GRAIN(METRIC, "grain", choice(Grain.class)),
    SPAN(METRIC, "span", new FieldType.Span()),
    MATURITY_LAG(METRIC, "maturityLag", new FieldType.Span()),
    POPULATION(METRIC, "population", new FieldType.Prose(Limits.PARAGRAPH)),
    FILTERS(METRIC, "filters", new FieldType.Tags(Limits.LINE)),
    EXCLUSIONS(METRIC, "exclusions", new FieldType.Tags(Limits.LINE)),
    ENTITY(METRIC, "entity", line()),
    BASELINE_VALUE(METRIC, "baseline.value", decimal()),
    BASELINE_AS_OF(METRIC, "baseline.asOf", new FieldType.Date()),
    BASELINE_CLAIM(METRIC, "baseline.claimId", ref(CLAIM)),
    BASELINE_PLAN(METRIC, "baseline.unknownPlan", line()),
    TARGET_KIND(METRIC, "target.kind", choice(TargetKind.class)),
    TARGET_VALUE(METRIC, "target.value", decimal()),
    TARGET_LOW(METRIC, "target.low", decimal()),
    TARGET_HIGH(METRIC, "target.high", decimal()),
    TARGET_MARGIN(METRIC, "target.margin", decimal()),
    TARGET_BY(METRIC, "target.by", new FieldType.Date()),
    TARGET_SET_ON(METRIC, "target.setOn", new FieldType.Date()),
    TARGET_CLAIM(METRIC, "target.claimId", ref(CLAIM)),
    TARGET_STRETCH(METRIC, "target.stretch", decimal()),
    TARGET_RATIONALE(METRIC, "target.rationale", new FieldType.Prose(Limits.PARAGRAPH)),
    WEIGHT(METRIC, "weight", new FieldType.Decimal(BigDecimal.ZERO, null)),
    WARN(METRIC, "thresholds.warn", decimal()),
    BREACH(METRIC, "thresholds.breach", decimal()),
    WARN_LOW(METRIC, "thresholds.warnLow", decimal()),
    WARN_HIGH(METRIC, "thresholds.warnHigh", decimal()),
    BREACH_LOW(METRIC, "thresholds.breachLow", decimal()),
    BREACH_HIGH(METRIC, "thresholds.breachHigh", decimal()),
    MIN_SAMPLE(METRIC, "minSample", new FieldType.Whole(0, 1_000_000_000_000L)),
    OWNER_ID(METRIC, "ownerId", new FieldType.Line(64, false)),
    OWNER_ROLE(METRIC, "ownerRole", new FieldType.Line(Limits.NAME, false)),
    WATCHERS(METRIC, "watchers", new FieldType.Tags(Limits.NAME)),
    SERVES(METRIC, "stakeholderIds", refs(STAKEHOLDER)),
    GOALS(METRIC, "goalIds", refs(GOAL)),
    SIGNALS(METRIC, "signalIds", refs(SIGNAL)),
    FLOW_STEPS(METRIC, "flowStepIds", refs(FLOW_STEP)),
    PROTECTS(METRIC, "protects", refs(METRIC)),
    RESPONSE(METRIC, "response", new FieldType.Prose(Limits.PARAGRAPH)),
    RATIO_KIND(METRIC, "ratioKind", choice(RatioKind.class)),
    INTEGRATIONS(METRIC, "integrationIds", refs(INTEGRATION)),
    GAMING_RISK(METRIC, "gamingRisk", new FieldType.Prose(Limits.PARAGRAPH)),
    DATASET_KEY(METRIC, "dataSource.datasetKey", line()),
    DATA_COLUMNS(METRIC, "dataSource.columns", new FieldType.Tags(Limits.LINE)),
    DATA_SYSTEM(METRIC, "dataSource.system", line()),
    DATA_FRESHNESS(METRIC, "dataSource.freshness", line()),
    DATA_QUALITY(METRIC, "dataSource.quality", choice(DataQuality.class)),
    CHECK_VALUE(METRIC, "northStarChecklist.value.answer", choice(Answer.class)),
    CHECK_VALUE_WHY(METRIC, "northStarChecklist.value.why", line()),
    CHECK_STRATEGY(METRIC, "northStarChecklist.strategy.answer", choice(Answer.class)),
    CHECK_STRATEGY_WHY(METRIC, "northStarChecklist.strategy.why", line()),
    CHECK_LEADING(METRIC, "northStarChecklist.leading.answer", choice(Answer.class)),
    CHECK_LEADING_WHY(METRIC, "northStarChecklist.leading.why", line()),
    CHECK_ACTIONABLE(METRIC, "northStarChecklist.actionable.answer", choice(Answer.class)),
    CHECK_ACTIONABLE_WHY(METRIC, "northStarChecklist.actionable.why", line()),
    CHECK_UNDERSTANDABLE(METRIC, "northStarChecklist.understandable.answer", choice(Answer.class)),
    CHECK_UNDERSTANDABLE_WHY(METRIC, "northStarChecklist.understandable.why", line()),
    CHECK_MEASURABLE(METRIC, "northStarChecklist.measurable.answer", choice(Answer.class)),
    CHECK_MEASURABLE_WHY(METRIC, "northStarChecklist.measurable.why", line()),
    CHECK_NOT_VANITY(METRIC, "northStarChecklist.notVanity.answer", choice(Answer.class)),
    CHECK_NOT_VANITY_WHY(METRIC, "northStarChecklist.notVanity.why", line()),
    REJECTED_ALTERNATIVES(METRIC, "rejectedAlternatives", new FieldType.Tags(Limits.LINE)),
    DECISION(METRIC, "decision", new FieldType.Prose(Limits.PARAGRAPH)),
    METRIC_STATE(METRIC, "state", choice(MetricState.class)),
    ARM_A(METRIC, "comparison.armA", line()),
    ARM_B(METRIC, "comparison.armB", line()),
    COMPARISON_BASE(METRIC, "comparison.base", line()),
    COMPARISON_SECONDARY(METRIC, "comparison.secondary", new FieldType.Tags(Limits.LINE)),
    CONTRAST(METRIC, "comparison.contrast", choice(Contrast.class)),
    PAIRING(METRIC, "comparison.pairing", line()),
    STRATA(METRIC, "comparison.strata", new FieldType.Tags(Limits.NAME)),
    STRATA_WEIGHTS(METRIC, "comparison.weights", line()),
    MARGIN(METRIC, "comparison.margin", decimal()),
    MIN_PER_STRATUM(METRIC, "comparison.minPerStratum", new FieldType.Whole(0, 1_000_000_000L)),
    MIN_PAIRS(METRIC, "comparison.minPairs", new FieldType.Whole(0, 1_000_000_000L)),

    EDGE_FROM(EDGE, "from", ref(METRIC)),
    EDGE_TO(EDGE, "to", ref(METRIC)),
    EDGE_KIND(EDGE, "kind", choice(EdgeKind.class)),
    EDGE_SIGN(EDGE, "sign", new FieldType.Whole(-1, 1)),
    EDGE_WEIGHT(EDGE, "weight", decimal()),
    EDGE_LAG(EDGE, "lag", new FieldType.Span()),
    EDGE_VIEW(EDGE, "view", new FieldType.Line(Limits.NAME, false)),
    EDGE_CONFIDENCE(EDGE, "confidence", choice(Confidence.class)),
    EDGE_EVIDENCE(EDGE, "evidence", new FieldType.Prose(Limits.PARAGRAPH)),
    EDGE_NOTE(EDGE, "note", new FieldType.Prose(Limits.PARAGRAPH)),

    INITIATIVE_TITLE(INITIATIVE, "title", new FieldType.Line(Limits.TITLE, true)),
    ACTION(INITIATIVE, "hypothesis.action", line()),
    MOVES(INITIATIVE, "hypothesis.metricId", ref(METRIC)),
    EXPECTED_DELTA(INITIATIVE, "hypothesis.expectedDelta", decimal()),
    DELTA_UNIT(INITIATIVE, "hypothesis.unit", new FieldType.Line(40, false)),
    DELTA_BY(INITIATIVE, "hypothesis.by", new FieldType.Date()),
    BECAUSE(INITIATIVE, "hypothesis.because", prose()),
    TARGET_METRICS(INITIATIVE, "targetMetricIds", refs(METRIC)),
    GUARDED_BY(INITIATIVE, "guardrailIds", refs(METRIC)),
    INITIATIVE_CONFIDENCE(INITIATIVE, "confidence", new FieldType.Whole(0, 100)),
    EFFORT(INITIATIVE, "effort", choice(Effort.class)),
    TEST(INITIATIVE, "test", choice(TestDesign.class)),
    TEST_NOTE(INITIATIVE, "testNote", line()),
    MIN_DETECTABLE_EFFECT(INITIATIVE, "minDetectableEffect", decimal()),
    STOP_RULE(INITIATIVE, "stopRule", new FieldType.Prose(Limits.PARAGRAPH)),
    INITIATIVE_OWNER(INITIATIVE, "ownerRole", new FieldType.Line(Limits.NAME, false)),
    INITIATIVE_STATUS(INITIATIVE, "status", choice(InitiativeStatus.class)),
    ACTUAL_DELTA(INITIATIVE, "result.actualDelta", decimal()),
    RESULT_VERDICT(INITIATIVE, "result.verdict", choice(Verdict.class)),
    LESSON(INITIATIVE, "result.lesson", prose()),

    WE_FAVOUR(TRADE_OFF, "weFavour", line()),
    WE_FAVOUR_ID(TRADE_OFF, "weFavourId", ref(METRIC, STAKEHOLDER)),
    OVER(TRADE_OFF, "over", line()),
    OVER_ID(TRADE_OFF, "overId", ref(METRIC, STAKEHOLDER)),
    TRADE_OFF_BECAUSE(TRADE_OFF, "because", prose()),
    REVERSE_IF(TRADE_OFF, "reverseIf", prose()),
    ACCEPTED_UP_TO(TRADE_OFF, "acceptedUpTo", line()),

    ASSUMPTION_TEXT(ASSUMPTION, "text", prose()),
    ASSUMPTION_STATUS(ASSUMPTION, "status", choice(AssumptionStatus.class)),

    CLAIM_TEXT(CLAIM, "text", prose()),
    SOURCE_URL(CLAIM, "sourceUrl", new FieldType.Address()),
    SOURCE_NOTE(CLAIM, "sourceNote", line()),
    CLAIM_CONFIDENCE(CLAIM, "confidence", choice(ClaimConfidence.class)),

    TABLE_KEY(DATASET, "key", new FieldType.Key()),
    TABLE_TITLE(DATASET, "title", line()),
    TABLE_KIND(DATASET, "kind", choice(DatasetKind.class)),
    PRIMARY_KEY(DATASET, "primaryKey", new FieldType.Tags(Limits.NAME)),
    ROW_COUNT(DATASET, "rowCount", new FieldType.Whole(0, Long.MAX_VALUE)),
    SHA256(DATASET, "sha256", new FieldType.Line(64, false)),
    ORIGIN(DATASET, "origin", choice(DatasetOrigin.class)),
    TABLE_TIMEZONE(DATASET, "timezone", new FieldType.Zone()),

    COLUMN_NAME(COLUMN, "name", named()),
    COLUMN_TYPE(COLUMN, "type", choice(ColumnType.class)),
    COLUMN_ROLE(COLUMN, "role", choice(ColumnRole.class)),
    COLUMN_UNIT(COLUMN, "unit", new FieldType.Line(40, false)),
    NULLABLE(COLUMN, "nullable", new FieldType.Flag()),
    PII(COLUMN, "pii", new FieldType.Flag()),

    WAIVED_CHECK(WAIVER, "check", new FieldType.Line(20, true)),
    WAIVED_NODE(WAIVER, "nodeId", new FieldType.Ref(NodeKind.WAIVABLE)),
    WAIVER_REASON(WAIVER, "reason", prose());

    private final NodeKind kind;
    private final String path;
    private final FieldType type;

    Field(NodeKind kind, String path, FieldType type) {
        this.kind = kind;
        this.path = path;
        this.type = type;
    }

    public NodeKind kind() {
        return kind;
    }

    /** The place in the JSON object of the node, dotted. */
    public String path() {
        return path;
    }

    public FieldType type() {
        return type;
    }

    /**
     * The name that stands in logs and messages: kind and path, {@code metric.target.value}. Never
     * changes.
     */
    @JsonValue
    public String code() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + "." + path;
    }

    /** Whether a change states the value it replaces, and is refused when that is not there. */
    public boolean isGuarded() {
        return this == STATUS
                || (kind == METRIC
                        && (path.startsWith("target.") || path.startsWith("thresholds.")));
    }

    /** Whether it is given when its node is made and never changes: what the node is about. */
    public boolean isFixed() {
        return this == EDGE_FROM || this == EDGE_TO || this == WAIVED_NODE;
    }

    /** The fields of a kind, in file order. */
    public static List<Field> of(NodeKind kind) {
        return FieldIndex.of(kind);
    }

    /** The field of that code; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static Field ofCode(String code) {
        return FieldIndex.ofCode(code);
    }
}

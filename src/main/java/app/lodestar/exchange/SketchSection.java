package app.lodestar.exchange;

import app.lodestar.framework.Field;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a foreign Markdown file seems to be about, told by the words of its heading.
 *
 * @param kind the kind of node its entries become; null when it holds running text
 * @param tier the tier of its metrics, when the heading names one
 */
record SketchSection(@Nullable NodeKind kind, @Nullable Tier tier) {

    static final SketchSection METRICS = new SketchSection(NodeKind.METRIC, null);

    /** Running text, which has no place but the description. */
    static final SketchSection TEXT = new SketchSection(null, null);

    private record Clue(String word, SketchSection section) {
        static Clue of(String word, NodeKind kind) {
            return new Clue(word, new SketchSection(kind, null));
        }

        static Clue of(String word, Tier tier) {
            return new Clue(word, new SketchSection(NodeKind.METRIC, tier));
        }
    }

    /** The first that is found counts. */
    private static final List<Clue> CLUES =
            List.of(
                    new Clue("coverage", TEXT),
                    new Clue("response", TEXT),
                    new Clue("risk", TEXT),
                    new Clue("description", TEXT),
                    Clue.of("stakeholder", NodeKind.STAKEHOLDER),
                    Clue.of("competitor", NodeKind.COMPETITOR),
                    Clue.of("flow", NodeKind.FLOW_STEP),
                    Clue.of("initiative", NodeKind.INITIATIVE),
                    Clue.of("experiment", NodeKind.INITIATIVE),
                    Clue.of("trade-off", NodeKind.TRADE_OFF),
                    Clue.of("tradeoff", NodeKind.TRADE_OFF),
                    Clue.of("assumption", NodeKind.ASSUMPTION),
                    Clue.of("north star", Tier.NORTH_STAR),
                    Clue.of("guardrail", Tier.GUARDRAIL),
                    Clue.of("counter", Tier.GUARDRAIL),
                    Clue.of("control", Tier.CONTROL),
                    Clue.of("supporting", Tier.SUPPORTING),
                    Clue.of("input", Tier.SUPPORTING),
                    Clue.of("core", Tier.CORE),
                    Clue.of("primary", Tier.CORE),
                    Clue.of("goal", NodeKind.GOAL),
                    Clue.of("objective", NodeKind.GOAL),
                    new Clue("metric", METRICS),
                    new Clue("kpi", METRICS),
                    new Clue("context", TEXT),
                    new Clue("strategic", TEXT),
                    new Clue("lifecycle", TEXT),
                    new Clue("software", TEXT),
                    new Clue("business model", TEXT));

    private static final Map<NodeKind, Map<String, Field>> COLUMNS =
            Map.of(
                    NodeKind.METRIC,
                    Map.ofEntries(
                            Map.entry("metric", Field.NAME),
                            Map.entry("name", Field.NAME),
                            Map.entry("kpi", Field.NAME),
                            Map.entry("key", Field.KEY),
                            Map.entry("definition", Field.DEFINITION),
                            Map.entry("description", Field.DEFINITION),
                            Map.entry("formula", Field.FORMULA),
                            Map.entry("owner", Field.OWNER_ROLE),
                            Map.entry("tier", Field.TIER)),
                    NodeKind.STAKEHOLDER,
                    Map.of(
                            "who", Field.STAKEHOLDER_NAME,
                            "name", Field.STAKEHOLDER_NAME,
                            "stakeholder", Field.STAKEHOLDER_NAME,
                            "wants", Field.MOTIVATION,
                            "motivation", Field.MOTIVATION,
                            "fears", Field.FEAR),
                    NodeKind.COMPETITOR,
                    Map.of(
                            "name", Field.COMPETITOR_NAME,
                            "competitor", Field.COMPETITOR_NAME,
                            "they do better", Field.THEY_DO_BETTER,
                            "we do better", Field.WE_DO_BETTER),
                    NodeKind.GOAL,
                    Map.of("goal", Field.STATEMENT, "statement", Field.STATEMENT),
                    NodeKind.INITIATIVE,
                    Map.of(
                            "initiative", Field.INITIATIVE_TITLE,
                            "title", Field.INITIATIVE_TITLE,
                            "owner", Field.INITIATIVE_OWNER,
                            "stop rule", Field.STOP_RULE));

    /** The section a heading opens; empty when its words say nothing. */
    static Optional<SketchSection> of(String heading) {
        String lower = heading.toLowerCase(Locale.ROOT);
        return CLUES.stream()
                .filter(clue -> lower.contains(clue.word()))
                .map(Clue::section)
                .findFirst();
    }

    /** The field that a column of that name fills. */
    static Optional<Field> column(NodeKind kind, String head) {
        return Optional.ofNullable(
                COLUMNS.getOrDefault(kind, Map.of()).get(head.toLowerCase(Locale.ROOT)));
    }

    /** The field that holds what a node of that kind is called. */
    static Field label(NodeKind kind) {
        return switch (kind) {
            case FRAMEWORK -> Field.TITLE;
            case STAKEHOLDER -> Field.STAKEHOLDER_NAME;
            case FLOW_STEP -> Field.STEP;
            case COMPETITOR -> Field.COMPETITOR_NAME;
            case INTEGRATION -> Field.INTEGRATION_NAME;
            case GOAL -> Field.STATEMENT;
            case SIGNAL -> Field.SIGNAL_TEXT;
            case METRIC -> Field.NAME;
            case EDGE -> Field.EDGE_NOTE;
            case INITIATIVE -> Field.INITIATIVE_TITLE;
            case TRADE_OFF -> Field.WE_FAVOUR;
            case ASSUMPTION -> Field.ASSUMPTION_TEXT;
            case CLAIM -> Field.CLAIM_TEXT;
            case DATASET -> Field.TABLE_TITLE;
            case COLUMN -> Field.COLUMN_NAME;
            case WAIVER -> Field.WAIVED_CHECK;
        };
    }
}

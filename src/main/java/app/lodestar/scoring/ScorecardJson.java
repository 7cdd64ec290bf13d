package app.lodestar.scoring;

import app.lodestar.base.Messages;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.NodeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a scorecard as JSON: stored units, shares as fractions, what is not there as null, never
 * NaN or infinite; two spaces a level, LF, a line feed at the end.
 */
public final class ScorecardJson {
    private static final ObjectWriter PRETTY =
            JsonMapper.builder()
                    .build()
                    .writer()
                    .with(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private final MetricFramework framework;
    private final FrameworkScore score;
    private final Scorecard card;
    private final ScoreWords words;
    private final GroundWords sentences;
    private final ComparisonJson comparisons;

    private ScorecardJson(MetricFramework framework, FrameworkScore score, Messages messages) {
        this.framework = framework;
        this.score = score;
        this.card = score.card();
        this.words = new ScoreWords(framework, messages);
        this.sentences = new GroundWords(card, words);
        this.comparisons = new ComparisonJson(messages);
    }

    /** The document, always the same to the byte for the same score. */
    public static String of(MetricFramework framework, FrameworkScore score, Messages messages) {
        return PRETTY.writeValueAsString(members(framework, score, messages)) + "\n";
    }

    /** What stands in the document, as maps, lists, texts, numbers and null. */
    public static Map<String, @Nullable Object> members(
            MetricFramework framework, FrameworkScore score, Messages messages) {
        return new ScorecardJson(framework, score, messages).document();
    }

    private Map<String, @Nullable Object> document() {
        Score points = card.score();
        JsonMembers json = new JsonMembers();
        json.put("dataHash", score.dataHash());
        json.put("status", card.status().word());
        json.put(
                "reasons",
                card.grounds().stream()
                        .map(r -> said(r.code().name(), r.metrics(), sentences.of(r)))
                        .toList());
        json.put("score", number(points.points()));
        json.put("band", points.band().map(b -> range(b.low(), b.high())));
        json.put("coverage", points.coverage());
        json.put("geometricMean", number(points.geometricMean()));
        json.put("lowest", points.lowest().map(this::key));
        json.put("northStar", card.northStar().map(this::key));
        json.put("chance", number(card.chance()));
        json.put("table", points.table().stream().map(this::summand).toList());
        json.put("metrics", card.metrics().stream().map(this::metric).toList());
        json.put("guardrails", card.guardrails().stream().map(this::guardrail).toList());
        json.put("controls", card.controls().stream().map(this::control).toList());
        json.put(
                "warnings",
                card.warnings().stream()
                        .map(w -> said(w.code().name(), w.metrics(), sentences.of(w)))
                        .toList());
        json.put(
                "comparisons",
                card.comparisons().entrySet().stream()
                        .map(each -> comparison(each.getKey(), each.getValue()))
                        .toList());
        return json.members;
    }

    private Map<String, @Nullable Object> said(String code, List<NodeId> metrics, String text) {
        JsonMembers json = new JsonMembers();
        json.put("code", code);
        json.put("metrics", metrics.stream().map(this::key).toList());
        json.put("text", text);
        return json.members;
    }

    private Map<String, @Nullable Object> comparison(NodeId metric, Comparison comparison) {
        JsonMembers json = new JsonMembers();
        json.put("metric", key(metric));
        comparisons.members(comparison).forEach(json::put);
        json.put(
                "secondary",
                score.beside(metric).entrySet().stream()
                        .map(each -> reading(each.getKey(), each.getValue()))
                        .toList());
        return json.members;
    }

    private Map<String, @Nullable Object> reading(NodeId base, Comparison comparison) {
        JsonMembers json = new JsonMembers();
        json.put("metric", key(base));
        comparisons.members(comparison).forEach(json::put);
        return json.members;
    }

    private Map<String, @Nullable Object> summand(Summand row) {
        JsonMembers json = new JsonMembers();
        json.put("metric", key(row.metric()));
        json.put("weight", row.weight());
        json.put("attainment", row.attainment());
        json.put("points", row.points());
        return json.members;
    }

    private Map<String, @Nullable Object> metric(MetricLine line) {
        JsonMembers json = measured(line.metric(), line.measured());
        json.put("tier", text(framework.node(line.metric()).text(Field.TIER)));
        json.put("weight", line.weight());
        json.put(
                "attainment",
                line.attainment()
                        .map(a -> {
                            JsonMembers each = new JsonMembers();
                            each.put("unclipped", a.unclipped());
                            each.put("clipped", a.clipped());
                            each.put("low", a.low());
                            each.put("high", a.high());
                            return each.members;
                        }));
        json.put("progress", line.progress().name());
        json.put("chance", number(line.chance()));
        json.put("unscored", line.unscored().map(this::why));
        return json.members;
    }

    private Map<String, @Nullable Object> guardrail(GuardrailLine line) {
        JsonMembers json = measured(line.metric(), line.measured());
        json.put("limit", line.limit().map(fence -> range(fence.low(), fence.high())));
        json.put("guardrail", line.state().word());
        json.put("pastWarning", line.isWarned());
        json.put("budgetSpent", line.budget().map(GuardrailLine.ErrorBudget::spent));
        json.put("why", line.why().map(this::why));
        return json.members;
    }

    private Map<String, @Nullable Object> control(ControlLine line) {
        JsonMembers json = measured(line.metric(), line.measured());
        json.put("range", line.range().map(fence -> range(fence.low(), fence.high())));
        json.put("control", line.state().name());
        json.put("why", line.why().map(this::why));
        json.put("guards", line.guards().stream().map(this::key).toList());
        return json.members;
    }

    private JsonMembers measured(NodeId metric, Measured measured) {
        JsonMembers json = new JsonMembers();
        json.put("metric", key(metric));
        json.put("name", words.name(metric));
        Optional<Measured.Known> known =
                measured instanceof Measured.Known value ? Optional.of(value) : Optional.empty();
        json.put("value", known.map(Measured.Known::value));
        json.put(
                "interval",
                known.map(Measured.Known::uncertainty)
                        .map(u -> u instanceof Uncertainty.Interval i ? i : null)
                        .map(i -> range(i.low(), i.high())));
        json.put("n", known.map(Measured.Known::n));
        json.put("state", state(measured));
        json.put("period", known.map(Measured.Known::firstDay).map(day -> day.toString()));
        json.put("reason", measured instanceof Measured.Unknown(Why why) ? why(why) : null);
        return json;
    }

    /** The words of the command that evaluates one formula. */
    private static String state(Measured measured) {
        return switch (measured) {
            case Measured.Unknown _ -> "unknown";
            case Measured.Known known ->
                    switch (known.completeness()) {
                        case COMPLETE -> "ok";
                        case PARTIAL -> "partial";
                        case PROVISIONAL -> "provisional";
                    };
        };
    }

    private Map<String, @Nullable Object> why(Why why) {
        JsonMembers json = new JsonMembers();
        json.put("code", why.code().name());
        json.put("text", words.why(why));
        return json.members;
    }

    private static Map<String, @Nullable Object> range(double low, double high) {
        JsonMembers json = new JsonMembers();
        json.put("low", Double.isFinite(low) ? low : null);
        json.put("high", Double.isFinite(high) ? high : null);
        return json.members;
    }

    private String key(NodeId metric) {
        String key = framework.node(metric).text(Field.KEY);
        return key.isEmpty() ? metric.toString() : key;
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<Double> number(OptionalDouble number) {
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }
}

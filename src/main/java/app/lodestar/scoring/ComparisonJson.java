package app.lodestar.scoring;

import app.lodestar.base.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.json.JsonMapper;

/** Writes a comparison as one line of JSON; what does not apply is null, never NaN or infinite. */
public final class ComparisonJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Messages messages;

    public ComparisonJson(Messages messages) {
        this.messages = messages;
    }

    /** The JSON object, without a line end. */
    public String write(Comparison comparison) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", comparison.verdict().word());
        json.put("decidedBy", comparison.decidedBy().words());
        json.put("crude", contrast(comparison.crude()));
        putOrNull(json, "standardised", comparison.standardised().map(ComparisonJson::contrast));
        putOrNull(
                json, "mantelHaenszel", comparison.mantelHaenszel().map(ComparisonJson::contrast));
        putOrNull(json, "rateEffect", comparison.effects().map(Comparison.Effects::rate));
        putOrNull(json, "mixEffect", comparison.effects().map(Comparison.Effects::mix));
        json.put("warnings", comparison.warnings().stream().map(this::text).toList());
        return MAPPER.writeValueAsString(json);
    }

    private String text(Comparison.Caution caution) {
        return messages.text(
                "scoring.caution." + caution.code(), caution.details().toArray());
    }

    private static Map<String, Object> contrast(Contrast contrast) {
        Map<String, Object> json = new LinkedHashMap<>();
        putOrNull(json, "estimate", boxed(contrast.estimate()));
        putOrNull(json, "low", boxed(contrast.low()));
        putOrNull(json, "high", boxed(contrast.high()));
        return json;
    }

    private static Optional<Double> boxed(OptionalDouble number) {
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    @SuppressWarnings("NullAway") // JSON has a null
    private static void putOrNull(Map<String, Object> json, String name, Optional<?> value) {
        json.put(name, value.orElse(null));
    }
}

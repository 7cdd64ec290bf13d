package app.lodestar.scoring;

import app.lodestar.base.Messages;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a comparison as one line of JSON; what does not apply is null, never NaN or infinite. */
public final class ComparisonJson {
    private static final MathContext DIGITS = new MathContext(12);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Messages messages;

    public ComparisonJson(Messages messages) {
        this.messages = messages;
    }

    /** The JSON object, without a line end. */
    public String write(Comparison comparison) {
        return MAPPER.writeValueAsString(members(comparison));
    }

    /** The members of that object, in their order. */
    Map<String, @Nullable Object> members(Comparison comparison) {
        JsonMembers json = new JsonMembers();
        json.put("verdict", comparison.verdict().word());
        json.put("decidedBy", comparison.decidedBy().words());
        json.put("crude", contrast(comparison.crude()));
        json.put("standardised", comparison.standardised().map(ComparisonJson::contrast));
        json.put("mantelHaenszel", comparison.mantelHaenszel().map(ComparisonJson::contrast));
        json.put("rateEffect", comparison.effects().map(e -> rounded(e.rate())));
        json.put("mixEffect", comparison.effects().map(e -> rounded(e.mix())));
        json.put("warnings", comparison.warnings().stream().map(this::text).toList());
        return json.members;
    }

    private String text(Comparison.Caution caution) {
        return messages.text("scoring.caution." + caution.code(), caution.details().toArray());
    }

    private static Map<String, @Nullable Object> contrast(Contrast contrast) {
        JsonMembers json = new JsonMembers();
        json.put("estimate", boxed(contrast.estimate()));
        json.put("low", boxed(contrast.low()));
        json.put("high", boxed(contrast.high()));
        return json.members;
    }

    private static Optional<Double> boxed(OptionalDouble number) {
        return number.isPresent() ? Optional.of(rounded(number.getAsDouble())) : Optional.empty();
    }

    /**
     * Without the last digits, which are rounding and not data: 0.01335, not 0.013349999999999999.
     */
    private static double rounded(double number) {
        return new BigDecimal(number).round(DIGITS).doubleValue();
    }
}

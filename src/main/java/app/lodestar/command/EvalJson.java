package app.lodestar.command;

import app.lodestar.base.Messages;
import app.lodestar.formula.FormulaMessages;
import app.lodestar.formula.Measure;
import app.lodestar.formula.Problem;
import app.lodestar.formula.Unit;
import app.lodestar.scoring.MetricSeries;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.Reason;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What {@code eval} prints: one line of JSON. */
final class EvalJson {
    private static final double LARGEST_WHOLE = 1e15;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Messages messages;
    private final FormulaMessages words;

    /**
     * A problem, and in whose formula it is.
     *
     * @param metric the key of a metric; null for the formula itself
     */
    record Placed(@Nullable String metric, Problem problem) {}

    EvalJson(Messages messages) {
        this.messages = messages;
        this.words = new FormulaMessages(Messages.LOCALE);
    }

    String answer(String formula, Measure measure, MetricSeries series, List<Placed> warnings) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("formula", formula);
        Unit unit = measure.unit();
        answer.put("unit", unit == null ? null : unit.symbol());
        answer.put("rows", series.values().stream().map(this::row).toList());
        answer.put("warnings", warnings.stream().map(this::problem).toList());
        return line(answer);
    }

    String problems(List<Placed> problems) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("problems", problems.stream().map(this::problem).toList());
        return line(answer);
    }

    private String line(Object document) {
        return mapper.writeValueAsString(document) + "\n";
    }

    private Map<String, @Nullable Object> row(MetricValue value) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        LocalDate period = value.period();
        Reason reason = value.reason();
        row.put("period", period == null ? null : period.toString());
        row.put("segment", value.segment());
        row.put("value", number(value.value()));
        row.put("n", value.n());
        row.put("state", value.state().name().toLowerCase(Locale.ROOT));
        row.put("reason", reason == null ? null : messages.text(reason.messageKey()));
        return row;
    }

    /** Whole numbers without a decimal point. */
    private static @Nullable Number number(@Nullable Double value) {
        if (value == null || value != Math.rint(value) || Math.abs(value) >= LARGEST_WHOLE) {
            return value;
        }
        return Math.round(value);
    }

    private Map<String, @Nullable Object> problem(Placed placed) {
        Problem problem = placed.problem();
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        if (placed.metric() != null) {
            entry.put("metric", placed.metric());
        }
        entry.put("line", problem.line());
        entry.put("column", problem.column());
        entry.put("length", problem.length());
        entry.put("code", problem.code().code());
        entry.put("message", words.message(problem));
        entry.put("suggestion", problem.suggestion());
        return entry;
    }
}

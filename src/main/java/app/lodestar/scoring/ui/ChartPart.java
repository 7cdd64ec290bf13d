package app.lodestar.scoring.ui;

import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.Tier;
import app.lodestar.scoring.Fence;
import app.lodestar.scoring.GuardrailLine;
import app.lodestar.scoring.GuardrailState;
import app.lodestar.scoring.Measured;
import app.lodestar.scoring.Measurements;
import app.lodestar.scoring.MetricMarks;
import app.lodestar.scoring.MetricSeries;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.Uncertainty;
import app.lodestar.scoring.ValueState;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of a metric over time, as a chart, a sentence and a table. */
final class ChartPart {
    /** As many periods as can be told apart. */
    static final int MOST = 60;

    private final Shown shown;
    private final NodeId metric;
    private final Periods periods;

    ChartPart(Shown shown, NodeId metric) {
        this.shown = shown;
        this.metric = metric;
        this.periods = new Periods(shown.messages());
    }

    /** Empty where there are fewer than two values. */
    Optional<HtmlContainer> build() {
        List<MetricValue> values = values(metric);
        if (values.stream().filter(value -> value.value() != null).count() < 2) {
            return Optional.empty();
        }
        Optional<NodeId> guard = guard(values);
        HtmlContainer figure = Piece.of("figure", "");
        HtmlContainer scroll =
                Piece.of(
                        "div",
                        "scroll",
                        new MetricChart(
                                new MetricChart.Time(
                                        line(metric, values),
                                        guard.map(each -> line(each, values(each))).orElse(null),
                                        shown.text("unsettled")),
                                alternative(values)));
        figure.add(
                Piece.scrolling(scroll, shown.words().name(metric)),
                Piece.disclosure(shown.text("table"), table(values).element()));
        return Optional.of(figure);
    }

    private List<MetricValue> values(NodeId of) {
        MetricSeries series = shown.score().series().get(of);
        List<MetricValue> all =
                series == null
                        ? List.of()
                        : series.values().stream().filter(v -> v.period() != null).toList();
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    /** The guardrail in the worst state that protects this metric and has the same periods. */
    private Optional<NodeId> guard(List<MetricValue> values) {
        return shown.card().guardrails().stream()
                .filter(line -> line.state() != GuardrailState.UNKNOWN)
                .filter(line -> shown.node(line.metric()).refs(Field.PROTECTS).contains(metric))
                .filter(line -> hasSamePeriods(values, values(line.metric())))
                .min(Comparator.comparing(GuardrailLine::state))
                .map(GuardrailLine::metric);
    }

    private static boolean hasSamePeriods(List<MetricValue> one, List<MetricValue> other) {
        return one.stream()
                .map(MetricValue::period)
                .toList()
                .equals(other.stream().map(MetricValue::period).toList());
    }

    private MetricChart.Line line(NodeId of, List<MetricValue> values) {
        Node node = shown.node(of);
        double unit = shown.words().unit(of);
        MetricMarks marks = MetricMarks.of(node, isGoal(node));
        Optional<Fence> limit = marks.limit();
        String[] ends = shown.unit(of);
        return new MetricChart.Line(
                of.equals(metric)
                        ? shown.words().name(of)
                        : shown.text("guard", shown.words().name(of)),
                values.stream().map(value -> periods.onAxis(node, value.period())).toList(),
                values.stream().map(value -> point(of, value, unit)).toList(),
                marks(of, marks, unit).stream()
                        .filter(mark -> of.equals(metric) || mark.kind().equals("limit"))
                        .toList(),
                limit.map(Fence::low).filter(Double::isFinite).map(low -> low / unit).orElse(null),
                limit.map(Fence::high)
                        .filter(Double::isFinite)
                        .map(high -> high / unit)
                        .orElse(null),
                shown.text("zone"),
                ends[0],
                ends[1]);
    }

    private static boolean isGoal(Node node) {
        return node.choice(Field.TIER, Tier.class)
                .filter(tier -> tier == Tier.GUARDRAIL || tier == Tier.CONTROL)
                .isEmpty();
    }

    private List<MetricChart.Mark> marks(NodeId of, MetricMarks marks, double unit) {
        List<MetricChart.Mark> lines = new ArrayList<>();
        marks.target()
                .ifPresent(at ->
                        lines.add(
                                mark(
                                        "target",
                                        at,
                                        unit,
                                        shown.text("mark.target", value(of, at)))));
        marks.baseline()
                .ifPresent(at ->
                        lines.add(
                                mark(
                                        "baseline",
                                        at,
                                        unit,
                                        shown.text("mark.baseline", value(of, at)))));
        marks.range()
                .ifPresent(range ->
                        Stream.of(range.low(), range.high())
                                .filter(Double::isFinite)
                                .forEach(at ->
                                        lines.add(
                                                mark(
                                                        "target",
                                                        at,
                                                        unit,
                                                        shown.text("mark.range", value(of, at))))));
        marks.limit()
                .ifPresent(range ->
                        Stream.of(range.low(), range.high())
                                .filter(Double::isFinite)
                                .forEach(at ->
                                        lines.add(
                                                mark(
                                                        "limit",
                                                        at,
                                                        unit,
                                                        shown.text("mark.limit", value(of, at))))));
        return lines;
    }

    private static MetricChart.Mark mark(String kind, double at, double unit, String text) {
        return new MetricChart.Mark(kind, at / unit, text);
    }

    private String value(NodeId of, double value) {
        return shown.words().value(of, value);
    }

    private MetricChart.Point point(NodeId of, MetricValue value, double unit) {
        Double number = value.value();
        @Nullable Double low = null;
        @Nullable Double high = null;
        if (Measurements.of(value) instanceof Measured.Known known
                && known.uncertainty() instanceof Uncertainty.Interval interval) {
            low = interval.low() / unit;
            high = interval.high() / unit;
        }
        return new MetricChart.Point(
                number == null ? null : number / unit,
                low,
                high,
                value.state().name().toLowerCase(Locale.ROOT),
                number == null ? shown.text("noValue") : value(of, number));
    }

    /** From the first to the latest settled value, and what they are held against. */
    private String alternative(List<MetricValue> values) {
        Node node = shown.node(metric);
        List<MetricValue> settled =
                values.stream().filter(value -> value.state() == ValueState.OK).toList();
        if (settled.isEmpty()) {
            return shown.text("chart.unsettled", shown.words().name(metric));
        }
        MetricValue first = settled.getFirst();
        MetricValue last = settled.getLast();
        String marks =
                String.join(
                        ", ",
                        marks(metric, MetricMarks.of(node, isGoal(node)), 1).stream()
                                .map(MetricChart.Mark::text)
                                .toList());
        return shown.text(
                "chart.label",
                shown.words().name(metric),
                value(metric, first.value() == null ? 0 : first.value()),
                periods.inFull(node, first.period(), first.lastDay()),
                value(metric, last.value() == null ? 0 : last.value()),
                periods.inFull(node, last.period(), last.lastDay()),
                marks.isEmpty() ? shown.text("chart.noMarks") : marks);
    }

    private DataTable table(List<MetricValue> values) {
        Node node = shown.node(metric);
        DataTable table =
                new DataTable(
                        "",
                        shown.text("chart.table", shown.words().name(metric)),
                        List.of(
                                new DataTable.Column(shown.text("fact.period"), ""),
                                new DataTable.Column(shown.text("fact.value"), "n"),
                                new DataTable.Column(shown.text("fact.interval"), "n"),
                                new DataTable.Column(shown.text("fact.sample"), "n"),
                                new DataTable.Column(shown.text("fact.state"), "")));
        values.reversed()
                .forEach(value -> {
                    Measured measured = Measurements.of(value);
                    table.add(
                            List.of(
                                    periods.inFull(node, value.period(), value.lastDay()),
                                    shown.words().now(metric, measured),
                                    shown.interval(metric, measured),
                                    shown.words().sample(measured),
                                    shown.text("period." + value.state())));
                });
        return table;
    }
}

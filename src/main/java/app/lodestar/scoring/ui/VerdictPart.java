package app.lodestar.scoring.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.dataset.FrameworkData;
import app.lodestar.framework.NodeId;
import app.lodestar.scoring.Ground;
import app.lodestar.scoring.Score;
import app.lodestar.scoring.ScoreStatus;
import app.lodestar.scoring.ScoreWords;
import app.lodestar.scoring.Why;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What it all comes to: the word with its reasons first, the number beside it with its band. */
final class VerdictPart {
    private final Shown shown;
    private final Rows rows;
    private final Consumer<String> goTo;

    /**
     * @param goTo goes to the part of the page with that id
     */
    VerdictPart(Shown shown, Rows rows, Consumer<String> goTo) {
        this.shown = shown;
        this.rows = rows;
        this.goTo = goTo;
    }

    /** The period, the data, and whether they are invented. */
    Component context() {
        Periods periods = new Periods(shown.messages());
        HtmlContainer line = Piece.of("p", "meta");
        shown.card()
                .northStar()
                .flatMap(star ->
                        MetricTables.northStar(shown)
                                .map(known ->
                                        periods.inFull(
                                                shown.node(star),
                                                known.firstDay(),
                                                known.lastDay())))
                .ifPresent(period -> line.add(Piece.of("span", "", shown.text("period", period))));
        Stream<String> data =
                switch (shown.source()) {
                    case FrameworkData.Source.Bundled _ ->
                            Stream.of(shown.text("bundled"), shown.text("invented"));
                    case FrameworkData.Source.Own own ->
                            Stream.of(
                                    shown.text(
                                            "ownData",
                                            String.join(
                                                    ", ",
                                                    own.tables().stream()
                                                            .map(table -> table.key())
                                                            .toList())));
                    case FrameworkData.Source.None _ -> Stream.of();
                };
        data.forEach(text -> line.add(Piece.of("span", "", text)));
        return line;
    }

    Component verdict() {
        ScoreStatus status = shown.card().status();
        Icon sign = new Icon(Signs.of(status));
        sign.addClassName(Signs.colour(status));
        HtmlContainer heading =
                Piece.of(
                        "h1",
                        status == ScoreStatus.BLOCKED ? "b" : "",
                        sign,
                        Piece.of("span", "", shown.words().of("status." + status)));
        HtmlContainer reasons = Piece.of("ol", "why");
        shown.card().grounds().forEach(ground -> reasons.add(reason(ground)));
        HtmlContainer section =
                Piece.of(
                        "section",
                        "verdict",
                        Piece.of(
                                "div",
                                "",
                                heading,
                                Piece.of("p", "say", shown.text("say." + status)),
                                reasons),
                        beside());
        section.getElement().setAttribute("aria-label", shown.text("verdict"));
        return section;
    }

    private Component reason(Ground ground) {
        ScoreStatus status = ground.code().status();
        Icon sign = new Icon(Signs.of(status));
        sign.addClassName(Signs.colour(status));
        sign.withLabel(shown.words().of("status." + status));
        HtmlContainer item =
                Piece.of("li", "", sign, Piece.of("span", "", shown.grounds().of(ground)));
        ground.metrics().stream()
                .filter(rows::has)
                .findFirst()
                .ifPresent(metric -> item.add(see(metric)));
        return item;
    }

    private Component see(NodeId metric) {
        var see = Piece.button("link", shown.text("see"), () -> rows.show(metric));
        see.getElement()
                .setAttribute("aria-label", shown.text("seeOf", shown.words().name(metric)));
        return see;
    }

    private Component beside() {
        Score score = shown.card().score();
        HtmlContainer box = Piece.of("div", "score", Piece.of("h2", "", shown.text("beside")));
        box.add(big(score));
        box.add(
                new Tracks(shown)
                        .scale(
                                score,
                                shown.card().settings().atRisk(),
                                shown.card().settings().achieved()));
        HtmlContainer facts = Piece.of("dl", "facts");
        fact(
                facts,
                "coverage",
                shown.text(
                        "coverage",
                        ScoreWords.percent(score.coverage()),
                        Integer.toString(score.table().size()),
                        Long.toString(
                                shown.card().metrics().stream()
                                        .filter(line -> line.weight() > 0)
                                        .count())));
        score.lowest().ifPresent(metric -> fact(facts, "lowest", lowest(score, metric)));
        score.geometricMean()
                .ifPresent(mean -> fact(facts, "geometricMean", ScoreWords.points(mean, 0)));
        shown.card()
                .chance()
                .ifPresent(chance -> fact(facts, "chance", shown.words().chance(chance)));
        box.add(facts);
        score.points()
                .ifPresent(points ->
                        box.add(
                                Piece.button(
                                        "link all",
                                        shown.text("adds", ScoreWords.points(points, 2)),
                                        () -> goTo.accept(SumPart.ID))));
        return box;
    }

    private Component big(Score score) {
        String band =
                score.band()
                        .map(each ->
                                shown.text(
                                        "band",
                                        ScoreWords.points(each.low(), 0),
                                        ScoreWords.points(each.high(), 0)))
                        .orElse("");
        return switch (score.shown()) {
            case Score.Shown.Value(double points) ->
                    Piece.of(
                            "p",
                            "big num",
                            Piece.of("span", "", ScoreWords.points(points, 0)),
                            Piece.of("small", "", shown.text("ofHundred", band)));
            case Score.Shown.Withheld(Why why) ->
                    Piece.of(
                            "p",
                            "big num",
                            Piece.of("span", "", shown.text("noScore")),
                            Piece.of(
                                    "small",
                                    "",
                                    Stream.of(shown.words().why(why), band)
                                            .filter(text -> !text.isEmpty())
                                            .reduce((a, b) -> shown.text("pair", a, b))
                                            .orElse("")));
        };
    }

    private String lowest(Score score, NodeId metric) {
        Optional<String> points =
                score.table().stream()
                        .filter(row -> row.metric().equals(metric))
                        .map(row -> ScoreWords.points(100 * row.attainment(), 0))
                        .findFirst();
        return shown.text("pair", points.orElse(""), shown.words().name(metric));
    }

    private void fact(HtmlContainer facts, String name, String value) {
        facts.add(
                List.of(
                        Piece.of("dt", "", shown.words().of("figure." + name)),
                        Piece.of("dd", "", value)));
    }
}

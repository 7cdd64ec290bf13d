package app.lodestar.scoring.ui;

import app.lodestar.scoring.ScoreWords;
import app.lodestar.scoring.Summand;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Optional;

/** How the score adds up, to the last hundredth. */
final class SumPart {
    static final String ID = "score-sum";

    private SumPart() {}

    /** Empty when there is no score. */
    static Optional<HtmlContainer> of(Shown shown) {
        if (shown.card().score().points().isEmpty()) {
            return Optional.empty();
        }
        DataTable table =
                new DataTable(
                        "",
                        shown.text("sum"),
                        List.of(
                                new DataTable.Column(shown.words().of("head.metric"), ""),
                                new DataTable.Column(shown.words().of("head.weight"), "n"),
                                new DataTable.Column(shown.text("head.counted"), "n"),
                                new DataTable.Column(shown.words().of("head.adds"), "n")));
        for (Summand row : shown.card().score().table()) {
            table.add(
                    List.of(
                            shown.words().name(row.metric()),
                            shown.text("percent", ScoreWords.points(100 * row.weight(), 2)),
                            shown.text("percent", ScoreWords.points(100 * row.attainment(), 2)),
                            ScoreWords.points(row.points(), 2)));
        }
        table.add(
                        List.of(
                                shown.text("total"),
                                "",
                                "",
                                ScoreWords.points(shown.card().score().points().getAsDouble(), 2)))
                .addClassName("sum");
        HtmlContainer part =
                Piece.of(
                        "section",
                        "part-sum",
                        Piece.of("h2", "", shown.text("sum")),
                        Piece.of("p", "", shown.text("about.sum")),
                        table.element());
        part.setId(ID);
        return Optional.of(part);
    }
}

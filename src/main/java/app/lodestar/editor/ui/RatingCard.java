package app.lodestar.editor.ui;

import app.lodestar.practice.Rating;
import app.lodestar.rubric.HumanDimension;
import app.lodestar.rubric.HumanLevel;
import app.lodestar.rubric.Pointer;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One dimension: its five levels in words, and where in the answer it shows. */
@Tag("fieldset")
final class RatingCard extends HtmlContainer {
    private final Words words;
    private final HumanDimension dimension;
    private final Consumer<Rating> rated;
    private final Span missing = Plain.span("missing", "");
    private @Nullable HumanLevel level;
    private @Nullable Pointer piece;

    RatingCard(
            Words words,
            HumanDimension dimension,
            Rating rating,
            Evidence evidence,
            Consumer<Rating> rated) {
        this.words = words;
        this.dimension = dimension;
        this.rated = rated;
        level = rating.level();
        piece =
                Optional.ofNullable(rating.evidence())
                        .flatMap(found -> evidence.piece(Evidence.key(found)))
                        .orElse(null);
        String name = words.text(dimension.messageKey());
        addClassName("dimension");
        add(Plain.tag("legend", "", name));
        for (HumanLevel each : HumanLevel.values()) {
            add(choice(each));
        }
        ChoiceSelect where = new ChoiceSelect(words.text("practice.rating.where", name));
        missing.setId("missing-" + dimension.name());
        where.getElement().setAttribute("aria-describedby", "missing-" + dimension.name());
        where.setNone(words.text("practice.rating.choose"));
        where.show(evidence.options(), piece == null ? "" : Evidence.key(piece));
        where.onChoice((key, _) -> {
            piece = evidence.piece(key).orElse(null);
            where.show(evidence.options(), key);
            tell();
        });
        add(
                Plain.tag(
                        "p",
                        "evidence",
                        Plain.span("muted", words.text("practice.rating.evidence")),
                        where,
                        missing));
        show();
    }

    private HtmlContainer choice(HumanLevel each) {
        HtmlContainer input = Plain.tag("input", "");
        input.getElement().setAttribute("type", "radio").setAttribute("name", dimension.name());
        input.getElement().setProperty("checked", each == level);
        input.getElement()
                .addEventListener(
                        "change",
                        _ -> {
                            level = each;
                            tell();
                        });
        return Plain.tag(
                "label",
                "level",
                input,
                Plain.tag("b", "", words.text(each.messageKey())),
                Plain.span("", words.text(dimension.messageKey(each))));
    }

    private void tell() {
        show();
        rated.accept(new Rating(level, piece));
    }

    /** Says what is missing where one of the two is chosen without the other. */
    private void show() {
        boolean half = (level == null) != (piece == null);
        missing.setText(
                half
                        ? words.text(
                                "practice.rating.missing." + (level == null ? "level" : "where"))
                        : "");
        setClassName("rated", level != null && piece != null);
    }
}

package app.lodestar.editor.ui;

import app.lodestar.rubric.HumanDimension;
import app.lodestar.rubric.HumanLevel;
import app.lodestar.rubric.HumanReview;
import app.lodestar.rubric.Pointer;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One dimension: its five levels in words, and where in the answer it shows. */
@Tag("fieldset")
final class RatingCard extends HtmlContainer {
    private final Words words;
    private final HumanDimension dimension;
    private final Consumer<HumanReview.Judgement> rated;
    private @Nullable HumanLevel level;
    private @Nullable Pointer piece;

    RatingCard(
            Words words,
            HumanDimension dimension,
            HumanReview.@Nullable Judgement judgement,
            Evidence evidence,
            Consumer<HumanReview.Judgement> rated) {
        this.words = words;
        this.dimension = dimension;
        this.rated = rated;
        if (judgement != null) {
            level = judgement.level();
            piece = judgement.evidence();
        }
        String name = words.text(dimension.messageKey());
        addClassName("dimension");
        add(Plain.tag("legend", "", name));
        for (HumanLevel each : HumanLevel.values()) {
            add(choice(each));
        }
        ChoiceSelect where = new ChoiceSelect(words.text("practice.rating.where", name));
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
                        where));
        setClassName("rated", judgement != null);
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

    /** Kept once both are chosen. */
    private void tell() {
        if (level != null && piece != null) {
            rated.accept(new HumanReview.Judgement(level, piece));
            addClassName("rated");
        }
    }
}

package app.lodestar.editor.ui;

import app.lodestar.rubric.CheckId;
import app.lodestar.rubric.Coverage;
import app.lodestar.rubric.Fix;
import app.lodestar.rubric.Review;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;

/** The score of the checks under the outline, with the three cheapest fixes. */
@Tag("section")
final class ChecksPart extends HtmlContainer {
    private final Checking checking;
    private final Words words;
    private final ChecksScore score;
    private final CheapestFixes cheapest;
    private final NativeButton holes;

    /**
     * @param all shows all checks
     * @param coverage shows what is looked at
     */
    ChecksPart(Checking checking, Runnable all, Runnable coverage) {
        this.checking = checking;
        this.words = checking.words();
        this.score = new ChecksScore(words);
        this.cheapest = new CheapestFixes(checking, this::start);
        this.holes = Plain.link("", coverage);
        addClassName("checks");
        setId("checks");
        getElement().setAttribute("aria-label", words.text("editor.checks"));
        add(
                Plain.div("ch", Plain.tag("h2", "", words.text("editor.checks")), score.number()),
                score.meter(),
                cheapest,
                Plain.div(
                        "all",
                        Plain.link(words.text("editor.checks.all", CheckId.values().length), all),
                        holes));
        setVisible(false);
        show();
        checking.live().whileAttached(this, this::show);
        checking.session().watchRights(this, this::show);
    }

    private void show() {
        checking.live().review().ifPresent(this::show);
    }

    private void show(Review review) {
        setVisible(true);
        score.show(review);
        cheapest.show(review);
        int missing = Coverage.of(checking.live().reviewed()).holes();
        Plain.say(holes, words.text("editor.coverage.holes", missing));
    }

    /** Whoever stays here is not left without focus when the line goes. */
    private void start(Fix fix) {
        if (checking.fixes().start(fix)) {
            getElement()
                    .executeJs(
                            "setTimeout(() => { if (document.activeElement === document.body)"
                                    + " this.querySelector('button')?.focus(); }, 300)");
        }
    }
}

package app.lodestar.editor.ui;

import app.lodestar.rubric.CheckResult;
import app.lodestar.rubric.CheckStatus;
import app.lodestar.rubric.Fix;
import app.lodestar.rubric.Review;
import app.lodestar.rubric.Section;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All checks by the parts they look at: what is to mend, what is set aside, what passes. */
final class ChecksDialog extends Dialog {
    private final Checking checking;
    private final Words words;
    private final ChecksScore score;
    private final CheapestFixes cheapest;
    private final Paragraph sum = new Paragraph();
    private final Paragraph reader = new Paragraph();
    private final Paragraph data = new Paragraph();
    private final NativeButton lookAgain;
    private final Map<Section, CheckSection> sections = new EnumMap<>(Section.class);
    private final HtmlContainer others = Plain.tag("ul", "asks");
    private final NativeDetails notApplicable = new NativeDetails("", others);
    private List<CheckResult> outside = List.of();

    /**
     * @param coverage shows what is looked at
     */
    ChecksDialog(Checking checking, Runnable coverage) {
        this.checking = checking;
        this.words = checking.words();
        this.score = new ChecksScore(words);
        this.cheapest = new CheapestFixes(checking, this::start);
        addClassName("checks-dialog");
        setWidth("46rem");
        setHeaderTitle(words.text("editor.checks"));
        this.lookAgain =
                Plain.link(
                        words.text("editor.checks.data-again"),
                        () -> checking.live().scores().begin());
        NativeButton toCoverage =
                Plain.link(
                        words.text("editor.coverage"),
                        () -> {
                            close();
                            coverage.run();
                        });
        add(
                Plain.div("ch", score.number(), toCoverage),
                score.meter(),
                sum,
                data,
                lookAgain,
                reader,
                cheapest);
        reader.setText(words.text("editor.checks.reader"));
        for (Section section : Section.values()) {
            CheckSection part = new CheckSection(checking, section, this::start, this::leave);
            sections.put(section, part);
            add(part);
        }
        notApplicable.addClassName("other");
        add(notApplicable);
        NativeButton close = Plain.button("", words.text("editor.checks.close"), this::close);
        getFooter().add(close);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                close.focus();
            }
        });
        checking.live().whileAttached(this, this::show);
        checking.session().watchRights(this, this::show);
        show();
    }

    private void show() {
        checking.live().review().ifPresent(this::show);
    }

    private void show(Review review) {
        long counting = review.checks().stream().filter(each -> each.status().counts()).count();
        score.show(review);
        Plain.say(sum, words.text("editor.checks.sum", passing(review), counting));
        reader.setVisible(!checking.session().mayWrite());
        showData();
        cheapest.show(review);
        sections.forEach((section, part) ->
                part.show(
                        review.checks().stream()
                                .filter(each -> each.check().section() == section)
                                .toList()));
        List<CheckResult> now =
                review.checks().stream()
                        .filter(each -> each.status() == CheckStatus.NOT_APPLICABLE)
                        .toList();
        if (!now.equals(outside)) {
            outside = now;
            notApplicable.setSummaryText(
                    words.text("editor.checks.not-applicable", outside.size()));
            others.removeAll();
            outside.forEach(each -> others.add(CheckSection.ask(each, words)));
        }
        notApplicable.setVisible(!outside.isEmpty());
    }

    private void showData() {
        LiveScores scores = checking.live().scores();
        boolean failed = scores.failedToLook();
        String key = scores.findings().isEmpty() ? "data-first" : "data-before";
        Plain.say(data, words.text("editor.checks." + (failed ? "data-failed" : key)));
        data.setVisible(failed || scores.isLooking());
        lookAgain.setVisible(failed);
    }

    private static long passing(Review review) {
        return review.checks().stream().filter(each -> each.status() == CheckStatus.PASS).count();
    }

    /** Whoever has something left to do goes there. */
    private void start(Fix fix) {
        if (fix instanceof Fix.Submit) {
            checking.fixes().start(fix);
        } else {
            leave(() -> checking.fixes().start(fix));
        }
    }

    /** The dialog gives the focus back when it is gone; only then can it go elsewhere. */
    private void leave(Runnable then) {
        close();
        then.run();
    }
}

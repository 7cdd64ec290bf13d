package app.lodestar.editor.ui;

import app.lodestar.base.ui.PaletteAction;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done on the Write face: behind Ctrl K, and on a narrow screen in the dock. */
final class WriteActions {
    private static final List<String> PARTS =
            List.of(
                    "context",
                    "goals",
                    "metrics",
                    "initiatives",
                    "trade-offs",
                    "assumptions",
                    "claims");

    /** What the page does when it is asked to. */
    record Deeds(Runnable undo, Runnable redo, Runnable share, Runnable handOver) {}

    private final Checking checking;
    private final Words words;
    private final Deeds deeds;
    private final Runnable writeMetric;

    /**
     * @param writeMetric goes to the outline of the metrics
     */
    WriteActions(Checking checking, Deeds deeds, Runnable writeMetric) {
        this.checking = checking;
        this.words = checking.words();
        this.deeds = deeds;
        this.writeMetric = writeMetric;
    }

    /** Shows all checks. */
    void checks() {
        new ChecksDialog(checking, this::coverage).open();
    }

    /** Shows what is looked at by which metrics. */
    void coverage() {
        new CoverageDialog(checking).open();
    }

    /** All of it, for the palette. */
    List<PaletteAction> all() {
        List<PaletteAction> actions = new ArrayList<>();
        if (checking.session().mayWrite()) {
            actions.add(action("editor.undo-step", "Ctrl Z", deeds.undo()));
            actions.add(action("editor.redo-step", "Ctrl Shift Z", deeds.redo()));
            actions.add(action("editor.write-metric", null, writeMetric));
        }
        actions.add(action("editor.people-action", null, deeds.share()));
        actions.add(action("editor.hand-over-action", null, deeds.handOver()));
        if (!checking.live().isHidden()) {
            actions.add(action("editor.checks.action", null, this::checks));
            actions.add(action("editor.coverage.action", null, this::coverage));
        }
        for (String part : PARTS) {
            actions.add(
                    new PaletteAction(
                            words.text("editor.go-to", words.text("editor." + part)),
                            null,
                            () -> checking.places().part(part)));
        }
        return actions;
    }

    private PaletteAction action(String key, @Nullable String keys, Runnable run) {
        return new PaletteAction(words.text(key), keys, run);
    }

    /** On a narrow screen the outline and what the bar has no room for are behind this. */
    HtmlContainer dock(Outline outline) {
        HtmlContainer dock =
                Plain.tag(
                        "nav",
                        "dock",
                        Plain.button("quiet", words.text("editor.outline"), outline::toggle));
        if (!checking.live().isHidden()) {
            dock.add(checksButton());
        }
        dock.add(
                Plain.writing(Plain.button("quiet", words.text("editor.undo-step"), deeds.undo())),
                Plain.button("quiet", words.text("editor.people"), deeds.share()),
                Plain.button("quiet", words.text("editor.hand-over"), deeds.handOver()));
        dock.getElement().setAttribute("aria-label", words.text("editor.dock"));
        return dock;
    }

    private NativeButton checksButton() {
        NativeButton button = Plain.button("quiet", words.text("editor.checks"), this::checks);
        checking.live()
                .whileAttached(
                        button,
                        () ->
                                checking.live()
                                        .review()
                                        .ifPresent(review ->
                                                Plain.say(
                                                        button,
                                                        words.text(
                                                                "editor.checks.dock",
                                                                ChecksScore.whole(review)))));
        return button;
    }
}

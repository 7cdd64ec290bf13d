package app.lodestar.editor.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.framework.NodeId;
import app.lodestar.rubric.CheckResult;
import app.lodestar.rubric.CheckStatus;
import app.lodestar.rubric.Fix;
import app.lodestar.rubric.Section;
import app.lodestar.rubric.Waiver;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import java.util.function.Consumer;

/** The checks of one part: how many pass, and what is to mend. Not there while none applies. */
@Tag("section")
final class CheckSection extends HtmlContainer {
    private final Checking checking;
    private final Words words;
    private final Consumer<Fix> start;
    private final FindingList findings;
    private final Icon dot = new Icon("d-none");
    private final HtmlContainer state = Plain.tag("span", "sr");
    private final HtmlContainer count = Plain.tag("span", "muted num");
    private final HtmlContainer body = Plain.tag("div", "body");
    private final NativeDetails details;
    private List<Object> shown = List.of();

    /**
     * @param start begins a fix
     * @param leave closes what is over the page, and then goes
     */
    CheckSection(
            Checking checking, Section section, Consumer<Fix> start, Consumer<Runnable> leave) {
        this.checking = checking;
        this.words = checking.words();
        this.findings = new FindingList(checking, this::begin, leave);
        this.start = start;
        addClassName("cs");
        dot.addClassName("dot");
        details = new NativeDetails();
        details.setSummary(dot, Plain.tag("b", "", words.text(section.messageKey())), count, state);
        details.setContent(body);
        add(details);
        setVisible(false);
    }

    /** Whoever stays here keeps the focus at this part when the line goes. */
    private void begin(Fix fix) {
        start.accept(fix);
        if (fix instanceof Fix.Submit) {
            getElement()
                    .executeJs(
                            "setTimeout(() => {"
                                    + "const dialog = this.closest('vaadin-dialog');"
                                    + "if (!dialog?.contains(document.activeElement))"
                                    + " this.querySelector('summary')?.focus(); }, 300)");
        }
    }

    /** Shows the results of the checks of this part. */
    void show(List<CheckResult> results) {
        List<CheckResult> applying =
                results.stream().filter(r -> r.status() != CheckStatus.NOT_APPLICABLE).toList();
        List<CheckResult> failing =
                applying.stream().filter(r -> r.status() == CheckStatus.FAIL).toList();
        List<Object> now =
                List.of(
                        applying,
                        checking.session().mayWrite(),
                        failing.stream().map(findings::signature).toList());
        if (now.equals(shown)) {
            return;
        }
        boolean first = shown.isEmpty();
        shown = now;
        setVisible(!applying.isEmpty());
        long counting = applying.stream().filter(r -> r.status().counts()).count();
        long passing = counting - failing.size();
        String fill = failing.isEmpty() ? "full" : passing == 0 ? "none" : "half";
        dot.setSymbol("d-" + fill);
        dot.setClassName("half", fill.equals("half"));
        state.setText(words.text("editor.checks.state." + fill));
        count.setText(words.text("editor.checks.passed", passing, counting));
        if (first) {
            details.setOpen(!failing.isEmpty());
        }
        body.removeAll();
        failing.forEach(result -> body.add(findings.of(result)));
        applying.forEach(result -> result.waivers().forEach(waiver -> body.add(waived(waiver))));
        List<CheckResult> passes =
                applying.stream().filter(r -> r.status() == CheckStatus.PASS).toList();
        if (!passes.isEmpty()) {
            HtmlContainer list = Plain.tag("ul", "asks");
            passes.forEach(each -> list.add(ask(each, words)));
            NativeDetails pass =
                    new NativeDetails(words.text("editor.checks.passing", passes.size()), list);
            pass.addClassName("passing");
            body.add(pass);
        }
    }

    /** What a check asks, in a line. */
    static Component ask(CheckResult result, Words words) {
        return Plain.tag(
                "li",
                "",
                Plain.tag("b", "", result.check().code()),
                Plain.span("", words.text(result.check().messageKey())));
    }

    private Component waived(Waiver waiver) {
        String code = waiver.check().code();
        NodeId about = waiver.node().orElse(null);
        HtmlContainer item =
                Plain.div(
                        "waived",
                        Plain.tag(
                                "p",
                                "",
                                Plain.tag("b", "", code),
                                Plain.span("state plain", words.text("editor.checks.waived")),
                                Plain.tag(
                                        "bdi",
                                        "",
                                        about == null
                                                ? waiver.reason()
                                                : words.text(
                                                        "editor.checks.waived-for",
                                                        checking.findings().name(about),
                                                        waiver.reason()))));
        if (checking.session().mayWrite()) {
            var back =
                    Plain.button(
                            "quiet small",
                            words.text("editor.checks.take-back"),
                            () -> checking.session().delete(waiver.id()));
            back.getElement()
                    .setAttribute("aria-label", words.text("editor.checks.take-back-who", code));
            item.add(back);
        }
        return item;
    }
}

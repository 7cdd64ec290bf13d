package app.lodestar.editor.ui;

import app.lodestar.framework.NodeId;
import app.lodestar.rubric.CheckResult;
import app.lodestar.rubric.Fix;
import app.lodestar.rubric.Flaw;
import app.lodestar.rubric.Pointer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is wrong by one check: each finding with where it is, what mends it, and its waiver. */
final class FindingList {
    /** More findings of one check are counted, not listed. */
    private static final int LISTED = 20;

    private static final int PLACES = 4;

    private final Checking checking;
    private final Words words;
    private final Consumer<Fix> start;
    private final Consumer<Runnable> leave;

    FindingList(Checking checking, Consumer<Fix> start, Consumer<Runnable> leave) {
        this.checking = checking;
        this.words = checking.words();
        this.start = start;
        this.leave = leave;
    }

    /** All that it would say; while that stays, nothing need be made anew. */
    List<String> signature(CheckResult result) {
        return Finding.of(result).stream()
                .limit(LISTED)
                .map(finding ->
                        checking.findings().sentence(finding)
                                + checking.findings().fix(finding.flaw().fix())
                                + places(finding.flaw()).stream()
                                        .map(checking.findings()::place)
                                        .toList())
                .toList();
    }

    /** The check, what it asks, and its findings. */
    Component of(CheckResult result) {
        List<Finding> all = Finding.of(result);
        HtmlContainer list = Plain.tag("ul", "");
        all.stream().limit(LISTED).forEach(each -> list.add(item(each)));
        if (all.size() > LISTED) {
            list.add(
                    Plain.tag(
                            "li", "muted", words.text("editor.checks.more", all.size() - LISTED)));
        }
        HtmlContainer head =
                Plain.tag(
                        "p",
                        "head",
                        PieceFindings.sign(result.severity(), words),
                        Plain.tag("b", "", result.check().code()),
                        Plain.span("", words.text("rubric.severity." + result.severity().word())),
                        Plain.span(
                                "muted num",
                                words.text("editor.checks.weight", result.check().weight())));
        if (checking.session().mayWrite() && all.size() > 1) {
            head.add(waive(result, null));
        }
        return Plain.tag(
                "article",
                "check",
                head,
                Plain.tag("p", "ask", words.text(result.check().messageKey())),
                list);
    }

    private Component item(Finding finding) {
        Flaw flaw = finding.flaw();
        HtmlContainer item =
                Plain.tag(
                        "li",
                        "",
                        Plain.tag(
                                "p",
                                "",
                                Plain.tag("bdi", "", checking.findings().sentence(finding))));
        HtmlContainer acts = Plain.div("acts");
        if (checking.session().mayWrite()) {
            acts.add(
                    Plain.link(
                            checking.findings().fix(flaw.fix()), () -> start.accept(flaw.fix())));
        }
        places(flaw).forEach(place -> acts.add(place(place)));
        if (checking.session().mayWrite()) {
            acts.add(waive(finding.result(), isWhole(flaw.subject()) ? null : flaw.subject()));
        }
        item.add(acts);
        return item;
    }

    /** The framework as a whole is no place to go to. */
    private List<Pointer> places(Flaw flaw) {
        return flaw.evidence().stream()
                .filter(each -> each.field() != null || !isWhole(each.node()))
                .distinct()
                .limit(PLACES)
                .toList();
    }

    private boolean isWhole(NodeId node) {
        return node.equals(checking.session().root());
    }

    private Component place(Pointer place) {
        NativeButton button =
                Plain.link(
                        words.text("editor.checks.go", checking.findings().place(place)),
                        () ->
                                leave.accept(
                                        () -> checking.places().go(place.node(), place.field())));
        button.addClassName("place");
        return button;
    }

    private Component waive(CheckResult result, @Nullable NodeId about) {
        NativeButton button =
                Plain.button(
                        "quiet small",
                        words.text("editor.checks.waive"),
                        () -> new WaiveDialog(checking, result.check(), about).open());
        button.getElement()
                .setAttribute(
                        "aria-label",
                        about == null
                                ? words.text("editor.checks.waive-check", result.check().code())
                                : words.text(
                                        "editor.checks.waive-who",
                                        result.check().code(),
                                        checking.findings().name(about)));
        return button;
    }
}

package app.lodestar.editor.ui;

import app.lodestar.framework.NodeId;
import app.lodestar.rubric.CheckId;
import app.lodestar.rubric.CheckResult;
import app.lodestar.rubric.Fix;
import app.lodestar.rubric.Flaw;
import app.lodestar.rubric.Pointer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is wrong by one check: each finding with where it is, what mends it, and its waiver. */
final class FindingList {
    /** So many findings of one check are listed; the others are counted. */
    private static final int LISTED = 20;

    /** So many more are listed whenever somebody asks. */
    private static final int STEP = 100;

    private static final int PLACES = 4;

    private final Checking checking;
    private final Words words;
    private final Consumer<Fix> start;
    private final Consumer<Runnable> leave;
    private final Map<CheckId, Integer> listed = new EnumMap<>(CheckId.class);

    FindingList(Checking checking, Consumer<Fix> start, Consumer<Runnable> leave) {
        this.checking = checking;
        this.words = checking.words();
        this.start = start;
        this.leave = leave;
    }

    /** All that it would say; while that stays, nothing need be made anew. */
    List<String> signature(CheckResult result) {
        return Finding.of(result).stream()
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
        list(list, result, all, 0);
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

    private int listed(CheckResult result) {
        return listed.getOrDefault(result.check(), LISTED);
    }

    private void list(HtmlContainer list, CheckResult result, List<Finding> all, int from) {
        int to = Math.min(listed(result), all.size());
        all.subList(from, to).forEach(each -> list.add(item(each)));
        if (to < all.size()) {
            list.add(more(list, result, all, to));
        }
    }

    private Component more(HtmlContainer list, CheckResult result, List<Finding> all, int already) {
        HtmlContainer line = Plain.tag("li", "");
        line.add(
                Plain.link(
                        words.text("editor.checks.more", all.size() - already),
                        () -> {
                            listed.put(result.check(), already + STEP);
                            list.remove(line);
                            list(list, result, all, already);
                            list.getElement()
                                    .executeJs(
                                            "this.children[$0].querySelector('button')?.focus()",
                                            already);
                        }));
        return line;
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

package app.lodestar.editor.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.framework.NodeId;
import app.lodestar.rubric.Severity;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;

/** What the checks say of one piece, each with the one thing to do about it. */
final class PieceFindings {
    private record Line(String code, String sentence, String fix) {}

    private final Checking checking;

    PieceFindings(Checking checking) {
        this.checking = checking;
    }

    /** Not there while nothing is found. */
    Component of(NodeId piece) {
        HtmlContainer part = Plain.tag("section", "findings");
        part.getElement().setAttribute("aria-label", checking.words().text("editor.checks.part"));
        List<Line> shown = new ArrayList<>();
        show(part, piece, shown);
        checking.live().whileAttached(part, () -> show(part, piece, shown));
        checking.session()
                .watchRights(
                        part,
                        () -> {
                            shown.clear();
                            show(part, piece, shown);
                        });
        return part;
    }

    private void show(HtmlContainer part, NodeId piece, List<Line> shown) {
        List<Finding> found = checking.live().of(piece);
        List<Line> now = found.stream().map(this::line).toList();
        part.getElement().setAttribute("hidden", found.isEmpty());
        if (now.equals(shown)) {
            return;
        }
        shown.clear();
        shown.addAll(now);
        HtmlContainer list = Plain.tag("ul", "");
        found.forEach(each -> list.add(item(each)));
        part.removeAll();
        part.add(Plain.tag("h3", "", checking.words().text("editor.checks.part")), list);
    }

    private Line line(Finding finding) {
        return new Line(
                finding.result().check().code(),
                checking.findings().sentence(finding),
                checking.findings().fix(finding.flaw().fix()));
    }

    private Component item(Finding finding) {
        Line line = line(finding);
        HtmlContainer item =
                Plain.tag(
                        "li",
                        "",
                        sign(finding.result().severity(), checking.words()),
                        Plain.tag(
                                "p",
                                "",
                                Plain.tag("bdi", "", line.sentence()),
                                Plain.span("muted nowrap", " " + line.code())));
        if (checking.session().mayWrite()) {
            item.add(Plain.link(line.fix(), () -> checking.fixes().start(finding.flaw().fix())));
        }
        return item;
    }

    /** How much it weighs, by shape; the word is its name. */
    static Icon sign(Severity severity, Words words) {
        Icon sign =
                new Icon(
                        switch (severity) {
                            case ERROR -> "s-blocked";
                            case WARNING -> "s-risk";
                            case INFO -> "s-part";
                        });
        sign.addClassName("sev");
        return sign.withLabel(words.text("rubric.severity." + severity.word()));
    }
}

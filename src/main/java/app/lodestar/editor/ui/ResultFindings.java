package app.lodestar.editor.ui;

import app.lodestar.framework.MetricFramework;
import app.lodestar.practice.Attempt;
import app.lodestar.practice.Progress;
import app.lodestar.rubric.CheckResult;
import app.lodestar.rubric.CheckStatus;
import app.lodestar.rubric.Review;
import app.lodestar.rubric.Section;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;

/** What the machine's checks say of an answer: by section, what fails, and what is mended first. */
final class ResultFindings {
    /** More findings of one check are counted, not listed. */
    private static final int LISTED = 4;

    private final Words words;
    private final Attempt attempt;
    private final FindingWords sentences;
    private final Review review;

    ResultFindings(Words words, Attempt attempt, MetricFramework answer, Review review) {
        this.words = words;
        this.attempt = attempt;
        this.sentences = new FindingWords(words, () -> answer);
        this.review = review;
    }

    /** The share of each section's weight that passes. */
    Component sections() {
        HtmlContainer body = Plain.tag("tbody", "");
        for (Section section : Section.values()) {
            Progress.share(attempt, section).ifPresent(share -> body.add(row(section, share)));
        }
        return ResultScores.table(
                words.text("practice.result.machine"),
                body,
                List.of(
                        words.text("practice.result.section"),
                        words.text("practice.result.share"),
                        words.text("practice.result.checks")));
    }

    private Component row(Section section, double share) {
        List<CheckStatus> counted =
                of(section).stream().map(CheckResult::status).filter(CheckStatus::counts).toList();
        long clean = counted.stream().filter(each -> each == CheckStatus.PASS).count();
        return ResultScores.row(
                words.text(section.messageKey()),
                words.text("practice.percent", share),
                words.text("practice.result.pass", clean, counted.size()));
    }

    /** The three failed checks that are cheapest to mend for what they bring. */
    Component cheapest() {
        List<CheckResult> cheapest = review.cheapest();
        if (cheapest.isEmpty()) {
            return Plain.tag("p", "soft", words.text("practice.result.nothing"));
        }
        HtmlContainer list = Plain.tag("ol", "fixes");
        cheapest.forEach(each -> list.add(finding(each)));
        return list;
    }

    /** Every failed check, section by section. */
    Component all() {
        HtmlContainer all = Plain.div("by-section");
        for (Section section : Section.values()) {
            List<CheckResult> failed =
                    of(section).stream().filter(each -> each.status() == CheckStatus.FAIL).toList();
            if (!failed.isEmpty()) {
                HtmlContainer list = Plain.tag("ul", "fixes");
                failed.forEach(each -> list.add(finding(each)));
                all.add(
                        Plain.tag(
                                "details",
                                "",
                                Plain.tag(
                                        "summary",
                                        "",
                                        words.text(
                                                "practice.result.to-mend",
                                                words.text(section.messageKey()),
                                                failed.size())),
                                list));
            }
        }
        return all;
    }

    private List<CheckResult> of(Section section) {
        return review.checks().stream().filter(each -> each.check().section() == section).toList();
    }

    private Component finding(CheckResult result) {
        HtmlContainer list = Plain.tag("ul", "soft");
        List<Finding> findings = Finding.of(result);
        findings.stream().limit(LISTED).forEach(each -> list.add(line(each)));
        if (findings.size() > LISTED) {
            list.add(
                    Plain.tag(
                            "li", "", words.text("editor.checks.more", findings.size() - LISTED)));
        }
        return Plain.tag(
                "li",
                "finding",
                Plain.tag(
                        "p",
                        "what",
                        Plain.tag("b", "", result.check().code()),
                        Plain.span(
                                "muted",
                                words.text("rubric.severity." + result.severity().word()))),
                Plain.tag("p", "", words.text(result.check().messageKey())),
                list);
    }

    private Component line(Finding finding) {
        return Plain.tag(
                "li",
                "",
                Plain.tag("bdi", "", sentences.sentence(finding)),
                Plain.tag("p", "muted", sentences.fix(finding.flaw().fix())));
    }
}

package app.lodestar.editor.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import app.lodestar.practice.AnswerComparison;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One's own answer and the worked one, part by part: what both have, and what only one has. */
final class ResultComparison {
    /** Who has a piece. */
    private enum Who {
        BOTH("i-check"),
        MINE("i-plus"),
        WORKED("s-unknown");

        private final String sign;

        Who(String sign) {
            this.sign = sign;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Words words;
    private final PastValues mine;
    private final PastValues worked;

    ResultComparison(Words words, MetricFramework mine, MetricFramework worked) {
        this.words = words;
        this.mine = new PastValues(words, mine);
        this.worked = new PastValues(words, worked);
    }

    Component of(AnswerComparison comparison) {
        HtmlContainer all = Plain.div("pieces");
        for (AnswerComparison.Section section : comparison.sections()) {
            all.add(part(section));
        }
        return all;
    }

    private Component part(AnswerComparison.Section section) {
        HtmlContainer list = Plain.tag("ul", "pairs");
        section.written().forEach(each -> list.add(written(each)));
        section.both()
                .forEach(pair ->
                        list.add(
                                row(
                                        Who.BOTH,
                                        cell(pair.mine(), "practice.result.yours"),
                                        Plain.div(
                                                "cell",
                                                piece(pair.worked(), "practice.result.theirs"),
                                                differences(pair)))));
        section.onlyMine()
                .forEach(node ->
                        list.add(
                                row(
                                        Who.MINE,
                                        cell(node, "practice.result.yours"),
                                        Plain.div("cell none"))));
        section.onlyWorked()
                .forEach(node ->
                        list.add(
                                row(
                                        Who.WORKED,
                                        Plain.div("cell none"),
                                        cell(node, "practice.result.theirs"))));
        return Plain.tag(
                "section",
                "",
                Plain.tag("h3", "", words.text(section.part().messageKey())),
                Plain.tag(
                        "p",
                        "muted",
                        words.text(
                                "practice.result.counts",
                                section.inBoth(),
                                section.inMine(),
                                section.inWorked())),
                list);
    }

    private Component written(AnswerComparison.Written written) {
        Who who =
                written.mine() == null
                        ? Who.WORKED
                        : written.worked() == null ? Who.MINE : Who.BOTH;
        return row(
                who,
                cell(mine, written.field(), written.mine(), "practice.result.yours"),
                cell(worked, written.field(), written.worked(), "practice.result.theirs"));
    }

    private Component cell(PastValues values, Field field, @Nullable Value value, String whose) {
        if (value == null) {
            return Plain.div("cell none");
        }
        HtmlContainer name =
                Plain.tag(
                        "p",
                        "name",
                        Plain.span("sr", words.text(whose) + " "),
                        Plain.span("", words.label(field)));
        return Plain.div(
                "cell",
                name,
                Plain.tag(
                        "p",
                        "soft",
                        Plain.tag("bdi", "", String.join(", ", values.ofRoot(field, value)))));
    }

    private Component row(Who who, Component left, Component right) {
        return Plain.tag(
                "li",
                who.word(),
                Plain.tag(
                        "span",
                        "which",
                        new Icon(who.sign),
                        Plain.span("", words.text("practice.result.which." + who.word()))),
                left,
                right);
    }

    private Component cell(Node node, String whose) {
        return Plain.div("cell", piece(node, whose));
    }

    private Component piece(Node node, String whose) {
        HtmlContainer name = Plain.tag("p", "name", Plain.span("sr", words.text(whose) + " "));
        if (node.kind() == NodeKind.METRIC) {
            node.choice(Field.TIER, Tier.class)
                    .ifPresent(tier ->
                            name.add(
                                    Icon.ofTier(MetricDetails.shape(tier))
                                            .withLabel(words.tier(tier))));
        }
        name.add(Plain.tag("bdi", "", node.label()));
        String more = more(node);
        return more.isEmpty()
                ? Plain.div("", name)
                : Plain.div("", name, Plain.tag("p", "soft", more));
    }

    private static String more(Node node) {
        Field field =
                switch (node.kind()) {
                    case METRIC -> Field.DEFINITION;
                    case STAKEHOLDER -> Field.MOTIVATION;
                    case TRADE_OFF -> Field.OVER;
                    case INITIATIVE -> Field.ACTION;
                    case FLOW_STEP -> Field.SUCCESS_CONDITION;
                    case COMPETITOR -> Field.WE_DO_BETTER;
                    case FRAMEWORK,
                            INTEGRATION,
                            GOAL,
                            SIGNAL,
                            EDGE,
                            ASSUMPTION,
                            CLAIM,
                            DATASET,
                            COLUMN,
                            WAIVER ->
                            null;
                };
        return field == null ? "" : node.text(field);
    }

    private Component differences(AnswerComparison.Pair pair) {
        HtmlContainer list = Plain.tag("dl", "differing");
        for (Field field : pair.differing()) {
            String here = String.join(", ", mine.all(pair.mine(), field, pair.mine().get(field)));
            String there =
                    String.join(", ", worked.all(pair.worked(), field, pair.worked().get(field)));
            list.add(
                    Plain.tag(
                            "div",
                            "",
                            Plain.tag("dt", "", words.label(field)),
                            Plain.tag(
                                    "dd",
                                    field == Field.FORMULA ? "mono" : "",
                                    words.text(
                                            "practice.result.differs",
                                            there,
                                            here.isEmpty()
                                                    ? words.text("editor.conflict.nothing")
                                                    : here))));
        }
        return list;
    }
}

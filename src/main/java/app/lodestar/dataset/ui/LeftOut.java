package app.lodestar.dataset.ui;

import app.lodestar.base.ui.Sentence;
import app.lodestar.dataset.ImportReport;
import app.lodestar.dataset.RejectedCount;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The rows that an import left out: how many for which reason, and the first of them. */
class LeftOut extends Div {
    private final ImportReport report;

    LeftOut(ImportReport report) {
        this.report = report;
        addClassName("left-out");
    }

    /** How many for which reason. */
    Component counts() {
        var list = new UnorderedList();
        list.addClassName("findings");
        report.counts().forEach(each -> list.add(new ListItem(words(each))));
        return list;
    }

    private String words(RejectedCount count) {
        var column = count.key().column();
        var reason = getTranslation(count.key().reason().messageKey());
        return column == null
                ? getTranslation("dataset.left-out.count", count.rows(), reason)
                : getTranslation(
                        "dataset.left-out.count.column",
                        count.rows(),
                        Sentence.isolated(column),
                        reason);
    }

    /** The first of them, as they stand in the file. */
    Component first() {
        var body = new NativeTableBody();
        report.first()
                .forEach(row -> {
                    var column = row.column();
                    body.add(
                            Html.row(
                                    Html.cell(
                                            "n",
                                            getTranslation("dataset.left-out.line"),
                                            Html.tag("span", Amounts.count(row.line()))),
                                    Html.cell(
                                            "",
                                            getTranslation("dataset.left-out.column"),
                                            Html.foreign("span", column == null ? "" : column)),
                                    Html.cell(
                                            "",
                                            getTranslation("dataset.left-out.reason"),
                                            Html.tag(
                                                    "span",
                                                    getTranslation(row.reason().messageKey()))),
                                    Html.cell(
                                            "raw",
                                            getTranslation("dataset.left-out.row"),
                                            Html.foreign("code", row.raw()))));
                });
        return Html.table(
                getTranslation("dataset.left-out"),
                List.of(
                        ".n " + getTranslation("dataset.left-out.line"),
                        getTranslation("dataset.left-out.column"),
                        getTranslation("dataset.left-out.reason"),
                        getTranslation("dataset.left-out.row")),
                body);
    }
}

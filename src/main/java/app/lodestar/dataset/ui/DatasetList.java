package app.lodestar.dataset.ui;

import app.lodestar.dataset.DatasetSummary;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** The datasets that are there, the newest first. */
class DatasetList extends Section {

    DatasetList(List<DatasetSummary> datasets) {
        addClassName("datasets");
        if (datasets.isEmpty()) {
            var empty = Html.div("empty", new Paragraph(getTranslation("dataset.data.empty")));
            add(empty);
            return;
        }
        var body = new NativeTableBody();
        datasets.forEach(each -> body.add(row(each)));
        add(
                Html.table(
                        getTranslation("dataset.data.table"),
                        List.of(
                                getTranslation("dataset.head.title"),
                                ".n " + getTranslation("dataset.head.rows"),
                                ".n " + getTranslation("dataset.head.size"),
                                getTranslation("dataset.head.origin"),
                                ".n " + getTranslation("dataset.head.when")),
                        body));
    }

    private NativeTableRow row(DatasetSummary dataset) {
        var title = new Anchor("data/" + dataset.id().value(), dataset.title());
        title.getElement().setAttribute("dir", "auto");
        return Html.row(
                Html.rowHead(title),
                cell("n", "dataset.head.rows", Amounts.count(dataset.rows())),
                cell("n", "dataset.head.size", Amounts.bytes(dataset.bytes())),
                cell(
                        "",
                        "dataset.head.origin",
                        getTranslation("dataset.origin." + dataset.origin())),
                Html.cell("n", getTranslation("dataset.head.when"), new When(dataset.createdAt())));
    }

    private NativeTableCell cell(String classes, String head, String text) {
        return Html.cell(classes, getTranslation(head), Html.tag("span", text));
    }
}

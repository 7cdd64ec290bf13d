package app.lodestar.dataset.ui;

import app.lodestar.base.ui.Sentence;
import app.lodestar.dataset.FileFormat;
import app.lodestar.dataset.ImportReport;
import app.lodestar.dataset.Inspection;
import app.lodestar.dataset.Question;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What was found in a file, to be changed before any of it is kept. */
class ImportForm extends Section {
    private final ImportDesk desk;
    private final ImportStage.Deciding deciding;
    private final Div wrong = Html.div("wrong");

    ImportForm(ImportDesk desk, ImportStage.Deciding deciding) {
        this.desk = desk;
        this.deciding = deciding;
        addClassName("import-form");
        var inspection = deciding.inspection();
        add(Html.foreign("h2", deciding.file().name()), new Paragraph(facts(inspection)));
        deciding.file()
                .known()
                .ifPresent(known -> {
                    var there = new Anchor("data/" + known.id().value(), known.title());
                    there.getElement().setAttribute("dir", "auto");
                    add(
                            Note.caution(
                                    getTranslation("dataset.known"),
                                    new Paragraph(getTranslation("dataset.known.instead")),
                                    there));
                });
        var report = deciding.stopped();
        if (report != null) {
            add(stopped(inspection, report));
        }
        if (inspection.raggedRows() > 0) {
            add(ragged(inspection));
        }
        if (inspection.questions().contains(Question.NEW_NAMES)) {
            add(
                    Note.caution(
                            getTranslation(Question.NEW_NAMES.messageKey()),
                            new Paragraph(newNames(inspection))));
        }
        var basics = new BasicFields(deciding.draft());
        add(basics);
        if (inspection.format() != FileFormat.PARQUET) {
            add(new ReadingFields(desk, deciding));
        }
        add(
                new H3(getTranslation("dataset.columns")),
                new Paragraph(getTranslation("dataset.columns.lead")),
                new ColumnFields(deciding.draft(), inspection),
                preview(inspection),
                new ShareField(deciding.draft()),
                wrong,
                actions());
    }

    private String facts(Inspection inspection) {
        List<String> facts = new ArrayList<>();
        facts.add(getTranslation("dataset.format." + inspection.format()));
        if (inspection.format() == FileFormat.CSV) {
            facts.add(getTranslation(ReadingFields.delimiterKey(inspection.reading().delimiter())));
        }
        if (inspection.format() != FileFormat.PARQUET) {
            facts.add(getTranslation("dataset.encoding." + inspection.reading().encoding()));
        }
        facts.add(getTranslation("dataset.count.rows", inspection.rows()));
        facts.add(getTranslation("dataset.count.columns", inspection.columns().size()));
        return String.join(", ", facts);
    }

    private Note stopped(Inspection inspection, ImportReport report) {
        return Note.refusal(
                getTranslation(
                        "dataset.stopped",
                        report.rejected(),
                        inspection.rows() + inspection.raggedRows(),
                        Amounts.share(deciding.draft().share())),
                new LeftOut(report).counts(),
                Note.line(getTranslation("dataset.stopped.mend")));
    }

    private Note ragged(Inspection inspection) {
        var lines =
                inspection.firstRaggedRows().stream()
                        .map(each -> Amounts.count(each.line()))
                        .toList();
        return Note.caution(
                getTranslation("dataset.ragged", inspection.raggedRows()),
                Note.line(getTranslation("dataset.ragged.lines", String.join(", ", lines))),
                Note.line(getTranslation("dataset.ragged.answer")));
    }

    private String newNames(Inspection inspection) {
        return String.join(
                ", ",
                inspection.columns().stream()
                        .filter(each -> !each.name().equals(each.header()))
                        .limit(10)
                        .map(each -> Sentence.isolated(each.name()))
                        .toList());
    }

    private Component preview(Inspection inspection) {
        var body = new NativeTableBody();
        inspection
                .preview()
                .forEach(row ->
                        body.add(
                                Html.row(
                                        row.stream()
                                                .map(cell ->
                                                        Html.cell(
                                                                "",
                                                                "",
                                                                Html.foreign("span", cut(cell))))
                                                .toArray(Component[]::new))));
        var heads = inspection.columns().stream().map(each -> each.name()).toList();
        var label = getTranslation("dataset.preview", inspection.preview().size());
        var part = Html.div("preview", new H3(label));
        part.add(Html.scroller(label, Html.table(label, plain(heads), body)));
        return part;
    }

    /** A head of a file that begins with a dot names no class. */
    private static List<String> plain(List<String> heads) {
        return IntStream.range(0, heads.size()).mapToObj(i -> ".h " + heads.get(i)).toList();
    }

    private static String cut(String cell) {
        return cell.length() > 80 ? cell.substring(0, 80) + "…" : cell;
    }

    private Div actions() {
        return Html.div(
                "actions",
                Html.button(getTranslation("dataset.import"), "btn primary", this::store),
                Html.button(getTranslation("dataset.cancel"), "btn", desk::cancel));
    }

    /** Imports it, or says what stands in the way. */
    void store() {
        wrong.removeAll();
        deciding.draft()
                .problem()
                .ifPresentOrElse(
                        problem ->
                                wrong.add(
                                        Note.refusal(
                                                getTranslation(
                                                        problem.key(),
                                                        problem.arguments().toArray()))),
                        () -> desk.store(deciding));
    }
}

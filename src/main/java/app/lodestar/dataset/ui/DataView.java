package app.lodestar.dataset.ui;

import app.lodestar.account.CurrentPerson;
import app.lodestar.base.Messages;
import app.lodestar.base.ui.FileDrop;
import app.lodestar.base.ui.MainLayout;
import app.lodestar.base.ui.Sentence;
import app.lodestar.base.ui.Toast;
import app.lodestar.dataset.DatasetImports;
import app.lodestar.dataset.DatasetService;
import app.lodestar.dataset.ImportLimits;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The person's data: what is there, and how more comes in, a file at a time. */
@Route(value = "data", layout = MainLayout.class)
@PermitAll
class DataView extends Main implements HasDynamicTitle {

    /** How often the page asks how far the work on a file is. */
    private final transient DatasetService datasets;

    private final transient DatasetImports imports;
    private final transient CurrentPerson people;
    private final transient Messages messages;
    private final Div work = Html.div("data-work");
    private @Nullable UnderWay underWay;
    private transient @Nullable ImportDesk desk;

    DataView(
            DatasetService datasets,
            DatasetImports imports,
            CurrentPerson people,
            Messages messages) {
        this.datasets = datasets;
        this.imports = imports;
        this.people = people;
        this.messages = messages;
        setId("main");
        addClassNames("paper", "data");
        add(Html.div("col", new H1(getTranslation("dataset.data.title")), work));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.title", getTranslation("dataset.data.title"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        desk = ImportDesk.of(event.getUI(), imports, people.require());
        desk.attend(this::show);
        show(desk.stage());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        desk().leave();
        super.onDetach(event);
    }

    private ImportDesk desk() {
        var mine = desk;
        if (mine == null) {
            throw new IllegalStateException("Not attached");
        }
        return mine;
    }

    private void show(ImportStage stage) {
        switch (stage) {
            case ImportStage.Idle() -> showList();
            case ImportStage.Looking(var file, var progress) ->
                    showWork(
                                    getTranslation(
                                            "dataset.looking", Sentence.isolated(file.name())),
                                    getTranslation("dataset.looking.leave"))
                            .show(progress);
            case ImportStage.Storing(_, var title, var progress) ->
                    showWork(
                                    getTranslation("dataset.storing", Sentence.isolated(title)),
                                    getTranslation("dataset.storing.leave"))
                            .show(progress);
            case ImportStage.Refused refused -> showRefused(refused);
            case ImportStage.Deciding deciding -> replace(new ImportForm(desk(), deciding));
            case ImportStage.Stored(var dataset, var report) -> {
                Toast.show(getTranslation("dataset.done", dataset.rows(), report.rejected()));
                desk().cancel();
                UI.getCurrentOrThrow().navigate("data/" + dataset.id().value());
            }
            case ImportStage.Failed(var name) -> {
                showList();
                work.addComponentAsFirst(
                        Note.refusal(
                                getTranslation("dataset.failed", Sentence.isolated(name)),
                                Note.line(getTranslation("dataset.failed.mend"))));
            }
        }
    }

    private UnderWay showWork(String heading, String note) {
        var shown = underWay;
        if (shown != null && shown.isAttached() && shown.is(heading)) {
            return shown;
        }
        var next = new UnderWay(heading, note, desk()::cancel);
        replace(next);
        underWay = next;
        return next;
    }

    private void showRefused(ImportStage.Refused refused) {
        showList();
        work.addComponentAsFirst(new RefusedFile(desk(), refused, messages));
    }

    private void showList() {
        var limits = limits();
        replace(
                lead(limits),
                new FileDrop(kind(limits), new ArrivingFile(desk()::receive), this::notSent),
                new DatasetList(datasets.list(people.require())));
    }

    private FileDrop.Kind kind(ImportLimits limits) {
        return new FileDrop.Kind(
                List.of(".csv", ".tsv", ".tab", ".txt", ".jsonl", ".ndjson", ".parquet"),
                limits.bytes(),
                getTranslation("dataset.drop.label"),
                getTranslation("dataset.drop.too-large", Amounts.bytes(limits.bytes())),
                getTranslation("dataset.drop.wrong-type"));
    }

    private Paragraph lead(ImportLimits limits) {
        var lead =
                new Paragraph(
                        getTranslation(
                                people.require().guest()
                                        ? "dataset.data.limits.guest"
                                        : "dataset.data.limits",
                                Amounts.bytes(limits.bytes()),
                                limits.rows(),
                                Amounts.bytes(imports.memberLimits().bytes()),
                                imports.memberLimits().rows()));
        lead.addClassName("lead");
        return lead;
    }

    private void notSent(String reason) {
        replaceFirstNote(Note.refusal(reason, Note.line(getTranslation("dataset.nothing-kept"))));
    }

    private void replaceFirstNote(Note note) {
        work.getChildren().filter(Note.class::isInstance).toList().forEach(work::remove);
        work.getChildren().filter(RefusedFile.class::isInstance).toList().forEach(work::remove);
        work.addComponentAsFirst(note);
    }

    private ImportLimits limits() {
        return imports.limits(people.require());
    }

    private void replace(Component... content) {
        underWay = null;
        work.removeAll();
        work.add(content);
    }
}

package app.lodestar.dataset.ui;

import app.lodestar.account.Person;
import app.lodestar.base.ui.Sentence;
import app.lodestar.base.ui.Toast;
import app.lodestar.dataset.DatasetImports;
import app.lodestar.dataset.Examined;
import app.lodestar.dataset.FileProblem;
import app.lodestar.dataset.ImportJob;
import app.lodestar.dataset.ImportOutcome;
import app.lodestar.dataset.Inspection;
import app.lodestar.dataset.Progress;
import app.lodestar.dataset.Reading;
import app.lodestar.dataset.Received;
import app.lodestar.dataset.TextEncoding;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file on its way in, in one tab of a browser. It outlives the page: an import that runs goes
 * on when the person looks at something else; a file that waits is dropped. Stages change under the
 * tab's lock only, whichever thread the work is done on.
 */
final class ImportDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);

    private final UI ui;
    private final DatasetImports imports;
    private final Person person;
    private Consumer<ImportStage> view = _ -> {};
    private ImportStage stage = new ImportStage.Idle();
    private @Nullable ImportJob<?> job;
    private boolean attended;

    private ImportDesk(UI ui, DatasetImports imports, Person person) {
        this.ui = ui;
        this.imports = imports;
        this.person = person;
    }

    /** The desk of this tab. */
    static ImportDesk of(UI ui, DatasetImports imports, Person person) {
        var there = ComponentUtil.getData(ui, ImportDesk.class);
        if (there != null) {
            return there;
        }
        var desk = new ImportDesk(ui, imports, person);
        ComponentUtil.setData(ui, ImportDesk.class, desk);
        ui.addDetachListener(_ -> desk.leave());
        return desk;
    }

    ImportStage stage() {
        return stage;
    }

    /** From now on this is told of every stage; the one before it is not any more. */
    void attend(Consumer<ImportStage> listener) {
        view = listener;
        attended = true;
    }

    /**
     * Nobody looks any more: what waits for a decision is dropped, what is being stored goes on.
     */
    void leave() {
        view = _ -> {};
        attended = false;
        if (!(stage instanceof ImportStage.Storing)) {
            giveUp();
        }
    }

    /** Takes in a file, on the thread on which it arrives and for as long as that takes. */
    void receive(UploadEvent event) throws IOException {
        var name = event.getFileName();
        var size = event.getFileSize();
        try (var in = event.getInputStream()) {
            var received =
                    imports.receive(
                            person,
                            person.workspace(),
                            name,
                            in,
                            size < 0 ? OptionalLong.empty() : OptionalLong.of(size),
                            _ -> {});
            switch (received) {
                case Received.Taken(var id, var known) ->
                        soon(
                                () -> taken(new ImportStage.Waiting(id, name, known)),
                                () -> imports.discard(person, id));
                case Received.Refused(var problem) ->
                        soon(() -> show(new ImportStage.Refused(name, null, problem)), () -> {});
            }
        }
    }

    private void taken(ImportStage.Waiting file) {
        if (!attended || !(stage instanceof ImportStage.Idle || isRefused())) {
            imports.discard(person, file.id());
            return;
        }
        giveUp();
        look(file, null, null);
    }

    private boolean isRefused() {
        return stage instanceof ImportStage.Refused || stage instanceof ImportStage.Failed;
    }

    /** Reads the file again, as it is asked to be read. */
    void read(ImportStage.Deciding deciding, Reading asked) {
        look(
                deciding.file(),
                deciding.draft(),
                imports.inspect(person, deciding.file().id(), asked, this::heard));
    }

    /** Reads a file again that could not be read, by another encoding. */
    void readAs(ImportStage.Waiting file, TextEncoding encoding) {
        look(file, null, imports.inspectAs(person, file.id(), encoding, this::heard));
    }

    private void look(
            ImportStage.Waiting file,
            @Nullable ImportDraft before,
            @Nullable ImportJob<Examined> asked) {
        var look = asked == null ? imports.inspect(person, file.id(), null, this::heard) : asked;
        job = look;
        show(new ImportStage.Looking(file, null));
        Future<?> _ =
                look.result()
                        .whenComplete((examined, failure) ->
                                soon(
                                        () -> looked(look, file, before, examined, failure),
                                        () -> imports.discard(person, file.id())));
    }

    private void looked(
            ImportJob<Examined> look,
            ImportStage.Waiting file,
            @Nullable ImportDraft before,
            @Nullable Examined examined,
            @Nullable Throwable failure) {
        if (look != job) {
            return;
        }
        if (examined == null) {
            failed(file, failure);
            return;
        }
        switch (examined) {
            case Examined.Proposed(Inspection inspection) -> {
                var draft =
                        before == null
                                ? ImportDraft.of(file.name(), inspection, Zones.of(ui))
                                : before.over(inspection);
                show(new ImportStage.Deciding(file, inspection, draft, null));
            }
            case Examined.Refused(var problem) -> show(refused(file, problem));
            case Examined.Cancelled() -> giveUp();
        }
    }

    /** What could be read in another encoding waits for that; nothing is kept of the rest. */
    private ImportStage refused(ImportStage.Waiting file, FileProblem problem) {
        boolean waits = RefusedFile.isOfEncoding(problem.kind());
        if (!waits) {
            imports.discard(person, file.id());
        }
        return new ImportStage.Refused(file.name(), waits ? file : null, problem);
    }

    /** Imports the file as it was decided; the decisions hold no problem. */
    void store(ImportStage.Deciding deciding) {
        var file = deciding.file();
        var title = deciding.draft().title();
        var storing =
                imports.store(person, file.id(), title, deciding.draft().choices(), this::heard);
        job = storing;
        show(new ImportStage.Storing(file, title, null));
        Future<?> _ =
                storing.result()
                        .whenComplete((outcome, failure) ->
                                soon(
                                        () -> stored(storing, deciding, outcome, failure),
                                        () -> imports.discard(person, file.id())));
    }

    private void stored(
            ImportJob<ImportOutcome> storing,
            ImportStage.Deciding deciding,
            @Nullable ImportOutcome outcome,
            @Nullable Throwable failure) {
        if (storing != job) {
            return;
        }
        var file = deciding.file();
        if (outcome == null) {
            failed(file, failure);
            return;
        }
        switch (outcome) {
            case ImportOutcome.Imported(var dataset, var report) ->
                    end(
                            new ImportStage.Stored(dataset, report),
                            "dataset.done.stored",
                            deciding.draft().title());
            case ImportOutcome.TooManyRejected(var report) ->
                    end(
                            new ImportStage.Deciding(
                                    file, deciding.inspection(), deciding.draft(), report),
                            "dataset.done.stopped",
                            deciding.draft().title());
            case ImportOutcome.Refused(var problem) ->
                    end(refused(file, problem), "dataset.done.stopped", deciding.draft().title());
            case ImportOutcome.Cancelled() -> show(new ImportStage.Idle());
        }
    }

    /** Says it on whatever page the person is now, if not on the one that shows it. */
    private void end(ImportStage last, String key, String title) {
        job = null;
        if (attended) {
            show(last);
        } else {
            Toast.show(
                    ui.getTranslation(key, Sentence.isolated(title)),
                    ui.getTranslation("dataset.done.look"),
                    () -> ui.navigate("data"));
            stage = last instanceof ImportStage.Stored ? new ImportStage.Idle() : last;
        }
    }

    private void failed(ImportStage.Waiting file, @Nullable Throwable failure) {
        imports.discard(person, file.id());
        job = null;
        show(new ImportStage.Failed(file.name()));
        if (failure != null && !(failure instanceof CancellationException)) {
            LOG.error("The work on a file failed", failure);
        }
    }

    /**
     * Ends what runs; nothing is left of it. What is being stored says itself that it has ended, or
     * that it was faster.
     */
    void cancel() {
        if (stage instanceof ImportStage.Storing && job != null) {
            job.cancel();
        } else {
            giveUp();
        }
    }

    private void giveUp() {
        var running = job;
        job = null;
        if (running != null) {
            running.cancel();
        }
        var file = stage.file();
        if (file != null) {
            imports.discard(person, file.id());
        }
        show(new ImportStage.Idle());
    }

    /** On the thread that works. */
    private void heard(Progress progress) {
        soon(() -> progressed(progress), () -> {});
    }

    private void progressed(Progress progress) {
        if (stage instanceof ImportStage.Looking(var file, _)) {
            show(new ImportStage.Looking(file, progress));
        } else if (stage instanceof ImportStage.Storing(var file, var title, _)) {
            show(new ImportStage.Storing(file, title, progress));
        }
    }

    private void show(ImportStage next) {
        stage = next;
        view.accept(next);
    }

    /** Under the tab's lock, or {@code otherwise} where the tab is gone. */
    private void soon(Runnable act, Runnable otherwise) {
        ui.accessLater(act::run, otherwise::run).run();
    }
}

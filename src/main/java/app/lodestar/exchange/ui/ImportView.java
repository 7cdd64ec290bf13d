package app.lodestar.exchange.ui;

import app.lodestar.account.CurrentPerson;
import app.lodestar.base.ui.FileDrop;
import app.lodestar.base.ui.Icon;
import app.lodestar.base.ui.MainLayout;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.RefusedContentException;
import app.lodestar.exchange.FileReading;
import app.lodestar.exchange.Finding;
import app.lodestar.exchange.FrameworkFiles;
import app.lodestar.framework.Limits;
import app.lodestar.framework.MetricFramework;
import app.lodestar.library.LibraryService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.concurrent.Future;

/** Reads a file, shows what would come of it, and makes a framework of it when asked to. */
@Route(value = "import", layout = MainLayout.class)
@PermitAll
class ImportView extends Main implements HasDynamicTitle {
    private final transient FrameworkFiles files;
    private final transient LibraryService library;
    private final transient CurrentPerson people;
    private final Div outcome = new Div();

    ImportView(FrameworkFiles files, LibraryService library, CurrentPerson people) {
        this.files = files;
        this.library = library;
        this.people = people;
        setId("main");
        addClassNames("paper", "import");
        Paragraph lead = new Paragraph(getTranslation("exchange.import.lead"));
        lead.addClassName("lead");
        outcome.addClassName("outcome");
        outcome.getElement().setAttribute("aria-live", "polite");
        Div column =
                new Div(
                        new H1(getTranslation("exchange.import.title")),
                        lead,
                        new FileDrop(kind(), new ReceivedFile(this::read), this::rejected),
                        outcome);
        column.addClassName("col");
        add(column);
    }

    private FileDrop.Kind kind() {
        int megabytes = Limits.IMPORT_BYTES / 1024 / 1024;
        return new FileDrop.Kind(
                List.of(".json", ".md", ".markdown", ".txt"),
                Limits.IMPORT_BYTES,
                getTranslation("exchange.import.drop", megabytes),
                getTranslation("exchange.finding.TOO_LARGE", megabytes),
                getTranslation("exchange.import.wrongType"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.title", getTranslation("exchange.import.title"));
    }

    private void read(UploadEvent event, byte[] file) {
        String name = event.getFileName();
        FileReading reading = files.read(file, name);
        Future<?> _ = event.getUI().access(() -> show(name, reading));
    }

    private void show(String name, FileReading reading) {
        outcome.removeAll();
        Paragraph from = new Paragraph(getTranslation("exchange.import.from", name));
        from.addClassName("from");
        from.getElement().setAttribute("dir", "auto");
        outcome.add(from);
        switch (reading) {
            case FileReading.Read(MetricFramework framework, List<Finding> findings) ->
                    outcome.add(new ImportPreview(framework, findings), actions(framework));
            case FileReading.Refused(List<Finding> findings) ->
                    outcome.add(problem(new FindingList(findings)));
        }
    }

    private void rejected(String reason) {
        outcome.removeAll();
        outcome.add(problem(new Paragraph(reason)));
    }

    private Div problem(Component reasons) {
        Div problem =
                new Div(
                        new Icon("s-blocked"),
                        new Div(new Span(getTranslation("exchange.import.nothing")), reasons));
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        return problem;
    }

    /** The id is made once, so that a double click makes one framework. */
    private Div actions(MetricFramework framework) {
        FrameworkId id = FrameworkId.random();
        NativeButton make =
                new NativeButton(getTranslation("exchange.import.make"), _ -> make(id, framework));
        make.addClassNames("btn", "primary");
        Anchor back = new Anchor("", getTranslation("exchange.import.cancel"));
        back.addClassName("btn");
        Div actions = new Div(make, back);
        actions.addClassName("actions");
        return actions;
    }

    private void make(FrameworkId id, MetricFramework framework) {
        try {
            FrameworkId made = library.keep(people.require(), id, framework);
            UI.getCurrent().navigate("framework/" + made);
        } catch (RefusedContentException refused) {
            outcome.removeAll();
            outcome.add(
                    problem(
                            new Paragraph(
                                    getTranslation(
                                            "framework.refused." + refused.refusal().code(),
                                            refused.refusal().details().toArray()))));
        }
    }
}

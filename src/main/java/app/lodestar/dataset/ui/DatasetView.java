package app.lodestar.dataset.ui;

import app.lodestar.account.CurrentPerson;
import app.lodestar.base.ui.Icon;
import app.lodestar.base.ui.MainLayout;
import app.lodestar.base.ui.PaletteAction;
import app.lodestar.base.ui.PaletteSource;
import app.lodestar.base.ui.Sentence;
import app.lodestar.base.ui.Toast;
import app.lodestar.dataset.Dataset;
import app.lodestar.dataset.DatasetId;
import app.lodestar.dataset.DatasetNotFoundException;
import app.lodestar.dataset.DatasetService;
import app.lodestar.dataset.DatasetSummary;
import app.lodestar.dataset.DatasetUse;
import app.lodestar.dataset.StoredTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a dataset holds, before anybody trusts a number that is made of it. */
@Route(value = "data/:id", layout = MainLayout.class)
@PermitAll
class DatasetView extends Main implements BeforeEnterObserver, HasDynamicTitle, PaletteSource {
    private final transient DatasetService datasets;
    private final transient DatasetUse use;
    private final transient CurrentPerson people;
    private final Div column = Html.div("col");
    private transient @Nullable Dataset shown;

    DatasetView(DatasetService datasets, DatasetUse use, CurrentPerson people) {
        this.datasets = datasets;
        this.use = use;
        this.people = people;
        setId("main");
        addClassNames("paper", "data", "dataset");
        add(column);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(found(event.getRouteParameters().get("id").orElse("")));
    }

    private Dataset found(String id) {
        try {
            return datasets.find(people.require(), new DatasetId(UUID.fromString(id)));
        } catch (DatasetNotFoundException | IllegalArgumentException none) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.title", dataset().summary().title());
    }

    @Override
    public List<PaletteAction> actions() {
        return List.of(
                new PaletteAction(getTranslation("dataset.use"), null, this::askToUse),
                new PaletteAction(getTranslation("dataset.delete"), null, this::askToDelete),
                new PaletteAction(
                        getTranslation("dataset.back"),
                        null,
                        () -> UI.getCurrentOrThrow().navigate("data")));
    }

    private Dataset dataset() {
        var now = shown;
        if (now == null) {
            throw new IllegalStateException("Nothing is shown");
        }
        return now;
    }

    private void show(Dataset dataset) {
        shown = dataset;
        column.removeAll();
        column.add(crumb(), top(dataset.summary()), facts(dataset));
        dataset.tables().forEach(table -> add(table, dataset.tables().size() > 1));
    }

    private Component crumb() {
        var back = new Anchor("data", "");
        back.add(new Icon("i-back"), new Span(getTranslation("dataset.data.title")));
        var crumb = new Nav(back);
        crumb.addClassName("crumb");
        crumb.getElement().setAttribute("aria-label", getTranslation("dataset.crumb"));
        return crumb;
    }

    private Component top(DatasetSummary summary) {
        var title = new H1(summary.title());
        title.getElement().setAttribute("dir", "auto");
        return Html.div(
                "top",
                title,
                Html.button(getTranslation("dataset.delete"), "btn", this::askToDelete),
                Html.button(getTranslation("dataset.use"), "btn primary", this::askToUse));
    }

    private Component facts(Dataset dataset) {
        var summary = dataset.summary();
        var facts = Html.div("facts");
        facts.add(
                fact("dataset.fact.rows", Html.tag("span", Amounts.count(summary.rows()))),
                fact("dataset.fact.size", Html.tag("span", Amounts.bytes(summary.bytes()))),
                fact(
                        "dataset.fact.origin",
                        Html.tag("span", getTranslation("dataset.origin." + summary.origin()))),
                fact("dataset.fact.zone", Html.tag("span", summary.zone())),
                fact("dataset.fact.when", new When(summary.createdAt())));
        return facts;
    }

    private Div fact(String key, Component value) {
        var label = Html.tag("span", getTranslation(key));
        label.addClassName("label");
        return Html.div("fact", label, value);
    }

    private void add(StoredTable table, boolean oneOfMany) {
        var profile = table.profile();
        var part = Html.div("data-part");
        part.add(Html.foreign("h2", getTranslation("dataset.table", table.schema().name())));
        part.add(new Paragraph(line(table, oneOfMany)));
        part.add(new FindingNotes(profile.findings()), new ProfileTable(table));
        if (profile.lookedAt() < profile.rows()) {
            var sampled = new Paragraph(getTranslation("dataset.sampled", profile.lookedAt()));
            sampled.addClassName("muted");
            part.add(sampled);
        }
        column.add(part);
        if (table.report().rejected() > 0) {
            column.add(leftOut(table));
        }
    }

    private String line(StoredTable table, boolean oneOfMany) {
        var profile = table.profile();
        var line = oneOfMany ? getTranslation("dataset.count.rows", profile.rows()) + ". " : "";
        var from = profile.from();
        var until = profile.until();
        var time = table.schema().timeColumn();
        if (time == null) {
            return line + getTranslation("dataset.snapshot");
        }
        return from == null || until == null
                ? line + getTranslation("dataset.no-span", time)
                : line + getTranslation("dataset.span", Sentence.isolated(time), from, until);
    }

    private Component leftOut(StoredTable table) {
        var report = table.report();
        var rows = new LeftOut(report);
        var part =
                Html.div(
                        "data-part",
                        new H2(getTranslation("dataset.left-out")),
                        new Paragraph(
                                getTranslation(
                                        "dataset.left-out.line-of",
                                        report.rejected(),
                                        report.rejected() + report.rows())),
                        rows.counts());
        datasets.rejectedRows(people.require(), dataset().summary().id())
                .ifPresent(file -> part.add(download()));
        part.add(Html.div("left-rows", rows.first()));
        if (report.first().size() < report.rejected()) {
            var more =
                    new Paragraph(getTranslation("dataset.left-out.more", report.first().size()));
            more.addClassName("muted");
            part.add(more);
        }
        return part;
    }

    /** The file is asked for anew with each download: what is deleted is not handed out. */
    private Component download() {
        var id = dataset().summary().id();
        var person = people.require();
        var download = new Anchor("", "");
        download.setHref(
                new RejectedRowsFile(() -> datasets.rejectedRows(person, id)),
                AttachmentType.DOWNLOAD);
        download.add(new Icon("i-download"), new Span(getTranslation("dataset.left-out.download")));
        download.addClassName("btn");
        return Html.div("actions", download);
    }

    private void askToUse() {
        var places = use.places(people.require());
        if (places.isEmpty()) {
            Toast.show(
                    getTranslation("dataset.use.none"),
                    getTranslation("dataset.use.none.go"),
                    () -> UI.getCurrentOrThrow().navigate(""));
            return;
        }
        var dialog = new UseDialog[1];
        dialog[0] = new UseDialog(places, place -> use(place, dialog[0]));
        dialog[0].open();
    }

    private void use(String place, UseDialog dialog) {
        switch (use.use(people.require(), place, dataset())) {
            case DatasetUse.Used.Done(var path) -> {
                dialog.close();
                UI.getCurrentOrThrow().navigate(path);
                Toast.show(
                        getTranslation(
                                "dataset.used", Sentence.isolated(dataset().summary().title())));
            }
            case DatasetUse.Used.Refused(var sentence) -> dialog.refuse(sentence);
            case DatasetUse.Used.Gone() -> dialog.refuse(getTranslation("dataset.use.gone"));
        }
    }

    private void askToDelete() {
        new DeleteDialog(dataset().summary().title(), this::delete).open();
    }

    private void delete() {
        var title = dataset().summary().title();
        try {
            datasets.delete(people.require(), dataset().summary().id());
        } catch (DatasetNotFoundException gone) {
            Toast.show(getTranslation("dataset.gone"));
            UI.getCurrentOrThrow().navigate("data");
            return;
        }
        UI.getCurrentOrThrow().navigate("data");
        Toast.show(getTranslation("dataset.deleted", Sentence.isolated(title)));
    }
}

package app.lodestar.editor.ui;

import app.lodestar.account.CurrentPerson;
import app.lodestar.account.PersonId;
import app.lodestar.base.Messages;
import app.lodestar.base.ui.Announcer;
import app.lodestar.base.ui.MainLayout;
import app.lodestar.base.ui.PaletteAction;
import app.lodestar.base.ui.PaletteSource;
import app.lodestar.framework.NodeId;
import app.lodestar.library.Example;
import app.lodestar.practice.Exercise;
import app.lodestar.practice.Training;
import app.lodestar.practice.Trainings;
import app.lodestar.practice.ui.PracticeTabs;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/**
 * Review training: an example with flaws in it, to be found. What is flawed stays on the server
 * until the person submits.
 */
@Route(value = "practise/review", layout = MainLayout.class)
@PermitAll
class ReviewTrainingView extends Main
        implements BeforeEnterObserver, HasDynamicTitle, PaletteSource {
    private final transient Trainings trainings;
    private final transient CurrentPerson people;
    private final transient Words words;
    private final HtmlContainer column = Plain.tag("div", "col");
    private transient Runnable submit = () -> {};
    private boolean marking;

    ReviewTrainingView(Trainings trainings, CurrentPerson people, Messages messages) {
        this.trainings = trainings;
        this.people = people;
        this.words = new Words(messages);
        setId("main");
        addClassNames("paper", "practice", "review-training");
        add(column);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        column.removeAll();
        marking = false;
        QueryParameters said = event.getLocation().getQueryParameters();
        ReviewPlace.training(said).ifPresentOrElse(this::result, () -> exercise(said));
    }

    private void result(String id) {
        Training training = trainings.find(me(), id).orElseThrow(NotFoundException::new);
        show(trainings.exercise(training.choice()).orElseThrow(NotFoundException::new), training);
    }

    private void exercise(QueryParameters said) {
        ReviewPlace.of(said)
                .flatMap(trainings::exercise)
                .ifPresentOrElse(
                        exercise ->
                                trainings
                                        .finished(me(), exercise.choice())
                                        .ifPresentOrElse(
                                                training -> show(exercise, training),
                                                () -> review(exercise)),
                        this::choose);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.title", words.text("practice.tab.REVIEW"));
    }

    @Override
    public List<PaletteAction> actions() {
        return marking
                ? List.of(new PaletteAction(words.text("practice.review.submit"), null, submit))
                : List.of();
    }

    private void choose() {
        column.add(
                Plain.div("top", new H1(words.text("practice.title"))),
                new PracticeTabs(PracticeTabs.Tab.REVIEW),
                Plain.tag("p", "prose", words.text("practice.review.lead")));
        HtmlContainer list = Plain.tag("ul", "exercises");
        trainings.examples().forEach(example -> list.add(choice(example)));
        column.add(list);
    }

    private HtmlContainer choice(Example example) {
        HtmlContainer counts = Plain.tag("div", "actions");
        for (int flaws : ReviewPlace.FLAWS) {
            Anchor link = link(new Exercise.Choice(example.key(), flaws, trainings.freshSeed()));
            link.setText(words.text("practice.review.flaws", flaws));
            link.getElement()
                    .setAttribute(
                            "aria-label",
                            words.text("practice.review.choice", flaws, example.title()));
            counts.add(link);
        }
        return Plain.tag(
                "li",
                "",
                Plain.div(
                        "",
                        Plain.tag("h2", "", example.title()),
                        Plain.tag(
                                "p",
                                "soft",
                                words.text("library.example." + example.key() + ".question"))),
                counts);
    }

    private void review(Exercise exercise) {
        PastValues values = new PastValues(words, exercise.framework());
        var before = unfinished().marks(exercise.choice());
        Span count = Plain.span("num", words.text("practice.review.marked", before.size()));
        ReviewMarks marks =
                new ReviewMarks(
                        words,
                        values,
                        before,
                        marked -> {
                            unfinished().keep(exercise.choice(), marked);
                            count.setText(words.text("practice.review.marked", marked.size()));
                        });
        submit = () -> finish(exercise, marks);
        marking = true;
        int flaws = exercise.flawed().planted().size();
        column.add(
                head(exercise, words.text("practice.review.task", flaws)),
                data(exercise, values),
                Plain.div(
                        "training-bar",
                        count,
                        Plain.button(
                                "primary",
                                words.text("practice.review.submit"),
                                () -> submit.run())),
                sheet(PastSheet.of(words, exercise.framework(), marks::beside)));
    }

    private void finish(Exercise exercise, ReviewMarks marks) {
        Training training = trainings.finish(me(), exercise, marks.marks());
        unfinished().forget(exercise.choice());
        HtmlContainer head = show(exercise, training);
        head.getElement().setAttribute("tabindex", "-1");
        head.getElement().executeJs("this.focus(); window.scrollTo(0, 0)");
        UI ui = UI.getCurrentOrThrow();
        ui.getPage().getHistory().replaceState(null, ReviewPlace.of(training));
        Announcer.say(
                ui,
                words.text(
                        "practice.review.recall.of",
                        training.score().found(),
                        training.score().planted()));
    }

    /** The result of a training, under the head that is returned. */
    private HtmlContainer show(Exercise exercise, Training training) {
        marking = false;
        column.removeAll();
        ReviewResult result = new ReviewResult(words, exercise, training);
        Exercise.Choice done = exercise.choice();
        Anchor again =
                link(new Exercise.Choice(done.example(), done.flaws(), trainings.freshSeed()));
        again.addClassName("primary");
        again.setText(words.text("practice.review.again"));
        Anchor other = new Anchor(ReviewPlace.choose(), words.text("practice.review.other"));
        other.addClassName("btn");
        Anchor progress = new Anchor("practise/progress", words.text("practice.review.progress"));
        progress.addClassName("btn");
        HtmlContainer head = head(exercise, words.text("practice.review.done"));
        column.add(
                head,
                result.summary(),
                Plain.div("actions", again, other, progress),
                sheet(PastSheet.of(words, exercise.framework(), result::beside)));
        return head;
    }

    private PersonId me() {
        return people.require().id();
    }

    private static UnfinishedReviews unfinished() {
        return UnfinishedReviews.of(VaadinSession.getCurrent());
    }

    private HtmlContainer head(Exercise exercise, String lead) {
        Anchor back = new Anchor(ReviewPlace.choose(), words.text("practice.tab.REVIEW"));
        return Plain.tag(
                "header",
                "review-head",
                Plain.tag("p", "crumbs", back),
                new H1(exercise.framework().root().label()),
                Plain.tag("p", "prose", lead));
    }

    /** What only data could tell; not every one of these is a flaw. */
    private HtmlContainer data(Exercise exercise, PastValues values) {
        HtmlContainer data = Plain.tag("div", "review-data");
        for (NodeId metric : exercise.mixed()) {
            data.add(
                    Plain.tag(
                            "p",
                            "",
                            words.text(
                                    "practice.review.mixed",
                                    values.name(exercise.framework().node(metric)))));
        }
        data.setVisible(!exercise.mixed().isEmpty());
        return data;
    }

    private HtmlContainer sheet(PastSheet sheet) {
        return Plain.tag(
                "section",
                "",
                Plain.tag("h2", "sr", words.text("practice.review.sheet")),
                sheet.build());
    }

    private static Anchor link(Exercise.Choice choice) {
        Anchor link = new Anchor(ReviewPlace.of(choice), "");
        link.addClassName("btn");
        return link;
    }
}

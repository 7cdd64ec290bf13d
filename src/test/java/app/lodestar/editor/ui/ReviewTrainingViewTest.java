package app.lodestar.editor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.AccountService;
import app.lodestar.account.PagesOfAPerson;
import app.lodestar.framework.NodeId;
import app.lodestar.practice.Exercise;
import app.lodestar.practice.Training;
import app.lodestar.practice.Trainings;
import app.lodestar.rubric.SeededFlaw;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Review training, from the choice to the result and back to it. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:review-training-view")
class ReviewTrainingViewTest extends PagesOfAPerson {
    private static final Exercise.Choice CHOICE = new Exercise.Choice("instagram-shops", 3, 7);

    private final AccountService accounts;
    private final Trainings trainings;
    private final JdbcClient rows;

    ReviewTrainingViewTest(
            @Autowired AccountService accounts,
            @Autowired Trainings trainings,
            @Autowired JdbcClient rows) {
        super(accounts.startGuest());
        this.accounts = accounts;
        this.trainings = trainings;
        this.rows = rows;
    }

    @BeforeEach
    void nothingIsDoneYet() {
        rows.sql("delete from training").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example=no-such&flaws=3&seed=1",
                "example=instagram-shops&flaws=4&seed=1",
                "example=instagram-shops&flaws=3&seed=-1"
            })
    void anAddressThatNamesNoExerciseOffersThemAll(String query) {
        open(query);
        assertThat(page()).contains("3 flaws", "8 flaws");
        assertThat(submits()).isZero();
    }

    @Test
    void whatIsPlantedIsToldOnceSubmitted() {
        open(exercise());
        assertThat(page()).contains("3 things are wrong", "Nothing marked");
        assertThat(find(Input.class, view()).all().size()).isGreaterThan(60);
        assertThat(page()).doesNotContain("Missed", "No flaw here");
        click(view(), "Submit");
        assertThat(page()).contains("What was planted", "0 of 3 flaws found", "Missed");
        assertThat(trainings.list(person().id())).hasSize(1);
        assertThat(submits()).isZero();
    }

    @Test
    void anExerciseThatIsFinishedShowsItsResult() {
        finish();
        open(exercise());
        assertThat(page())
                .contains("1 of 3 flaws found", "1 of 2 marks are right", "No flaw here")
                .contains("You said: " + said(SeededFlaw.NO_STOP_RULE))
                .doesNotContain("not kept then");
        assertThat(submits()).isZero();
        assertThat(find(Anchor.class).withText("Again with another seed").all()).hasSize(1);
    }

    @Test
    void whatIsOpenInASecondWindowIsFinishedOnlyOnce() {
        open(exercise());
        finish();
        click(view(), "Submit");
        assertThat(page()).contains("1 of 3 flaws found");
        assertThat(trainings.list(person().id())).hasSize(1);
    }

    @Test
    void progressLinksATrainingToItsResult() {
        Training training = finish();
        UI.getCurrent().navigate("practise/progress");
        assertThat(find(Anchor.class).withText("Instagram Shops").single().getHref())
                .isEqualTo("practise/review?training=" + training.id());
        open("training=" + training.id());
        assertThat(page()).contains("1 of 3 flaws found", "No flaw here");
    }

    @Test
    void aResultIsItsPersonsAlone() {
        Training other =
                trainings.finish(
                        accounts.startGuest().id(),
                        trainings.exercise(CHOICE).orElseThrow(),
                        Map.of());
        open("training=" + other.id());
        assertThat(find(H1.class).single().getText()).isEqualTo("There is nothing here");
        open(exercise());
        assertThat(page()).contains("Nothing marked").doesNotContain("Missed");
    }

    @Test
    void whatNamesNoTrainingIsNotFound() {
        open("training=7");
        assertThat(find(H1.class).single().getText()).isEqualTo("There is nothing here");
    }

    @Test
    void aTrainingFromBeforeMarksWereKeptShowsWhatIsKnown() {
        finish();
        rows.sql("update training set marks = ''").update();
        open(exercise());
        assertThat(page())
                .contains("1 of 3 flaws found", "1 of 2 marks are right", "not kept then")
                .doesNotContain("No flaw here");
        assertThat(page().split("Missed", -1)).hasSize(5);
    }

    /** One flaw is found, and called something else; one sound piece is marked. */
    private Training finish() {
        Exercise exercise = trainings.exercise(CHOICE).orElseThrow();
        NodeId found = exercise.flawed().planted().getFirst().subject();
        return trainings.finish(
                person().id(),
                exercise,
                Map.of(
                        found,
                        Optional.of(SeededFlaw.NO_STOP_RULE),
                        sound(exercise),
                        Optional.empty()));
    }

    private static NodeId sound(Exercise exercise) {
        return exercise.framework().metrics().stream()
                .filter(metric -> metric.label().equals("Cart rate"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String said(SeededFlaw flaw) {
        return view().getTranslation(flaw.messageKey());
    }

    private static String exercise() {
        return ReviewPlace.of(CHOICE).split("\\?", 2)[1];
    }

    private static void open(String query) {
        UI.getCurrent().navigate("practise/review", QueryParameters.fromString(query));
    }

    private ReviewTrainingView view() {
        return find(ReviewTrainingView.class).single();
    }

    private String page() {
        return text(view());
    }

    private int submits() {
        return find(NativeButton.class).withText("Submit").all().size();
    }
}

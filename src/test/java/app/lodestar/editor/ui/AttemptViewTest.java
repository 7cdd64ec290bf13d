package app.lodestar.editor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.AccountService;
import app.lodestar.account.PagesOfAPerson;
import app.lodestar.account.Person;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.library.LibraryService;
import app.lodestar.practice.AnswerPart;
import app.lodestar.practice.Attempt;
import app.lodestar.practice.AttemptId;
import app.lodestar.practice.AttemptService;
import app.lodestar.practice.Question;
import app.lodestar.practice.QuestionBank;
import app.lodestar.practice.Rating;
import app.lodestar.rubric.HumanDimension;
import app.lodestar.rubric.HumanLevel;
import app.lodestar.rubric.Pointer;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:attempt-view")
class AttemptViewTest extends PagesOfAPerson {
    private final AccountService accounts;
    private final AttemptService attempts;
    private final LibraryService library;
    private final FrameworkService frameworks;
    private final QuestionBank bank;
    private final Person ana;

    AttemptViewTest(
            @Autowired AccountService accounts,
            @Autowired AttemptService attempts,
            @Autowired LibraryService library,
            @Autowired FrameworkService frameworks,
            @Autowired QuestionBank bank) {
        super(accounts.startGuest());
        this.accounts = accounts;
        this.attempts = attempts;
        this.library = library;
        this.frameworks = frameworks;
        this.bank = bank;
        ana = person();
    }

    @Test
    void theClockRunsFromWhenThePageIsFirstOpened() {
        AttemptId id = begin(ana);
        assertThat(now(id).running()).isFalse();
        navigate(AttemptView.class, id.toString());
        assertThat(now(id).running()).isTrue();
        assertThat(find(AttemptClock.class).all()).hasSize(1);
        assertThat(find(Sheet.class).all()).hasSize(1);
    }

    @Test
    void aHintIsShownOneByOneAndCounted() {
        AttemptId id = begin(ana);
        navigate(AttemptView.class, id.toString());
        AttemptHints hints = find(AttemptHints.class).single();
        assertThat(text(hints)).doesNotContain(question().hints().getFirst());
        click(button("Show hint 1"));
        assertThat(now(id).hints()).isEqualTo(1);
        assertThat(text(hints))
                .contains(question().hints().getFirst())
                .doesNotContain(question().hints().get(1));
    }

    @Test
    void theClockIsStoppedAndHidden() {
        AttemptId id = begin(ana);
        navigate(AttemptView.class, id.toString());
        click(button("No clock"));
        assertThat(now(id).clocked()).isFalse();
        click(button("Show clock"));
        assertThat(now(id).clocked()).isTrue();
        find(AttemptView.class).single().pause();
        assertThat(now(id).running()).isFalse();
        find(AttemptView.class).single().pause();
        assertThat(now(id).running()).isTrue();
    }

    @Test
    void theEndLeadsToTheRatingAndBackWhileNothingIsRated() {
        AttemptId id = begin(ana);
        navigate(AttemptView.class, id.toString());
        click(button("Stop and rate"));
        assertThat(now(id).isEnded()).as("what is on its way comes first").isFalse();
        settled(null);
        assertThat(now(id).isEnded()).isTrue();
        assertThat(find(RatingCard.class).all()).hasSize(HumanDimension.values().length);
        assertThat(button("Show the machine\u2019s checks").isEnabled()).isFalse();
        click(button("Back to writing"));
        assertThat(now(id).isEnded()).isFalse();
        assertThat(find(Sheet.class).all()).hasSize(1);
    }

    @Test
    void anAttemptWithSomethingUnsavedGoesOnAndLeadsThere() {
        AttemptId id = begin(ana);
        navigate(AttemptView.class, id.toString());
        click(button("Stop and rate"));
        settled("Too long by 50.");
        assertThat(now(id).isEnded()).isFalse();
        UnsavedDialog dialog = find(UnsavedDialog.class).single();
        assertThat(text(dialog)).contains("Something you wrote is not saved", "Too long by 50.");
        click(dialog, "Take me there");
        assertThat(find(UnsavedDialog.class).all()).isEmpty();
        assertThat(now(id).isEnded()).isFalse();
        assertThat(calls("goToRefused")).hasSize(1);
    }

    @Test
    void anAttemptIsStoppedWithoutWhatIsNotSaved() {
        AttemptId id = begin(ana);
        navigate(AttemptView.class, id.toString());
        click(button("Stop and rate"));
        settled("");
        UnsavedDialog dialog = find(UnsavedDialog.class).single();
        assertThat(text(dialog)).contains("The server has not answered yet.");
        click(dialog, "Stop without it");
        assertThat(now(id).isEnded()).isTrue();
        assertThat(find(UnsavedDialog.class).all()).isEmpty();
        assertThat(find(RatingCard.class).all()).hasSize(HumanDimension.values().length);
    }

    /**
     * The browser answers that all is sent.
     *
     * @param reason why something is not; null if everything is
     */
    private static void settled(@Nullable String reason) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        JsonNode answer =
                reason == null
                        ? json.nullNode()
                        : json.objectNode().put("reason", reason).put("key", "");
        List<PendingJavaScriptInvocation> asked = calls("settle");
        assertThat(asked).hasSize(1);
        asked.getFirst().complete(answer);
    }

    /** What the browser is asked for by that name since it was asked last. */
    private static List<PendingJavaScriptInvocation> calls(String name) {
        UIInternals page = UI.getCurrent().getInternals();
        page.getStateTree().runExecutionsBeforeClientResponse();
        return page.dumpPendingJavaScriptInvocations().stream()
                .filter(call -> call.getInvocation().getExpression().contains(name))
                .toList();
    }

    @Test
    void aPageOfAnAttemptThatIsEndedInAnotherWindowGoesToTheRating() {
        AttemptId id = begin(ana);
        navigate(AttemptView.class, id.toString());
        attempts.end(ana.id(), id);
        until(() -> find(RatingCard.class).all().size() == HumanDimension.values().length);
        assertThat(find(Sheet.class).all()).isEmpty();
    }

    @Test
    void aStepThatComesAfterTheEndLeadsToTheRating() {
        AttemptId id = begin(ana);
        navigate(AttemptView.class, id.toString());
        AttemptDesk desk = find(AttemptDesk.class).single();
        attempts.end(ana.id(), id);
        desk.beat();
        assertThat(find(RatingCard.class).all()).hasSize(HumanDimension.values().length);
    }

    @Test
    void aLevelIsKeptBeforeThePersonSaysWhereItShows() {
        AttemptId id = begin(ana);
        attempts.end(ana.id(), id);
        navigate(AttemptView.class, id.toString());
        change(level(HumanDimension.FRAMING, HumanLevel.STRONG));
        assertThat(text(card(HumanDimension.FRAMING))).contains("Say where it shows.");
        assertThat(text(card(HumanDimension.COMMUNICATION))).doesNotContain("Say where it shows.");
        assertThat(text(find(RatingPage.class).single())).contains("0 of 10 rated");

        UI.getCurrent().navigate("practise");
        navigate(AttemptView.class, id.toString());
        assertThat(level(HumanDimension.FRAMING, HumanLevel.STRONG).getProperty("checked", false))
                .isTrue();
        assertThat(text(card(HumanDimension.FRAMING))).contains("Say where it shows.");

        choose(HumanDimension.FRAMING, id.framework().root().toString());
        assertThat(text(card(HumanDimension.FRAMING))).doesNotContain("Say where it shows.");
        assertThat(text(find(RatingPage.class).single())).contains("1 of 10 rated");
        choose(HumanDimension.FRAMING, "");
        assertThat(text(find(RatingPage.class).single())).contains("0 of 10 rated");
    }

    @Test
    void thePlaceIsKeptBeforeThePersonPicksALevel() {
        AttemptId id = begin(ana);
        attempts.end(ana.id(), id);
        navigate(AttemptView.class, id.toString());
        choose(HumanDimension.FRAMING, id.framework().root().toString());
        assertThat(text(card(HumanDimension.FRAMING))).contains("Pick a level.");

        UI.getCurrent().navigate("practise");
        navigate(AttemptView.class, id.toString());
        assertThat(text(card(HumanDimension.FRAMING))).contains("Pick a level.");
        change(level(HumanDimension.FRAMING, HumanLevel.STRONG));
        assertThat(text(find(RatingPage.class).single())).contains("1 of 10 rated");
    }

    private RatingCard card(HumanDimension dimension) {
        return find(RatingCard.class).all().stream()
                .filter(card ->
                        radios(card).getFirst().getAttribute("name").equals(dimension.name()))
                .findFirst()
                .orElseThrow();
    }

    private Element level(HumanDimension dimension, HumanLevel level) {
        return radios(card(dimension)).get(level.points());
    }

    private static List<Element> radios(RatingCard card) {
        return card.getElement()
                .getChildren()
                .filter(child -> child.getTag().equals("label"))
                .map(label -> label.getChild(0))
                .toList();
    }

    private void choose(HumanDimension dimension, String piece) {
        Element select = find(ChoiceSelect.class, card(dimension)).single().getElement();
        var data = JsonNodeFactory.instance.objectNode();
        data.put("element.value", piece);
        change(select, data);
    }

    private static void change(Element element) {
        change(element, JsonNodeFactory.instance.objectNode());
    }

    private static void change(Element element, JsonNode data) {
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, "change", data));
    }

    @Test
    void theMachineSpeaksOnceAllIsRated() {
        AttemptId id = begin(ana);
        attempts.end(ana.id(), id);
        navigate(AttemptView.class, id.toString());
        assertThat(find(ResultPage.class).all()).isEmpty();
        AttemptView view = find(AttemptView.class).single();
        for (HumanDimension dimension : HumanDimension.values()) {
            view.rate(dimension, judgement(id));
        }
        view.review();
        assertThat(find(RatingCard.class).all()).isEmpty();
        ResultPage result = find(ResultPage.class).single();
        assertThat(text(result)).contains("Rebuild the hierarchy first", "Only worked");
        assertThat(view.getPageTitle()).contains(question().title());
    }

    @Test
    void theEditorIsClosedUntilItIsRated() {
        AttemptId id = begin(ana);
        for (String face : new String[] {"", "/score", "/history"}) {
            UI.getCurrent().navigate("framework/" + id + face);
            assertThat(find(AttemptView.class).all()).as(face).hasSize(1);
        }
        attempts.end(ana.id(), id);
        for (HumanDimension dimension : HumanDimension.values()) {
            attempts.rate(ana.id(), id, dimension, judgement(id));
        }
        attempts.review(ana.id(), id);
        UI.getCurrent().navigate("framework/" + id);
        assertThat(find(EditorView.class).all()).hasSize(1);
    }

    @Test
    void anAttemptOfSomebodyElseIsNotFound() {
        UI.getCurrent().navigate("practise/attempt/" + begin(accounts.startGuest()));
        assertThat(find(AttemptView.class).all()).isEmpty();
        UI.getCurrent().navigate("practise/attempt/nonsense");
        assertThat(find(AttemptView.class).all()).isEmpty();
    }

    @Test
    void theTimeOfEachPartStandsBesideItsHeading() {
        AttemptId id = begin(ana);
        navigate(AttemptView.class, id.toString());
        AttemptDesk desk = find(AttemptDesk.class).single();
        assertThat(heading("context")).isEqualTo("Product context now");
        assertThat(heading("goals")).isEqualTo("Goals and signals ");
        desk.show(
                after(
                        now(id),
                        Map.of(
                                AnswerPart.GOALS, Duration.ofSeconds(170),
                                AnswerPart.METRICS, Duration.ofMinutes(4),
                                AnswerPart.GUARDRAILS, Duration.ofMinutes(2))));
        assertThat(heading("goals")).isEqualTo("Goals and signals 3 min");
        assertThat(heading("metrics")).isEqualTo("Success metrics 6 min");
    }

    private static Attempt after(Attempt begun, Map<AnswerPart, Duration> times) {
        return new Attempt(
                begun.id(),
                begun.question(),
                begun.title(),
                begun.startedAt(),
                begun.budget(),
                begun.clocked(),
                begun.running(),
                begun.part(),
                times,
                begun.hints(),
                begun.endedAt(),
                begun.said(),
                null);
    }

    private String heading(String part) {
        return text(
                find(HtmlContainer.class)
                        .withId(part)
                        .single()
                        .getChildren()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void whoDeletedTheAnswerIsToldSo() {
        AttemptId id = begin(ana);
        frameworks.bin(ana.id(), id.framework());
        UI.getCurrent().navigate("practise/attempt/" + id);
        assertThat(text(find(GoneAnswer.class).single()))
                .contains("The answer to this attempt was deleted", "Look in the bin");
        library.purge(ana, id.framework());
        UI.getCurrent().navigate("practise");
        UI.getCurrent().navigate("practise/attempt/" + id);
        assertThat(text(find(GoneAnswer.class).single())).contains("See your progress");
    }

    private AttemptId begin(Person person) {
        return attempts.start(person, AttemptId.random(), question(), true).id();
    }

    private Question question() {
        return bank.question("instagram-shops-success").orElseThrow();
    }

    private Attempt now(AttemptId id) {
        return attempts.find(ana.id(), id);
    }

    private static Rating judgement(AttemptId id) {
        return new Rating(HumanLevel.STRONG, new Pointer(id.framework().root(), null));
    }

    private NativeButton button(String text) {
        return find(NativeButton.class).all().stream()
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static void click(NativeButton button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }
}

package app.lodestar.practice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.AccountService;
import app.lodestar.account.PagesOfAPerson;
import app.lodestar.account.Person;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.practice.Attempt;
import app.lodestar.practice.AttemptService;
import app.lodestar.practice.Question;
import app.lodestar.practice.QuestionBank;
import app.lodestar.practice.RatedAttempts;
import app.lodestar.rubric.HumanLevel;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:practice-pages")
class PracticePagesTest extends PagesOfAPerson {
    private static final String SHOPS = "instagram-shops-success";

    private final QuestionBank bank;
    private final AttemptService attempts;
    private final FrameworkService frameworks;
    private final Person guest;

    PracticePagesTest(
            @Autowired AccountService accounts,
            @Autowired QuestionBank bank,
            @Autowired AttemptService attempts,
            @Autowired FrameworkService frameworks) {
        super(accounts.startGuest());
        this.bank = bank;
        this.attempts = attempts;
        this.frameworks = frameworks;
        guest = person();
    }

    @Test
    void everyQuestionIsThereUnderItsProduct() {
        goTo("");
        assertThat(rows()).isEqualTo(bank.questions());
        assertThat(page(find(BankView.class).single()))
                .contains("75 questions about 30 products")
                .contains("The easiest of these that you have not tried lately");
    }

    @ParameterizedTest
    @CsvSource({
        "kind=guardrails,             kind",
        "level=starter,               level",
        "type=fintech,                type",
        "minutes=20,                  minutes",
        "search=huddles,              search",
        "kind=trade_off&level=starter, both"
    })
    void theAddressNarrows(String query, String what) {
        goTo(query);
        assertThat(rows())
                .as(what)
                .isNotEmpty()
                .hasSizeLessThan(bank.questions().size())
                .isEqualTo(bank.find(BankQuery.of(QueryParameters.fromString(query)).filter()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kind=riddle", "level=", "minutes=7", "type=<b>", "minutes=99999999999"})
    void whatTheAddressSaysWronglyIsPassedOver(String query) {
        goTo(query);
        assertThat(rows()).hasSize(75);
    }

    @Test
    void aChoiceNarrowsAndStandsInTheAddress() {
        goTo("");
        var controls = find(BankControls.class).single();
        find(SelectField.class, controls).all().getFirst().choose("guardrails");
        assertThat(rows()).isNotEmpty().allMatch(each -> each.kind().name().equals("GUARDRAILS"));
        find(SelectField.class, controls).all().get(3).choose("20");
        assertThat(rows()).allMatch(each -> each.minutes() <= 20);
        assertThat(new BankQuery("a b", null, null, null, 20).parameters().getQueryString())
                .contains("minutes=20")
                .contains("search=a%20b");
    }

    @Test
    void aSearchThatFindsNothingSaysSoAndLeadsBack() {
        goTo("search=/zebra/");
        assertThat(rows()).isEmpty();
        assertThat(page(find(BankView.class).single()))
                .contains("No questions found", "\u2068/zebra/\u2069")
                .doesNotContain("no products");
        test(find(NativeButton.class).withText("Show every question").single()).click();
        assertThat(rows()).hasSize(75);
    }

    @Test
    void afterAnAttemptTheNextOneIsForWhatFailed() {
        new RatedAttempts(attempts, bank, frameworks).of(guest, SHOPS, HumanLevel.WEAK);
        goTo("");
        assertThat(page(find(NextCard.class).single()))
                .containsPattern("It practises [A-Z]{3}-\\d, which failed in 1 of 1 attempt: ");
    }

    @Test
    void aProductSaysWhatIsKnownAndWhere() {
        UI.getCurrent().navigate("practise/product/instagram-shops");
        var view = find(ProductView.class).single();
        var product = bank.product("instagram-shops").orElseThrow();
        assertThat(page(view)).contains(product.description());
        assertThat(find(Anchor.class, view).all().stream().map(Anchor::getHref))
                .containsAll(
                        product.facts().stream().map(fact -> fact.source().toString()).toList());
        assertThat(find(QuestionRow.class, view).all()).hasSameSizeAs(product.questions());
    }

    @Test
    void aQuestionShowsNeitherHintsNorAnswer() {
        for (Question question : bank.questions()) {
            UI.getCurrent().navigate("practise/question/" + question.key());
            var shown = page(find(QuestionView.class).single());
            assertThat(shown).contains(question.prompt());
            assertThat(question.hints()).noneMatch(shown::contains);
        }
        assertThat(attempts.list(guest.id())).isEmpty();
    }

    /** D18: the second click is on its way when the first is answered. */
    @Test
    void oneStartBeginsOneAttemptWithOrWithoutAClock() {
        UI.getCurrent().navigate("practise/question/" + SHOPS);
        var calm = find(NativeButton.class).withText("Start without a clock").single();
        ComponentUtil.fireEvent(calm, new ClickEvent<>(calm));
        ComponentUtil.fireEvent(calm, new ClickEvent<>(calm));
        Attempt begun = attempts.list(guest.id()).getFirst();
        assertThat(attempts.list(guest.id())).hasSize(1);
        assertThat(begun.clocked()).isFalse();
        assertThat(begun.question()).isEqualTo(SHOPS);
        UI.getCurrent().navigate("practise/question/" + SHOPS);
        assertThat(find(Anchor.class).withText("Go on with the attempt that you began").all())
                .extracting(Anchor::getHref)
                .containsExactly("practise/attempt/" + begun.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"practise/question/no-such", "practise/product/no-such"})
    void whatIsNotThereIsNotFound(String path) {
        UI.getCurrent().navigate(path);
        assertThat(find(QuestionView.class).all()).isEmpty();
        assertThat(find(ProductView.class).all()).isEmpty();
    }

    private static String page(Component component) {
        return component.getElement().getTextRecursively();
    }

    private List<Question> rows() {
        return find(QuestionRow.class, find(QuestionGroups.class).single()).all().stream()
                .map(QuestionRow::question)
                .toList();
    }

    private void goTo(String query) {
        UI.getCurrent().navigate("practise", QueryParameters.fromString(query));
    }
}

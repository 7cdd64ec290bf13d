package app.lodestar.editor.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.lodestar.account.AccountService;
import app.lodestar.account.PagesOfAPerson;
import app.lodestar.account.Person;
import app.lodestar.account.SignUpOutcome;
import app.lodestar.base.ui.PaletteAction;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkPeople;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.collaboration.Role;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Mode;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Value;
import app.lodestar.library.Draft;
import app.lodestar.library.LibraryService;
import app.lodestar.practice.AttemptId;
import app.lodestar.practice.AttemptService;
import app.lodestar.practice.QuestionBank;
import app.lodestar.rubric.CheckId;
import app.lodestar.rubric.CheckStatus;
import app.lodestar.rubric.Coverage;
import app.lodestar.rubric.Rubric;
import app.lodestar.rubric.Waiver;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What the checks say on the Write face, and what a person does about it. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:checks-view",
            "lodestar.data=target/checks-view"
        })
class ChecksViewTest extends PagesOfAPerson {
    private final AccountService accounts;
    private final LibraryService library;
    private final FrameworkService frameworks;
    private final FrameworkPeople people;
    private final AttemptService attempts;
    private final QuestionBank bank;
    private final Person ana;

    ChecksViewTest(
            @Autowired AccountService accounts,
            @Autowired LibraryService library,
            @Autowired FrameworkService frameworks,
            @Autowired FrameworkPeople people,
            @Autowired AttemptService attempts,
            @Autowired QuestionBank bank) {
        super(signedUp(accounts, "ana"));
        this.accounts = accounts;
        this.library = library;
        this.frameworks = frameworks;
        this.people = people;
        this.attempts = attempts;
        this.bank = bank;
        ana = person();
    }

    private static Person signedUp(AccountService accounts, String name) {
        return switch (accounts.signUp(name + "-" + UUID.randomUUID(), "a fine long sentence")) {
            case SignUpOutcome.SignedUp(Person person) -> person;
            case SignUpOutcome.Refused _, SignUpOutcome.AlreadySignedUp _ ->
                    throw new IllegalStateException(name);
        };
    }

    @Test
    void theScoreAndTheThreeCheapestFixesStandUnderTheOutline() {
        var id = blank();
        open(id);
        var review = Rubric.of(framework(id));
        assertThat(review.cheapest()).hasSize(3);
        assertThat(checks())
                .contains((int) review.score() + " of 100")
                .contains("Three cheapest fixes", "All 43 checks");
        review.cheapest().forEach(each -> assertThat(checks()).contains(each.check().code()));
    }

    @Test
    void aFixThatAddsAPieceIsOneStepThatUndoTakesBack() {
        var id = blank();
        open(id);
        assertThat(framework(id).list(NodeKind.GOAL)).isEmpty();
        allChecks();
        click(dialog(), "Add a goal");
        assertThat(framework(id).list(NodeKind.GOAL)).hasSize(1);
        until(() -> !checks().isEmpty());
        assertThat(frameworks.undoState(ana.id(), id).canUndo()).isTrue();
        frameworks.undo(ana.id(), id);
        assertThat(framework(id).list(NodeKind.GOAL)).isEmpty();
    }

    @Test
    void aFixThatLeavesNothingToDoIsDoneAndUndone() {
        var id = library.openExample(ana, "instagram-shops");
        var goal = framework(id).list(NodeKind.GOAL).getLast();
        var rank = goal.number(Field.RANK);
        open(id);
        new Hand(frameworks, ana, id).clear(goal, Field.RANK);
        until(() -> checks().contains("A goal has no rank of its own"));
        click(find(ChecksPart.class).single(), "Set rank to " + rank.orElseThrow());
        assertThat(framework(id).node(goal.id()).number(Field.RANK)).isEqualTo(rank);
        until(() -> !checks().contains("A goal has no rank of its own"));
        frameworks.undo(ana.id(), id);
        assertThat(framework(id).node(goal.id()).number(Field.RANK)).isEmpty();
    }

    @Test
    void whoActsInNoStepIsAHoleInTheCoverage() {
        var id = library.openExample(ana, "instagram-shops");
        open(id);
        click(find(ChecksPart.class).single(), covered(id));
        roundTrip();
        var coverage = find(CoverageDialog.class).single();
        assertThat(text(coverage)).doesNotContain("in no flow step");
        var step =
                framework(id).list(NodeKind.FLOW_STEP).stream()
                        .filter(each -> each.label().equals("Receives the commission"))
                        .findFirst()
                        .orElseThrow();
        new Hand(frameworks, ana, id).perform(new Operation.Delete(step.id(), Set.of()));
        until(() -> checks().contains("Creator is in no step of the flow."));
        assertThat(text(coverage)).contains("in no flow step");
        click(coverage, "in no flow step");
        assertThat(coverage.isOpened()).isFalse();
        assertThat(checks()).contains(covered(id));
    }

    private String covered(FrameworkId id) {
        int holes = Coverage.of(framework(id)).holes();
        return holes == 1 ? "Coverage, 1 hole" : "Coverage, %d holes".formatted(holes);
    }

    @Test
    void theScoreFollowsWhatSomebodyElseWrites() {
        var id = library.openExample(ana, "instagram-shops");
        open(id);
        String before = checks();
        var another = new Hand(frameworks, ana, id);
        another.clear(framework(id).list(NodeKind.GOAL).getFirst(), Field.RANK);
        until(() -> !checks().equals(before));
        assertThat(checks()).contains((int) Rubric.of(framework(id)).score() + " of 100");
    }

    @Test
    void aLineOfTheFixesStaysWhileWhatItSaysChanges() {
        var id = library.openExample(ana, "instagram-shops");
        var metric =
                framework(id).metrics().stream()
                        .filter(m -> m.text(Field.TIER).equals("CORE"))
                        .findFirst()
                        .orElseThrow();
        open(id);
        var another = new Hand(frameworks, ana, id);
        another.clear(metric, Field.OWNER_ROLE);
        until(() -> checks().contains(metric.label() + " still lacks owner."));
        var lines = fixes();
        another.perform(
                new Operation.SetField(
                        metric.id(),
                        Field.NAME,
                        Value.of("Orders that stay"),
                        metric.get(Field.NAME)));
        until(() -> checks().contains("Orders that stay still lacks owner."));
        assertThat(fixes()).isEqualTo(lines);
        another.perform(
                new Operation.SetField(
                        metric.id(), Field.OWNER_ROLE, metric.get(Field.OWNER_ROLE), null));
        until(() -> !checks().contains("still lacks owner."));
        assertThat(fixes()).isEqualTo(lines.subList(0, lines.size() - 1));
    }

    private List<HtmlContainer> fixes() {
        return find(HtmlContainer.class, find(ChecksPart.class).single()).all().stream()
                .filter(each -> each.getElement().getTag().equals("li"))
                .toList();
    }

    @Test
    void aCheckIsWaivedWithAReasonAndTakenBack() {
        var id = blank();
        open(id);
        allChecks();
        click(
                dialog(),
                button -> "Waive TRD-1".equals(button.getElement().getAttribute("aria-label")));
        var waiving = find(WaiveDialog.class).single();
        click(waiving, "Waive it");
        assertThat(waiving.isOpened()).as("without a reason").isTrue();
        assertThat(text(waiving)).contains("A waiver needs its reason.");
        find(Input.class, waiving).single().setValue("One side only");
        click(waiving, "Waive it");
        assertThat(Waiver.of(framework(id)))
                .extracting(Waiver::check, Waiver::reason)
                .containsExactly(tuple(CheckId.TRD_1, "One side only"));
        until(() -> text(dialog()).contains("One side only"));
        click(dialog(), "Take back");
        assertThat(Rubric.of(framework(id)).of(CheckId.TRD_1).status()).isEqualTo(CheckStatus.FAIL);
        until(() -> !text(dialog()).contains("One side only"));
    }

    @Test
    void ofManyFindingsTheRestIsListedWhenAskedForAndStaysListed() {
        var id = blank();
        var metrics = IntStream.range(0, 30).mapToObj(_ -> NodeId.random()).toList();
        new Hand(frameworks, ana, id)
                .perform(
                        metrics.stream()
                                .map(each ->
                                        new Operation.Create(
                                                each, NodeKind.METRIC, null, null, Map.of()))
                                .toArray(Operation[]::new));
        open(id);
        allChecks();
        assertThat(findings(CheckId.MET_1)).hasSize(21).last().isEqualTo("Show 10 more like it");
        click(check(CheckId.MET_1), "Show 10 more like it");
        assertThat(findings(CheckId.MET_1)).hasSize(30).noneMatch(each -> each.startsWith("Show"));
        new Hand(frameworks, ana, id).perform(new Operation.Delete(metrics.getFirst(), Set.of()));
        until(() -> findings(CheckId.MET_1).size() == 29);
    }

    @Test
    void whoeverOnlyReadsSeesTheChecksAndNoFixes() {
        var owner = signedUp(accounts, "owner");
        var id = FrameworkId.random();
        library.createBlank(owner, id, new Draft("Theirs", "", Mode.TEAM));
        people.add(owner, id, ana.name(), Role.VIEWER);
        open(id);
        assertThat(checks()).contains("of 100", "All 43 checks");
        assertThat(buttons(find(ChecksPart.class).single()))
                .containsExactly("All 43 checks", "Coverage");
        allChecks();
        assertThat(text(dialog())).contains("No goal is written yet.");
        assertThat(buttons(dialog()))
                .noneMatch(name -> name.startsWith("Add") || name.startsWith("Waive"));
    }

    @Test
    void aMetricWithFindingsSaysSoInItsDetailsWithTheFixThere() {
        var id = library.openExample(ana, "instagram-shops");
        var metric =
                framework(id).metrics().stream()
                        .filter(m -> m.text(Field.TIER).equals("CORE"))
                        .findFirst()
                        .orElseThrow();
        new Hand(frameworks, ana, id).clear(metric, Field.OWNER_ROLE);
        UI.getCurrent()
                .navigate("framework/" + id, QueryParameters.of("metric", metric.id().toString()));
        until(() -> !find(ChecksPart.class).all().isEmpty());
        assertThat(find(EditorView.class).single().actions())
                .extracting(PaletteAction::label)
                .anyMatch(name -> name.contains("checks"));
        assertThat(text(find(Inspector.class).single()))
                .contains(metric.label() + " still lacks owner.")
                .contains("Write: owner");
    }

    @Test
    void underAnAttemptNothingOfTheChecksIsThere() {
        var attempt =
                attempts.start(ana, AttemptId.random(), bank.questions().getFirst(), false).id();
        UI.getCurrent().navigate("framework/" + attempt.framework());
        assertThat(find(EditorView.class).all()).isEmpty();
        assertThat(find(AttemptView.class).single().actions())
                .extracting(PaletteAction::label)
                .isNotEmpty()
                .noneMatch(name -> name.contains("check") || name.contains("Coverage"));
        assertThat(find(ChecksPart.class).all()).isEmpty();
    }

    private FrameworkId blank() {
        var id = FrameworkId.random();
        library.createBlank(ana, id, new Draft("Mine", "", Mode.TEAM));
        return id;
    }

    private MetricFramework framework(FrameworkId id) {
        return frameworks.open(ana.id(), id).framework();
    }

    /** Opens it, and waits for what the page does by itself soon after. */
    private void open(FrameworkId id) {
        UI.getCurrent().navigate("framework/" + id);
        until(() -> !find(ChecksPart.class).all().isEmpty());
    }

    private void allChecks() {
        click(find(ChecksPart.class).single(), "All 43 checks");
    }

    private ChecksDialog dialog() {
        return find(ChecksDialog.class).single();
    }

    private Component check(CheckId check) {
        return find(HtmlContainer.class, dialog()).all().stream()
                .filter(each -> each.getElement().getTag().equals("article"))
                .filter(each -> text(each).contains(check.code()))
                .findFirst()
                .orElseThrow();
    }

    /** The lines below a check, one a finding. */
    private List<String> findings(CheckId check) {
        return find(HtmlContainer.class, check(check)).all().stream()
                .filter(each -> each.getElement().getTag().equals("li"))
                .map(PagesOfAPerson::text)
                .toList();
    }

    private String checks() {
        return text(find(ChecksPart.class).single());
    }

    private List<String> buttons(Component in) {
        return find(NativeButton.class, in).all().stream().map(NativeButton::getText).toList();
    }
}

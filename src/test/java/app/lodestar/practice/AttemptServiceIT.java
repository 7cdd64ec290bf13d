package app.lodestar.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import app.lodestar.account.AccountExport;
import app.lodestar.account.AccountService;
import app.lodestar.account.Person;
import app.lodestar.collaboration.Envelope;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.collaboration.Gesture;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Mode;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Value;
import app.lodestar.rubric.CheckId;
import app.lodestar.rubric.HumanDimension;
import app.lodestar.rubric.HumanLevel;
import app.lodestar.rubric.Pointer;
import app.lodestar.rubric.ReviewVerdict;
import app.lodestar.storage.StorageEngine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class AttemptServiceIT {
    @RegisterExtension static final PractiseHouses HOUSES = new PractiseHouses();

    @ParameterizedTest
    @EnumSource
    void anAttemptIsAnEmptyFrameworkInPracticeThatAsksTheQuestion(StorageEngine engine) {
        Person ana = guest(engine);
        Attempt attempt = start(engine, ana);
        var root = answer(engine, ana, attempt).root();
        assertThat(root.text(Field.TITLE)).isEqualTo(question(engine).title());
        assertThat(root.text(Field.QUESTION)).isEqualTo(question(engine).title());
        assertThat(root.choice(Field.MODE, Mode.class)).contains(Mode.PRACTICE);
        assertThat(attempt.budget())
                .isEqualTo(Duration.ofMinutes(question(engine).minutes()))
                .isEqualTo(attempt.left());
        assertThat(attempt.running()).isFalse();
        assertThat(attempt.clocked()).isTrue();
        assertThat(service(engine).underway(ana.id(), attempt.id().framework()))
                .contains(attempt.id());
    }

    /** D18: the second click carries the same id. */
    @ParameterizedTest
    @EnumSource
    void aDoubleClickBeginsOneAttempt(StorageEngine engine) throws Exception {
        Person ana = guest(engine);
        AttemptId id = AttemptId.random();
        Callable<Attempt> click = () -> service(engine).start(ana, id, question(engine), true);
        try (var clicks = Executors.newFixedThreadPool(2)) {
            for (var done : clicks.invokeAll(List.of(click, click))) {
                assertThat(done.get().id()).isEqualTo(id);
            }
        }
        assertThat(service(engine).list(ana.id())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void timeRunsWhileThePageLivesAndPausesDoNotCount(StorageEngine engine) {
        Person ana = guest(engine);
        AttemptId id = start(engine, ana).id();
        service(engine).resume(ana.id(), id);
        pass(30);
        service(engine).beat(ana.id(), id, AnswerPart.GOALS);
        pass(20);
        service(engine).pause(ana.id(), id);
        pass(600);
        Attempt paused = service(engine).beat(ana.id(), id, AnswerPart.GOALS);
        assertThat(paused.running()).isFalse();
        assertThat(paused.times())
                .containsOnly(
                        entry(AnswerPart.CONTEXT, Duration.ofSeconds(30)),
                        entry(AnswerPart.GOALS, Duration.ofSeconds(20)));
        service(engine).resume(ana.id(), id);
        pass(10);
        Attempt running = service(engine).find(ana.id(), id);
        assertThat(running.running()).isTrue();
        assertThat(running.used()).isEqualTo(Duration.ofSeconds(60));
        pass(3 * 24 * 3600);
        Attempt daysLater = service(engine).find(ana.id(), id);
        assertThat(daysLater.running()).isFalse();
        assertThat(daysLater.used()).isEqualTo(Duration.ofSeconds(50));
        assertThat(daysLater.part()).isEqualTo(AnswerPart.GOALS);
    }

    @ParameterizedTest
    @EnumSource
    void hintsAreCountedUpToTheLastAndTheClockCanBeHidden(StorageEngine engine) {
        Person ana = guest(engine);
        AttemptId id = start(engine, ana).id();
        int all = question(engine).hints().size();
        for (int shown = 1; shown <= all + 1; shown++) {
            assertThat(service(engine).showHint(ana.id(), id).hints())
                    .isEqualTo(Math.min(shown, all));
        }
        assertThat(service(engine).clock(ana.id(), id, false).clocked()).isFalse();
        assertThat(service(engine).find(ana.id(), id).clocked()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theEndKeepsTheAnswerAsItWasAndStopsTheTime(StorageEngine engine) {
        Person ana = guest(engine);
        Attempt attempt = start(engine, ana);
        service(engine).resume(ana.id(), attempt.id());
        ask(engine, ana, attempt, "Before the end");
        pass(40);
        Attempt ended = service(engine).end(ana.id(), attempt.id());
        assertThat(ended.isEnded()).isTrue();
        pass(40);
        ask(engine, ana, attempt, "After the end");
        assertThat(answer(engine, ana, attempt).root().text(Field.QUESTION))
                .isEqualTo("Before the end");
        assertThat(service(engine).end(ana.id(), attempt.id())).isEqualTo(ended);
        assertThat(service(engine).resume(ana.id(), attempt.id()).used())
                .isEqualTo(Duration.ofSeconds(40));
        assertThat(service(engine).showHint(ana.id(), attempt.id()).hints()).isZero();
        assertThat(service(engine).underway(ana.id(), attempt.id().framework())).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void theMachineSpeaksAfterThePersonAndOnlyThen(StorageEngine engine) {
        Person ana = guest(engine);
        AttemptService service = service(engine);
        Attempt attempt = start(engine, ana);
        AttemptId id = attempt.id();
        var level = new Rating(HumanLevel.STRONG, evidence(attempt));
        assertThat(service.rate(ana.id(), id, HumanDimension.FRAMING, level).ratings().judgements())
                .isEmpty();
        service.end(ana.id(), id);
        assertThatThrownBy(() -> service.review(ana.id(), id))
                .isInstanceOf(IllegalStateException.class);
        for (var dimension : HumanDimension.values()) {
            assertThat(service.findings(ana.id(), id)).isEmpty();
            assertThat(service.workedAnswer(ana.id(), id)).isEmpty();
            service.rate(ana.id(), id, dimension, level);
        }
        AttemptOutcome outcome = service.review(ana.id(), id).result().orElseThrow();
        assertThat(outcome.verdict()).isEqualTo(ReviewVerdict.REBUILD);
        assertThat(outcome.machine().checks()).hasSize(CheckId.values().length);
        assertThat(outcome.machine().score()).isBetween(0.0, 30.0);
        assertThat(service.findings(ana.id(), id).orElseThrow().score())
                .isEqualTo(outcome.machine().score());
        assertThat(service.workedAnswer(ana.id(), id)).isPresent();
        assertThat(service.underway(ana.id(), id.framework())).isEmpty();
        var late = new Rating(HumanLevel.MISSING, evidence(attempt));
        Attempt after = service.rate(ana.id(), id, HumanDimension.FRAMING, late);
        assertThat(after.ratings().mean()).hasValue(3);
        assertThat(service.review(ana.id(), id).result()).contains(outcome);
    }

    @ParameterizedTest
    @EnumSource
    void halfARatingIsKeptAndDoesNotCount(StorageEngine engine) {
        Person ana = guest(engine);
        Attempt attempt = start(engine, ana);
        AttemptId id = attempt.id();
        service(engine).end(ana.id(), id);
        var level = new Rating(HumanLevel.STRONG, null);
        var place = new Rating(null, evidence(attempt));
        service(engine).rate(ana.id(), id, HumanDimension.FRAMING, level);
        service(engine).rate(ana.id(), id, HumanDimension.STRUCTURE, place);
        Attempt found = service(engine).find(ana.id(), id);
        assertThat(found.said())
                .containsOnly(
                        entry(HumanDimension.FRAMING, level),
                        entry(HumanDimension.STRUCTURE, place));
        assertThat(found.ratings().judgements()).isEmpty();
        assertThat(service(engine).reopen(ana.id(), id).isEnded()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void anAttemptIsItsPersonsAlone(StorageEngine engine) {
        Person ana = guest(engine);
        Person ben = guest(engine);
        AttemptId id = start(engine, ana).id();
        for (Runnable attack :
                List.<Runnable>of(
                        () -> service(engine).find(ben.id(), id),
                        () -> service(engine).pause(ben.id(), id),
                        () -> service(engine).showHint(ben.id(), id),
                        () -> service(engine).end(ben.id(), id),
                        () -> service(engine).answer(ben.id(), id),
                        () -> service(engine).workedAnswer(ben.id(), id),
                        () -> AttemptId.of("1"))) {
            assertThatThrownBy(attack::run).isInstanceOf(AttemptNotFoundException.class);
        }
        assertThat(service(engine).list(ben.id())).isEmpty();
        assertThat(service(engine).underway(ben.id(), id.framework())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void attemptsAreListedFromTheOldestAndGoWithTheAccount(StorageEngine engine) {
        Person ana = guest(engine);
        Attempt first = start(engine, ana);
        pass(1);
        Attempt second = start(engine, ana);
        assertThat(service(engine).list(ana.id()))
                .extracting(Attempt::id)
                .containsExactly(first.id(), second.id());
        var file =
                JsonMapper.shared()
                        .readTree(HOUSES.bean(engine, AccountExport.class).write(ana))
                        .get("attempts");
        assertThat(file).hasSize(2);
        assertThat(file.get(0).get("framework").asString()).isEqualTo(first.id().toString());
        HOUSES.bean(engine, AccountService.class).delete(ana, "", "1");
        assertThat(
                        HOUSES.bean(engine, JdbcClient.class)
                                .sql("select count(*) from attempt where person_id = ?")
                                .param(ana.id().value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private static Pointer evidence(Attempt attempt) {
        return new Pointer(attempt.id().framework().root(), Field.DESCRIPTION);
    }

    private static void ask(StorageEngine engine, Person author, Attempt attempt, String text) {
        var frameworks = HOUSES.bean(engine, FrameworkService.class);
        var opened = frameworks.open(author.id(), attempt.id().framework());
        var root = opened.framework().root();
        Operation write =
                new Operation.SetField(
                        root.id(), Field.QUESTION, Value.of(text), root.get(Field.QUESTION));
        var envelope = new Envelope(UUID.randomUUID(), write);
        frameworks.submit(
                author.id(),
                opened.id(),
                new Gesture(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        opened.sequence(),
                        List.of(envelope)));
    }

    private static MetricFramework answer(StorageEngine engine, Person person, Attempt attempt) {
        return service(engine).answer(person.id(), attempt.id());
    }

    private static Attempt start(StorageEngine engine, Person person) {
        return service(engine).start(person, AttemptId.random(), question(engine), true);
    }

    private static Question question(StorageEngine engine) {
        return HOUSES.bean(engine, QuestionBank.class)
                .question("instagram-shops-success")
                .orElseThrow();
    }

    private static AttemptService service(StorageEngine engine) {
        return HOUSES.bean(engine, AttemptService.class);
    }

    private static Person guest(StorageEngine engine) {
        return HOUSES.bean(engine, AccountService.class).startGuest();
    }

    private static void pass(long seconds) {
        HOUSES.clock().move(Duration.ofSeconds(seconds));
    }
}

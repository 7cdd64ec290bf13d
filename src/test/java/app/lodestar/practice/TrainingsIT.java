package app.lodestar.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.account.AccountExport;
import app.lodestar.account.AccountService;
import app.lodestar.account.Person;
import app.lodestar.account.SignUpOutcome;
import app.lodestar.framework.NodeId;
import app.lodestar.rubric.SeededFlaw;
import app.lodestar.storage.StorageEngine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Review trainings as they are scored, kept, taken away and deleted. */
class TrainingsIT {
    private static final Exercise.Choice CHOICE = new Exercise.Choice("instagram-shops", 3, 7);

    @RegisterExtension static final PractiseHouses HOUSES = new PractiseHouses();

    @ParameterizedTest
    @EnumSource
    void whatWasFoundAndMissedIsKeptInOrder(StorageEngine engine) {
        Trainings trainings = HOUSES.bean(engine, Trainings.class);
        Person ana = guest(engine);
        Exercise exercise = trainings.exercise(CHOICE).orElseThrow();
        var planted = exercise.flawed().planted();
        assertThat(planted).hasSize(3);

        Map<NodeId, Optional<SeededFlaw>> marks = new HashMap<>();
        marks.put(planted.get(0).subject(), Optional.of(planted.get(0).flaw()));
        marks.put(planted.get(1).subject(), Optional.of(planted.get(0).flaw()));
        marks.put(exercise.framework().id(), Optional.empty());
        Training first = trainings.finish(ana.id(), exercise, marks);
        assertThat(first.found()).containsExactly(planted.get(0).flaw(), planted.get(1).flaw());
        assertThat(first.missed()).containsExactly(planted.get(2).flaw());
        assertThat(first.named()).isEqualTo(1);
        assertThat(first.score().recall()).isEqualTo(2.0 / 3);
        assertThat(first.score().precision()).isEqualTo(2.0 / 3);

        assertThat(first.marks()).isEqualTo(marks);
        HOUSES.clock().move(Duration.ofDays(7));
        var another = new Exercise.Choice("instagram-shops", 3, 8);
        Training second =
                trainings.finish(ana.id(), trainings.exercise(another).orElseThrow(), Map.of());
        assertThat(second.score().recall()).isZero();
        assertThat(trainings.list(ana.id())).containsExactly(first, second);
        assertThat(Duration.between(first.finishedAt(), second.finishedAt())).hasDays(7);
        assertThat(trainings.list(guest(engine).id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anExerciseIsFinishedOnceByEachPerson(StorageEngine engine) {
        Trainings trainings = HOUSES.bean(engine, Trainings.class);
        Person ana = guest(engine);
        Person ben = guest(engine);
        Exercise exercise = trainings.exercise(CHOICE).orElseThrow();
        assertThat(trainings.finished(ana.id(), CHOICE)).isEmpty();
        Training first = trainings.finish(ana.id(), exercise, Map.of());
        NodeId answer = exercise.flawed().planted().getFirst().subject();
        Map<NodeId, Optional<SeededFlaw>> marks = Map.of(answer, Optional.empty());
        assertThat(trainings.finish(ana.id(), exercise, marks)).isEqualTo(first);
        assertThat(trainings.list(ana.id())).containsExactly(first);
        assertThat(trainings.finished(ana.id(), CHOICE)).contains(first);
        assertThat(trainings.finish(ben.id(), exercise, marks).marks()).isEqualTo(marks);
        assertThat(trainings.find(ana.id(), first.id().toString())).contains(first);
        assertThat(trainings.find(ben.id(), first.id().toString())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyPieceCanBeMarked(StorageEngine engine) {
        Trainings trainings = HOUSES.bean(engine, Trainings.class);
        Person ana = guest(engine);
        Exercise exercise = trainings.exercise(CHOICE).orElseThrow();
        Map<NodeId, Optional<SeededFlaw>> marks = new HashMap<>();
        exercise.framework()
                .all()
                .forEach(piece -> marks.put(piece.id(), Optional.of(SeededFlaw.NO_STOP_RULE)));
        assertThat(marks).hasSizeGreaterThan(60);
        trainings.finish(ana.id(), exercise, marks);
        assertThat(trainings.list(ana.id()).getFirst().marks()).isEqualTo(marks);
    }

    @ParameterizedTest
    @EnumSource
    void aGuestWhoSignsUpKeepsThem(StorageEngine engine) {
        Trainings trainings = HOUSES.bean(engine, Trainings.class);
        Person guest = guest(engine);
        finish(engine, guest);
        var outcome =
                HOUSES.bean(engine, AccountService.class)
                        .claim(guest.id(), "ana-" + UUID.randomUUID(), "a fine long sentence");
        Person member = ((SignUpOutcome.SignedUp) outcome).person();
        assertThat(member.guest()).isFalse();
        assertThat(trainings.list(member.id())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void theyAreInTheFileThatAPersonTakesAwayAndGoWithThem(StorageEngine engine) {
        Trainings trainings = HOUSES.bean(engine, Trainings.class);
        Person ana = guest(engine);
        Person ben = guest(engine);
        Exercise exercise = trainings.exercise(CHOICE).orElseThrow();
        NodeId piece = exercise.framework().id();
        trainings.finish(ana.id(), exercise, Map.of(piece, Optional.of(SeededFlaw.NO_STOP_RULE)));
        finish(engine, ben);
        assertThat(HOUSES.bean(engine, AccountExport.class).write(ana))
                .contains("\"trainings\" : [ {")
                .contains("\"example\" : \"instagram-shops\"")
                .contains("\"seed\" : 7")
                .contains("\"piece\" : \"" + piece + "\"")
                .contains("\"guess\" : \"NO_STOP_RULE\"");
        HOUSES.bean(engine, AccountService.class).delete(ana, "", "127.0.0.1");
        assertThat(trainings.list(ana.id())).isEmpty();
        assertThat(trainings.list(ben.id())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = "H2_FILE")
    void anExerciseIsTheSameForTheSameSeedOnly(StorageEngine engine) {
        Trainings trainings = HOUSES.bean(engine, Trainings.class);
        assertThat(trainings.exercise(CHOICE)).isEqualTo(trainings.exercise(CHOICE));
        assertThat(trainings.exercise(new Exercise.Choice("instagram-shops", 3, 8)))
                .isNotEqualTo(trainings.exercise(CHOICE));
        assertThat(trainings.exercise(new Exercise.Choice("no-such", 3, 8))).isEmpty();
        assertThatThrownBy(() -> trainings.exercise(new Exercise.Choice("instagram-shops", 0, 8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(trainings.freshSeed()).isBetween(0L, 999_999L);
    }

    /** Otherwise a sentence about data would give the trap away. */
    @ParameterizedTest
    @EnumSource(names = "H2_FILE")
    void whatTheDataSayIsToldWithTheTrapAndWithoutIt(StorageEngine engine) {
        Trainings trainings = HOUSES.bean(engine, Trainings.class);
        boolean trapped = false;
        boolean told = false;
        for (var example : trainings.examples()) {
            for (int seed = 0; seed < 12; seed++) {
                var choice = new Exercise.Choice(example.key(), 8, seed);
                Exercise exercise = trainings.exercise(choice).orElseThrow();
                var trap =
                        exercise.flawed().planted().stream()
                                .filter(each -> each.flaw() == SeededFlaw.MIX_TRAP)
                                .findFirst();
                trapped |= trap.isPresent();
                trap.ifPresent(each -> assertThat(exercise.mixed()).contains(each.subject()));
                told |= trap.isEmpty() && !exercise.mixed().isEmpty();
            }
        }
        assertThat(trapped).isTrue();
        assertThat(told).isTrue();
    }

    private static Person guest(StorageEngine engine) {
        return HOUSES.bean(engine, AccountService.class).startGuest();
    }

    private static void finish(StorageEngine engine, Person person) {
        Trainings trainings = HOUSES.bean(engine, Trainings.class);
        trainings.finish(person.id(), trainings.exercise(CHOICE).orElseThrow(), Map.of());
    }
}

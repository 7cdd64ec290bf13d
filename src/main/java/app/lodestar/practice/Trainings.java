package app.lodestar.practice;

import app.lodestar.account.AccountDeleted;
import app.lodestar.account.PersonId;
import app.lodestar.base.Ids;
import app.lodestar.framework.NodeId;
import app.lodestar.library.Example;
import app.lodestar.library.Examples;
import app.lodestar.practice.internal.TrainingEntity;
import app.lodestar.practice.internal.TrainingRepository;
import app.lodestar.rubric.Flaws;
import app.lodestar.rubric.SeededFlaw;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Review training: flawed variants of the examples, and how well a person found what is wrong. */
@Service
@Transactional
public class Trainings {
    private static final int SEEDS = 1_000_000;

    private final Examples examples;
    private final TrainingRepository trainings;
    private final Ids ids;
    private final Clock clock;

    Trainings(Examples examples, TrainingRepository trainings, Ids ids, Clock clock) {
        this.examples = examples;
        this.trainings = trainings;
        this.ids = ids;
        this.clock = clock;
    }

    /** The examples that can be reviewed. */
    public List<Example> examples() {
        return examples.all();
    }

    /** A seed that was hardly ever used before: 0 to 999,999. */
    public long freshSeed() {
        return Math.floorMod(ids.next().getLeastSignificantBits(), SEEDS);
    }

    /**
     * The exercise of this choice; empty when there is no such example.
     *
     * @throws IllegalArgumentException if fewer flaws than one are asked for
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Exercise> exercise(Exercise.Choice choice) {
        if (choice.flaws() < 1) {
            throw new IllegalArgumentException(choice.toString());
        }
        return examples.all().stream()
                .filter(example -> example.key().equals(choice.example()))
                .findFirst()
                .map(example -> Exercise.of(examples.read(example.key()), choice));
    }

    /**
     * Scores and keeps what somebody found. Whoever has finished the exercise knows the answers:
     * for them, that stays what came of it.
     *
     * @param marks the pieces that they take for flawed, each with what they think is wrong, if
     *     they say
     */
    public Training finish(
            PersonId person, Exercise exercise, Map<NodeId, Optional<SeededFlaw>> marks) {
        return finished(person, exercise.choice()).orElseGet(() -> keep(person, exercise, marks));
    }

    private Training keep(
            PersonId person, Exercise exercise, Map<NodeId, Optional<SeededFlaw>> marks) {
        List<SeededFlaw> found = new ArrayList<>();
        List<SeededFlaw> missed = new ArrayList<>();
        int named = 0;
        for (Flaws.Planted planted : exercise.flawed().planted()) {
            Optional<SeededFlaw> guess = marks.get(planted.subject());
            if (guess == null) {
                missed.add(planted.flaw());
            } else {
                found.add(planted.flaw());
                named += guess.filter(planted.flaw()::equals).isPresent() ? 1 : 0;
            }
        }
        Training training =
                new Training(
                        ids.next(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        exercise.choice(),
                        Flaws.score(exercise.flawed(), marks.keySet()).marked(),
                        named,
                        found,
                        missed,
                        marks);
        trainings.save(
                new TrainingEntity(training.id(), person.value(), TrainingFormat.row(training)));
        return training;
    }

    /** All that a person finished, the oldest first. */
    @Transactional(readOnly = true)
    public List<Training> list(PersonId person) {
        return trainings.of(person.value()).stream()
                .map(each -> TrainingFormat.training(each.getId(), each.row()))
                .toList();
    }

    /** What came of an exercise when the person first finished it; empty until they do. */
    @Transactional(readOnly = true)
    public Optional<Training> finished(PersonId person, Exercise.Choice choice) {
        return list(person).stream().filter(each -> each.choice().equals(choice)).findFirst();
    }

    /** A training of this person by its id; empty for any other text. */
    @Transactional(readOnly = true)
    public Optional<Training> find(PersonId person, String id) {
        return list(person).stream().filter(each -> each.id().toString().equals(id)).findFirst();
    }

    /** The trainings of a person go with them, in the same transaction. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AccountDeleted deleted) {
        trainings.forget(deleted.person().value());
    }
}

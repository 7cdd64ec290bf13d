package app.lodestar.practice;

import app.lodestar.account.Person;
import app.lodestar.collaboration.Envelope;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.collaboration.Gesture;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Value;
import app.lodestar.rubric.HumanDimension;
import app.lodestar.rubric.HumanLevel;
import app.lodestar.rubric.Pointer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Attempts from the start to what they came to, for tests that begin after them. */
public record RatedAttempts(
        AttemptService attempts, QuestionBank bank, FrameworkService frameworks) {

    /**
     * An attempt with one goal, or none, and nothing else, rated alike in every dimension.
     *
     * @param question the key of one of the bank
     */
    public Attempt of(Person person, String question, HumanLevel level, String... goals) {
        AttemptId id = AttemptId.random();
        attempts.start(person, id, bank.question(question).orElseThrow(), true);
        var opened = frameworks.open(person.id(), id.framework());
        List<Envelope> written =
                Arrays.stream(goals)
                        .map(goal ->
                                new Operation.Create(
                                        new NodeId(UUID.randomUUID()),
                                        NodeKind.GOAL,
                                        null,
                                        null,
                                        Map.of(
                                                Field.STATEMENT,
                                                Value.of(goal),
                                                Field.RANK,
                                                Value.of(1))))
                        .map(operation -> new Envelope(UUID.randomUUID(), operation))
                        .toList();
        if (!written.isEmpty()) {
            frameworks.submit(
                    person.id(),
                    opened.id(),
                    new Gesture(UUID.randomUUID(), UUID.randomUUID(), opened.sequence(), written));
        }
        attempts.end(person.id(), id);
        for (HumanDimension dimension : HumanDimension.values()) {
            var evidence = new Pointer(id.framework().root(), Field.DESCRIPTION);
            attempts.rate(person.id(), id, dimension, new Rating(level, evidence));
        }
        return attempts.review(person.id(), id);
    }
}

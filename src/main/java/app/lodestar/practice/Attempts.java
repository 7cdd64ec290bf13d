package app.lodestar.practice;

import app.lodestar.account.AccountDeleted;
import app.lodestar.account.PersonId;
import app.lodestar.collaboration.ChangeBus;
import app.lodestar.practice.internal.AttemptEntity;
import app.lodestar.practice.internal.AttemptRepository;
import app.lodestar.rubric.HumanDimension;
import app.lodestar.rubric.ReviewVerdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of attempts. Each is its person's alone. */
@Component
class Attempts {
    private final AttemptRepository attempts;
    private final ChangeBus bus;
    private final Clock clock;

    Attempts(AttemptRepository attempts, ChangeBus bus, Clock clock) {
        this.attempts = attempts;
        this.bus = bus;
        this.clock = clock;
    }

    @Transactional
    public Attempt begin(PersonId person, AttemptId id, Question question, boolean clocked) {
        AttemptEntity row = attempts.findById(id.value()).orElse(null);
        if (row == null) {
            row =
                    attempts.save(
                            new AttemptEntity(
                                    id.value(),
                                    person.value(),
                                    question.key(),
                                    question.title(),
                                    now(),
                                    Math.toIntExact(
                                            Duration.ofMinutes(question.minutes()).toSeconds()),
                                    clocked,
                                    AttemptFormat.write(Map.of()),
                                    AttemptFormat.NO_RATINGS));
            attempts.flush();
        }
        return attempt(owned(person, Optional.of(row)));
    }

    @Transactional(readOnly = true)
    public Attempt find(PersonId person, AttemptId id) {
        return attempt(owned(person, attempts.findById(id.value())));
    }

    /** The place in the answer's log where the attempt ended; empty while it is under way. */
    @Transactional(readOnly = true)
    public Optional<Long> end(PersonId person, AttemptId id) {
        return Optional.ofNullable(owned(person, attempts.findById(id.value())).endedSeq());
    }

    @Transactional(readOnly = true)
    public List<Attempt> list(PersonId person) {
        return attempts.of(person.value()).stream().map(this::attempt).toList();
    }

    /** Changes the time of an attempt that has not ended; of one that has, nothing. */
    @Transactional
    public Attempt time(
            PersonId person, AttemptId id, BiFunction<AttemptTime, Instant, AttemptTime> change) {
        return change(
                person,
                id,
                (row, now) -> {
                    if (row.endedAt() == null) {
                        AttemptTime time = change.apply(time(row), now);
                        row.counted(
                                time.part(), AttemptFormat.write(time.times()), time.countedAt());
                    }
                });
    }

    @Transactional
    public Attempt clocked(PersonId person, AttemptId id, boolean on) {
        return change(person, id, (row, _) -> row.clocked(on));
    }

    /** Shows one hint more, of so many, while the attempt is under way. */
    @Transactional
    public Attempt showHint(PersonId person, AttemptId id, int of) {
        return change(
                person,
                id,
                (row, _) -> {
                    if (row.endedAt() == null && row.hints() < of) {
                        row.hints(row.hints() + 1);
                    }
                });
    }

    /**
     * Ends the attempt where its answer stands at {@code sequence}; once ended it stays so. Every
     * page in which it is written looks again.
     */
    @Transactional
    public Attempt end(PersonId person, AttemptId id, long sequence) {
        return change(
                person,
                id,
                (row, now) -> {
                    if (row.endedAt() == null) {
                        AttemptTime time = time(row).pause(now);
                        row.counted(time.part(), AttemptFormat.write(time.times()), null);
                        row.end(now, sequence);
                        bus.lookAgain(id.framework());
                    }
                });
    }

    /** Takes the end back, as long as nothing is rated. */
    @Transactional
    public Attempt reopen(PersonId person, AttemptId id) {
        return change(
                person,
                id,
                (row, _) -> {
                    var said = AttemptFormat.readRatings(row.ratings());
                    if (Rating.review(said).judgements().isEmpty()) {
                        row.reopen();
                    }
                });
    }

    /** Rates one dimension, between the end and the review. */
    @Transactional
    public Attempt rate(PersonId person, AttemptId id, HumanDimension dimension, Rating rating) {
        return change(
                person,
                id,
                (row, _) -> {
                    if (row.endedAt() != null && row.machine() == null) {
                        Map<HumanDimension, Rating> said = new EnumMap<>(HumanDimension.class);
                        said.putAll(AttemptFormat.readRatings(row.ratings()));
                        said.put(dimension, rating);
                        row.rate(AttemptFormat.writeRatings(said));
                    }
                });
    }

    /** Keeps what the machine said, the first time only. */
    @Transactional
    public Attempt review(
            PersonId person, AttemptId id, MachineScore machine, ReviewVerdict verdict) {
        return change(
                person,
                id,
                (row, now) -> {
                    if (row.machine() == null) {
                        row.review(now, AttemptFormat.write(machine), verdict);
                    }
                });
    }

    /** The attempts of a person go with them, in the same transaction. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AccountDeleted deleted) {
        attempts.forget(deleted.person().value());
    }

    private Attempt change(
            PersonId person, AttemptId id, BiConsumer<AttemptEntity, Instant> change) {
        AttemptEntity row = owned(person, attempts.lock(id.value()));
        change.accept(row, now());
        return attempt(row);
    }

    private static AttemptEntity owned(PersonId person, Optional<AttemptEntity> row) {
        return row.filter(each -> each.personId().equals(person.value()))
                .orElseThrow(AttemptNotFoundException::new);
    }

    private static AttemptTime time(AttemptEntity row) {
        return new AttemptTime(AttemptFormat.readTimes(row.times()), row.part(), row.countedAt());
    }

    private Attempt attempt(AttemptEntity row) {
        AttemptTime time = time(row);
        Instant now = now();
        return new Attempt(
                new AttemptId(Objects.requireNonNull(row.getId())),
                row.question(),
                row.title(),
                row.startedAt(),
                Duration.ofSeconds(row.budgetSeconds()),
                row.clocked(),
                time.isRunning(now),
                row.part(),
                time.counted(now),
                row.hints(),
                row.endedAt(),
                AttemptFormat.readRatings(row.ratings()),
                outcome(row));
    }

    private static @Nullable AttemptOutcome outcome(AttemptEntity row) {
        Instant at = row.reviewedAt();
        String machine = row.machine();
        ReviewVerdict verdict = row.verdict();
        return at == null || machine == null || verdict == null
                ? null
                : new AttemptOutcome(at, AttemptFormat.readMachine(machine), verdict);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

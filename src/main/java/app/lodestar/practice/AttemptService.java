package app.lodestar.practice;

import app.lodestar.account.Person;
import app.lodestar.account.PersonId;
import app.lodestar.collaboration.FrameworkHistory;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkNotFoundException;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.collaboration.Moment;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Mode;
import app.lodestar.library.Creation;
import app.lodestar.library.Draft;
import app.lodestar.library.LibraryService;
import app.lodestar.rubric.HumanDimension;
import app.lodestar.rubric.Review;
import app.lodestar.rubric.ReviewVerdict;
import app.lodestar.rubric.Rubric;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * Attempts at the questions of the bank, each a private framework with a clock and, at the end,
 * what its person and the machine say of it. An attempt is its person's alone: to anyone else it is
 * an {@link AttemptNotFoundException}. What comes too late, such as a hint after the end, has no
 * effect. None may be called inside a transaction.
 */
@Service
public class AttemptService {
    private final Attempts attempts;
    private final QuestionBank bank;
    private final WorkedAnswers answers;
    private final LibraryService library;
    private final FrameworkService frameworks;
    private final FrameworkHistory history;

    AttemptService(
            Attempts attempts,
            QuestionBank bank,
            WorkedAnswers answers,
            LibraryService library,
            FrameworkService frameworks,
            FrameworkHistory history) {
        this.attempts = attempts;
        this.bank = bank;
        this.answers = answers;
        this.library = library;
        this.frameworks = frameworks;
        this.history = history;
    }

    /**
     * Begins an attempt, with an empty framework in the person's library that asks the question.
     * Asked twice for the same id, as by a double click, it makes one. The time runs from the first
     * {@link #resume}.
     *
     * @param clock whether the person wants to see the clock
     */
    public Attempt start(Person person, AttemptId id, Question question, boolean clock) {
        Draft draft = new Draft(question.title(), question.title(), Mode.PRACTICE);
        if (library.createBlank(person, id.framework(), draft) instanceof Creation.Refused no) {
            throw new IllegalStateException(question.key() + ": " + no.refusal());
        }
        try {
            return attempts.begin(person.id(), id, question, clock);
        } catch (DataIntegrityViolationException begunMeanwhile) {
            return attempts.find(person.id(), id);
        }
    }

    /** The attempt as it stands. */
    public Attempt find(PersonId person, AttemptId id) {
        return attempts.find(person, id);
    }

    /** All of the person's, the oldest first. */
    public List<Attempt> list(PersonId person) {
        return attempts.list(person);
    }

    /**
     * The person's attempt whose answer this framework is, as long as it is not rated and so its
     * checks are not for the eye.
     */
    public Optional<AttemptId> underway(PersonId person, FrameworkId framework) {
        try {
            Attempt attempt = attempts.find(person, new AttemptId(framework.value()));
            return attempt.result().isPresent() ? Optional.empty() : Optional.of(attempt.id());
        } catch (AttemptNotFoundException none) {
            return Optional.empty();
        }
    }

    /** The question, if it is still in the bank. */
    public Optional<Question> question(Attempt attempt) {
        return bank.question(attempt.question());
    }

    /**
     * A sign of life of the page: the time since the last one counts, unless that is more than
     * {@link AttemptTime#SILENCE} ago.
     *
     * @param at the part in which the person is now
     */
    public Attempt beat(PersonId person, AttemptId id, AnswerPart at) {
        return attempts.time(person, id, (time, now) -> time.beat(now, at));
    }

    /** Stops the time; the person may write on. */
    public Attempt pause(PersonId person, AttemptId id) {
        return attempts.time(person, id, AttemptTime::pause);
    }

    /** Lets the time run. */
    public Attempt resume(PersonId person, AttemptId id) {
        return attempts.time(person, id, AttemptTime::resume);
    }

    /** Shows or hides the clock; the time is kept in any case. */
    public Attempt clock(PersonId person, AttemptId id, boolean shown) {
        return attempts.clocked(person, id, shown);
    }

    /** Shows the next hint, if there is one. */
    public Attempt showHint(PersonId person, AttemptId id) {
        int all = question(attempts.find(person, id)).map(each -> each.hints().size()).orElse(0);
        return attempts.showHint(person, id, all);
    }

    /** Ends the attempt with the answer as it stands. What is written later is not judged. */
    public Attempt end(PersonId person, AttemptId id) {
        attempts.find(person, id);
        long sequence = frameworks.open(person, id.framework()).sequence();
        return attempts.end(person, id, sequence);
    }

    /** Goes back to writing, as long as nothing is rated; the time stands until it is resumed. */
    public Attempt reopen(PersonId person, AttemptId id) {
        return attempts.reopen(person, id);
    }

    /**
     * The answer: as it was at the end, or as it stands when it has not ended.
     *
     * @throws FrameworkNotFoundException when it was deleted
     */
    public MetricFramework answer(PersonId person, AttemptId id) {
        Optional<Long> end = attempts.end(person, id);
        if (end.isEmpty()) {
            return frameworks.open(person, id.framework()).framework();
        }
        return switch (history.at(person, id.framework(), end.get())) {
            case Moment.Seen seen -> seen.framework();
            case Moment.Unreadable(long sequence, String damage) ->
                    throw new IllegalStateException(id + " at " + sequence + ": " + damage);
            case Moment.Unknown() -> throw new IllegalStateException(id + " ends past its log");
        };
    }

    /** Rates one dimension of an answer that has ended; again, as long as there is no review. */
    public Attempt rate(PersonId person, AttemptId id, HumanDimension dimension, Rating rating) {
        return attempts.rate(person, id, dimension, rating);
    }

    /**
     * Asks the machine, once the person has rated the answer in every dimension; asked again it
     * answers as the first time.
     *
     * @throws IllegalStateException if a rating is missing
     */
    public Attempt review(PersonId person, AttemptId id) {
        Attempt attempt = attempts.find(person, id);
        if (attempt.result().isPresent()) {
            return attempt;
        }
        if (!attempt.isEnded() || !attempt.ratings().isComplete()) {
            throw new IllegalStateException(id + " is not rated");
        }
        Review machine = Rubric.of(answer(person, id));
        return attempts.review(
                person, id, MachineScore.of(machine), ReviewVerdict.of(machine, attempt.ratings()));
    }

    /**
     * The machine's findings in the answer; empty before the review.
     *
     * @throws FrameworkNotFoundException when the answer was deleted
     */
    public Optional<Review> findings(PersonId person, AttemptId id) {
        return attempts.find(person, id).result().map(_ -> Rubric.of(answer(person, id)));
    }

    /** The worked answer; empty before the review, and where the question has none. */
    public Optional<MetricFramework> workedAnswer(PersonId person, AttemptId id) {
        Attempt attempt = attempts.find(person, id);
        return attempt.result().flatMap(_ -> question(attempt)).flatMap(answers::to);
    }
}

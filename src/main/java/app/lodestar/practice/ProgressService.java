package app.lodestar.practice;

import app.lodestar.account.PersonId;
import app.lodestar.rubric.CheckId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What people did so far, and what to try next because of it. */
@Service
public class ProgressService {
    private final AttemptService attempts;
    private final Trainings trainings;
    private final QuestionBank bank;

    ProgressService(AttemptService attempts, Trainings trainings, QuestionBank bank) {
        this.attempts = attempts;
        this.trainings = trainings;
        this.bank = bank;
    }

    /** What a person did so far. */
    public Progress of(PersonId person) {
        return new Progress(attempts.list(person), trainings.list(person));
    }

    /** The next best question of those wanted; empty when none is wanted. */
    public Optional<Suggestion> next(Progress progress, QuestionFilter wanted) {
        return bank.next(wanted, progress.tallies(), progress.tried());
    }

    /** The next best question that practises this check; empty when none does. */
    public Optional<Question> drill(Progress progress, CheckId check) {
        List<Question> candidates =
                bank.questions().stream()
                        .filter(question -> question.checks().contains(check))
                        .toList();
        return new NextQuestion(progress.tallies(), progress.tried())
                .among(candidates)
                .map(Suggestion::question);
    }
}

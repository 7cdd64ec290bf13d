package app.lodestar.editor.ui;

import app.lodestar.practice.Attempt;
import app.lodestar.practice.AttemptOutcome;
import app.lodestar.practice.CheckCredit;
import app.lodestar.practice.Progress;
import app.lodestar.rubric.CheckId;
import app.lodestar.rubric.Section;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person did so far, in words, for the page and for the files. */
final class ProgressFacts {
    /** How many attempts stand side by side. */
    private static final int COLUMNS = 6;

    private final Words words;
    private final Progress progress;
    private final PastTimes times;

    ProgressFacts(Words words, Progress progress, PastTimes times) {
        this.words = words;
        this.progress = progress;
        this.times = times;
    }

    Progress progress() {
        return progress;
    }

    String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** The latest rated attempts, as many as stand side by side, the oldest first. */
    List<Attempt> latest() {
        List<Attempt> rated = progress.rated();
        return rated.subList(Math.max(0, rated.size() - COLUMNS), rated.size());
    }

    /** Which of the person's attempts it is, from 1. */
    int number(Attempt attempt) {
        return progress.attempts().indexOf(attempt) + 1;
    }

    String column(Attempt attempt) {
        return words.text("practice.progress.number", number(attempt));
    }

    String name(Attempt attempt) {
        return words.text("practice.progress.named", number(attempt), attempt.title());
    }

    String when(Instant moment) {
        return times.when(moment);
    }

    /** To the second and with the zone, for what is read elsewhere and later. */
    String exactly(Instant moment) {
        return times.exactly(moment);
    }

    /** The score as a whole number; empty before there is one. */
    String score(Attempt attempt) {
        return attempt.result().map(ProgressFacts::score).orElse("");
    }

    private static String score(AttemptOutcome outcome) {
        return String.valueOf(outcome.machine().whole());
    }

    /** The verdict, or how far the attempt is. */
    String standing(Attempt attempt) {
        return attempt.result()
                .map(outcome -> words.text(outcome.verdict().messageKey()))
                .orElseGet(() ->
                        words.text(
                                attempt.isEnded()
                                        ? "practice.progress.stopped"
                                        : "practice.progress.open"));
    }

    /** The mean of one's own ratings; empty without any. */
    String mean(Attempt attempt) {
        return attempt.ratings().mean().stream()
                .mapToObj(mean -> words.text("practice.progress.mean", mean))
                .findFirst()
                .orElse("");
    }

    String minutes(Attempt attempt) {
        return words.text(
                "practice.progress.minutes", attempt.minutes(), attempt.budget().toMinutes());
    }

    String share(Attempt attempt, Section section) {
        var share = Progress.share(attempt, section);
        return share.isPresent()
                ? words.text("practice.percent", share.getAsDouble())
                : words.text("practice.progress.none");
    }

    String credit(Attempt attempt, CheckId check) {
        return credit(
                attempt.result()
                        .map(outcome -> outcome.machine().checks().get(check))
                        .orElse(null));
    }

    /** What came of a check: a word, or how much of it passed. */
    String credit(@Nullable CheckCredit credit) {
        if (credit == null) {
            return words.text("practice.progress.none");
        }
        return switch (credit.status()) {
            case PASS -> words.text("practice.progress.pass");
            case FAIL -> words.text("practice.percent", credit.credit());
            case NOT_APPLICABLE -> words.text("practice.progress.none");
            case WAIVED -> words.text("practice.progress.waived");
        };
    }

    /** The attempt of that id among those that are rated. */
    Optional<Attempt> rated(String id) {
        return progress.rated().stream()
                .filter(attempt -> attempt.id().toString().equals(id))
                .findFirst();
    }
}

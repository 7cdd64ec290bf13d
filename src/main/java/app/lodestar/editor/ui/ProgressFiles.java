package app.lodestar.editor.ui;

import app.lodestar.dataset.CsvExport;
import app.lodestar.exchange.SheetMarkdown;
import app.lodestar.practice.Attempt;
import app.lodestar.practice.CheckCredit;
import app.lodestar.practice.CheckTally;
import app.lodestar.rubric.CheckId;
import app.lodestar.rubric.HumanDimension;
import app.lodestar.rubric.Section;
import app.lodestar.scoring.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person did so far as files: Markdown to read, CSV to reckon with. */
final class ProgressFiles {
    private final ProgressFacts facts;

    ProgressFiles(ProgressFacts facts) {
        this.facts = facts;
    }

    String markdown() {
        return SheetMarkdown.of(
                new Sheet(
                        facts.text("practice.progress.title"),
                        List.of(),
                        List.of(attempts(), drills(), sections(), trainings())),
                1);
    }

    /**
     * A line an attempt, the oldest first; a check that did not count, and no rating, are empty.
     */
    String csv() {
        List<String> heads =
                new ArrayList<>(
                        List.of(
                                "attempt",
                                "question",
                                "title",
                                "started_at",
                                "ended_at",
                                "minutes_used",
                                "minutes_given",
                                "clock",
                                "hints",
                                "score",
                                "verdict"));
        Arrays.stream(HumanDimension.values()).map(each -> "own_" + each).forEach(heads::add);
        Arrays.stream(CheckId.values()).map(CheckId::code).forEach(heads::add);
        StringBuilder csv = new StringBuilder(line(heads));
        facts.progress().attempts().forEach(attempt -> csv.append(line(cells(attempt))));
        return csv.toString();
    }

    private List<String> cells(Attempt attempt) {
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                String.valueOf(facts.number(attempt)),
                                attempt.question(),
                                attempt.title(),
                                attempt.startedAt().toString(),
                                Optional.ofNullable(attempt.endedAt())
                                        .map(Object::toString)
                                        .orElse(""),
                                String.valueOf(attempt.minutes()),
                                String.valueOf(attempt.budget().toMinutes()),
                                String.valueOf(attempt.clocked()),
                                String.valueOf(attempt.hints()),
                                facts.score(attempt),
                                attempt.result()
                                        .map(outcome -> outcome.verdict().name())
                                        .orElse("")));
        for (HumanDimension dimension : HumanDimension.values()) {
            var judgement = attempt.ratings().judgements().get(dimension);
            cells.add(judgement == null ? "" : String.valueOf(judgement.level().points()));
        }
        Map<CheckId, CheckCredit> credits =
                attempt.result().map(outcome -> outcome.machine().checks()).orElse(Map.of());
        for (CheckId check : CheckId.values()) {
            CheckCredit credit = credits.get(check);
            cells.add(
                    credit == null || !credit.status().counts()
                            ? ""
                            : String.valueOf(credit.credit()));
        }
        return cells;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvExport::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private Sheet.Part attempts() {
        return new Sheet.Part(
                facts.text("practice.progress.attempts"),
                texts("attempt", "when", "score", "standing", "own", "time", "hints"),
                facts.progress().attempts().stream()
                        .map(each ->
                                List.of(
                                        facts.name(each),
                                        facts.exactly(each.startedAt()),
                                        facts.score(each),
                                        facts.standing(each),
                                        facts.mean(each),
                                        facts.minutes(each),
                                        String.valueOf(each.hints())))
                        .toList(),
                List.of());
    }

    private Sheet.Part drills() {
        Map<CheckId, CheckTally> tallies = facts.progress().tallies();
        return new Sheet.Part(
                facts.text("practice.progress.drills"),
                List.of(),
                List.of(),
                facts.progress().failing().stream()
                        .map(check -> {
                            CheckTally tally = tallies.getOrDefault(check, new CheckTally(0, 0));
                            return facts.text(
                                    "practice.progress.fails",
                                    facts.text(check.section().messageKey()),
                                    check.code(),
                                    tally.failures(),
                                    tally.attempts());
                        })
                        .toList());
    }

    private Sheet.Part sections() {
        List<Attempt> latest = facts.latest();
        List<String> heads = new ArrayList<>(texts("part"));
        latest.stream().map(facts::column).forEach(heads::add);
        List<List<String>> rows = new ArrayList<>();
        if (!latest.isEmpty()) {
            for (Section section : Section.values()) {
                List<String> row = new ArrayList<>(List.of(facts.text(section.messageKey())));
                latest.forEach(each -> row.add(facts.share(each, section)));
                rows.add(row);
            }
        }
        return new Sheet.Part(facts.text("practice.progress.sections"), heads, rows, List.of());
    }

    private Sheet.Part trainings() {
        return new Sheet.Part(
                facts.text("practice.progress.trainings"),
                List.of(),
                List.of(),
                facts.progress().trainings().stream()
                        .map(each ->
                                facts.text(
                                        "practice.progress.training",
                                        facts.exactly(each.finishedAt()),
                                        each.choice().example(),
                                        each.score().found(),
                                        each.score().planted(),
                                        each.score().precision()))
                        .toList());
    }

    private List<String> texts(String... keys) {
        return Arrays.stream(keys).map(key -> facts.text("practice.progress." + key)).toList();
    }
}

package app.lodestar.scoring;

import app.lodestar.dataset.AnalyticsDatabase;
import app.lodestar.scoring.Calculations.Outcome;
import app.lodestar.scoring.engine.Deadline;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the engine says of one data set, asked only for what it has not been asked before. */
final class Answers {

    /** Who runs a question; {@link Calculations#answer}. */
    interface Door {
        Outcome<Map<String, MetricSeries>> answer(
                Object person, AnalyticsDatabase data, Question question, Deadline deadline);
    }

    /** Which rows are looked at, and by which columns they are split. */
    record Slice(ZoneId zone, List<String> split, List<Question.Filter> filters) {
        Slice {
            split = List.copyOf(split);
            filters = List.copyOf(filters);
        }
    }

    private final Door door;
    private final SeriesCache cache;
    private final Object person;
    private final AnalyticsDatabase data;
    private final Deadline deadline;

    Answers(
            Door door,
            SeriesCache cache,
            Object person,
            AnalyticsDatabase data,
            Deadline deadline) {
        this.door = door;
        this.cache = cache;
        this.person = person;
        this.data = data;
        this.deadline = deadline;
    }

    /** The series of each metric; empty when others were served until the deadline. */
    Optional<Map<Question.Asked, MetricSeries>> of(
            Slice slice, Collection<Question.Asked> metrics) {
        Map<Question.Asked, MetricSeries> answers = new HashMap<>();
        Map<String, Question.Asked> missing = new LinkedHashMap<>();
        for (Question.Asked asked : metrics) {
            MetricSeries known = cache.get(key(slice, asked));
            if (known == null) {
                missing.put(Integer.toString(missing.size()), asked);
            } else {
                answers.put(asked, known);
            }
        }
        if (missing.isEmpty()) {
            return Optional.of(answers);
        }
        Question question =
                new Question(
                        missing,
                        slice.zone,
                        null,
                        null,
                        slice.split.isEmpty() ? null : slice.split.getFirst(),
                        slice.filters,
                        true,
                        slice.split.stream().skip(1).toList());
        return switch (door.answer(person, data, question, deadline)) {
            case Outcome.Busy<Map<String, MetricSeries>> _ -> Optional.empty();
            case Outcome.Answered<Map<String, MetricSeries>>(Map<String, MetricSeries> series) -> {
                missing.forEach((key, asked) -> keep(slice, asked, series.get(key), answers));
                yield Optional.of(answers);
            }
        };
    }

    private void keep(
            Slice slice,
            Question.Asked asked,
            @Nullable MetricSeries series,
            Map<Question.Asked, MetricSeries> answers) {
        if (series != null) {
            answers.put(asked, series);
            cache.put(key(slice, asked), series);
        }
    }

    private SeriesCache.Key key(Slice slice, Question.Asked asked) {
        return new SeriesCache.Key(data.hash(), slice, asked);
    }
}

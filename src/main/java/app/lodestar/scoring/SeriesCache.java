package app.lodestar.scoring;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the engine has answered, until too much of it is kept: then what was used longest ago goes
 * first. Targets and weights are no part of a question, so changing them asks nothing anew.
 */
final class SeriesCache {
    /** Some 100 MB with their evidence. */
    private static final int MOST_VALUES = 500_000;

    /** Which data were asked what. */
    record Key(String dataHash, Answers.Slice slice, Question.Asked asked) {}

    private final Map<Key, MetricSeries> answers = new LinkedHashMap<>(16, 0.75f, true);
    private int values;

    synchronized @Nullable MetricSeries get(Key key) {
        return answers.get(key);
    }

    /** Keeps an answer, unless another try might give a better one. */
    synchronized void put(Key key, MetricSeries series) {
        if (!isLasting(series)) {
            return;
        }
        MetricSeries before = answers.put(key, series);
        values += size(series) - (before == null ? 0 : size(before));
        Iterator<MetricSeries> oldestFirst = answers.values().iterator();
        while (values > MOST_VALUES && oldestFirst.hasNext()) {
            values -= size(oldestFirst.next());
            oldestFirst.remove();
        }
    }

    /** An answer without values takes place too. */
    private static int size(MetricSeries series) {
        return series.values().size() + 1;
    }

    /** Whether another try would give the same. */
    private static boolean isLasting(MetricSeries series) {
        return series.values().stream().noneMatch(SeriesCache::mayBeBetterNextTime);
    }

    private static boolean mayBeBetterNextTime(MetricValue value) {
        Reason reason = value.reason();
        return reason == Reason.TIMED_OUT || reason == Reason.OUT_OF_MEMORY;
    }
}

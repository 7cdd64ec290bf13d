package app.lodestar.scoring;

import app.lodestar.formula.Measure;
import app.lodestar.formula.Return;
import app.lodestar.formula.TimeSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Each age is the same retention with a shorter time to come back. A cohort is as old as its
 * youngest key: until then a value is provisional.
 */
record CohortPlan(Measure.Retention of, Question.Asked metric) implements PicturePlan {

    private static final String SIZE = "size";

    /** More periods than this nobody reads in a table of tints. */
    private static final int MOST = 20;

    private static final double DAY = 86_400;

    @Override
    public Map<String, Question.Asked> asked() {
        Map<String, Question.Asked> asked = new LinkedHashMap<>();
        asked.put(SIZE, asked(Return.AT_ONCE));
        List<Return> ages = Ages.upTo(of.when());
        for (int i = 0; i < ages.size(); i++) {
            asked.put(Integer.toString(i), asked(ages.get(i)));
        }
        return asked;
    }

    private Question.Asked asked(Return age) {
        Measure.Retention retention = new Measure.Retention(of.first(), of.back(), age);
        int lag = days(age) + later();
        return new Question.Asked(retention, metric.grain(), 0, lag, metric.unit());
    }

    /** For how many days what happened may still change, beyond the time to come back. */
    private int later() {
        return Math.max(0, metric.lagDays() - days(of.when()));
    }

    /** How many days after its first row a key is surely old enough. */
    private static int days(Return age) {
        return switch (age) {
            case Return.OnDay(int day) -> day;
            case Return.Within(TimeSpan window) ->
                    window.seconds()
                            .map(seconds -> (int) Math.ceil(seconds.doubleValue() / DAY))
                            .orElseGet(() -> calendarDays(window));
        };
    }

    private static int calendarDays(TimeSpan window) {
        int longest =
                switch (window.unit()) {
                    case SECOND, MINUTE, HOUR, DAY, WEEK -> 7;
                    case MONTH -> 31;
                    case QUARTER -> 92;
                    case YEAR -> 366;
                };
        double days = window.amount().doubleValue() * longest;
        return (int) Math.min(SpanDays.MOST, days);
    }

    @Override
    public Picture read(Map<String, MetricSeries> series) {
        List<Return> ages = Ages.upTo(of.when());
        List<MetricValue> sizes = values(series, SIZE);
        List<Picture.Cohort> cohorts = new ArrayList<>();
        for (int at = Math.max(0, sizes.size() - MOST); at < sizes.size(); at++) {
            MetricValue size = sizes.get(at);
            List<MetricValue> cells = new ArrayList<>();
            for (int age = 0; age < ages.size(); age++) {
                cells.add(values(series, Integer.toString(age)).get(at));
            }
            if (size.n() > 0) {
                cohorts.add(new Picture.Cohort(size.period(), size.lastDay(), size.n(), cells));
            }
        }
        return cohorts.isEmpty() ? new Picture.Nothing() : new Picture.Cohorts(ages, cohorts);
    }

    private static List<MetricValue> values(Map<String, MetricSeries> series, String key) {
        return Objects.requireNonNull(series.get(key)).values();
    }
}

package app.lodestar.scoring.conformance;

import static app.lodestar.scoring.conformance.Asking.at;
import static app.lodestar.scoring.conformance.Asking.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.scoring.Grain;
import app.lodestar.scoring.MetricValue;
import app.lodestar.scoring.Reason;
import org.junit.jupiter.api.Test;

/** What follows what: windows, first steps, answers that never came. */
class EventEdgesTest {

    @Test
    void windowsIncludeBothEnds() {
        var steps =
                new Asking()
                        .table(
                                "a",
                                "k at:t",
                                row("same", at("2026-01-01T00:00")),
                                row("end", at("2026-01-01T00:00")),
                                row("late", at("2026-01-01T00:00")),
                                row("before", at("2026-01-01T00:00")))
                        .table(
                                "b",
                                "k at:t",
                                row("same", at("2026-01-01T00:00")),
                                row("end", at("2026-01-08T00:00")),
                                row("late", at("2026-01-08T00:00:00.000001")),
                                row("before", at("2025-12-31T23:59:59")));
        assertThat(steps.one("funnel(a -> b within 7 days per k)").value()).isEqualTo(0.5);
        assertThat(steps.one("funnel(a -> b within 7 days per k)").n()).isEqualTo(4);
        assertThat(steps.one("conversions(a -> b within 7 days per k)").value()).isEqualTo(2.0);
        assertThat(steps.one("max(time_between(a -> b per k within 7 days))").value())
                .isEqualTo(7 * 86_400.0);
        assertThat(
                        steps.one("share(time_between(a -> b per k within 7 days) <= 0 seconds)")
                                .value())
                .isEqualTo(0.25);
    }

    @Test
    void aFunnelBelongsToItsFirstStepAndLooksBeyondThePeriod() {
        var asking =
                new Asking()
                        .table(
                                "e",
                                "k what at:t",
                                row("u", "view", at("2026-01-01T10:00")),
                                row("u", "buy", at("2026-01-02T09:00")),
                                row("u", "view", at("2026-01-02T10:00")),
                                row("v", "view", at("2026-01-02T10:00")))
                        .grain(Grain.DAY);
        assertThat(
                        asking.lines(
                                "funnel(e where what = \"view\" -> e where what = \"buy\" within 1"
                                        + " day per k)"))
                .containsExactly("2026-01-01 = 1.0", "2026-01-02 = 0.0");
    }

    @Test
    void theMedianWaitIsUnknownWhereOverHalfAreUnanswered() {
        var asking =
                new Asking()
                        .table(
                                "m",
                                "k who at:t",
                                row("a", "buyer", at("2026-01-01T00:00")),
                                row("a", "buyer", at("2026-01-01T00:10")),
                                row("a", "seller", at("2026-01-01T01:00")),
                                row("b", "buyer", at("2026-01-01T00:00")),
                                row("b", "seller", at("2026-01-09T00:00")),
                                row("c", "buyer", at("2026-01-02T00:00")));
        String wait =
                "time_between(m where who = \"buyer\" -> m where who = \"seller\" per k"
                        + " within 7 days)";
        assertThat(asking.one("median(" + wait + ")").reason()).isEqualTo(Reason.UNANSWERED);
        assertThat(asking.one("share(" + wait + " <= 24 hours)").value()).isEqualTo(1 / 3.0);
        assertThat(asking.range("2026-01-01", "2026-01-02").one("median(" + wait + ")").value())
                .isEqualTo(3600.0);
        assertThat(asking.one("avg(" + wait + ")").value()).isEqualTo(3600.0);
    }

    @Test
    void fromOneEventToTheNextOfTheSameKind() {
        var asking =
                new Asking()
                        .table(
                                "o",
                                "k at:t",
                                row("a", at("2026-01-01T00:00")),
                                row("a", at("2026-01-01T01:00")),
                                row("a", at("2026-01-01T04:00")));
        assertThat(asking.one("avg(time_between(o -> o per k))").value()).isEqualTo(7200.0);
        assertThat(asking.one("avg(time_between(o -> o per k))").n()).isEqualTo(2);
        assertThat(asking.one("conversions(o -> o per k within 2 hours)").value()).isEqualTo(1.0);
    }

    @Test
    void whoeverIsTooYoungToComeBackIsLeftOut() {
        var asking =
                new Asking()
                        .table(
                                "o",
                                "k at:t",
                                row("back", at("2026-01-01T12:00")),
                                row("back", at("2026-01-08T01:00")),
                                row("gone", at("2026-01-02T12:00")),
                                row("young", at("2026-01-04T12:00")),
                                row("twice", at("2026-01-03T12:00")),
                                row("twice", at("2026-01-03T12:00")),
                                row("end", at("2026-01-10T12:00")));
        MetricValue onDay = asking.one("retention(o.k, o.k on day 7)");
        assertThat(onDay.value()).isEqualTo(1 / 3.0);
        assertThat(onDay.n()).isEqualTo(3);
        // "twice" came back at once: the first row itself does not count, the second does.
        assertThat(asking.one("retention(o.k, o.k within 7 days)").value()).isEqualTo(2 / 3.0);
        assertThat(asking.one("retention(o.k, o.k on day 30)").reason())
                .isEqualTo(Reason.TOO_YOUNG);
    }
}

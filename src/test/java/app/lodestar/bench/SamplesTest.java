package app.lodestar.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void theMedianIsTheOneInTheMiddle() {
        assertThat(samples(9, 1, 5).median()).isEqualTo(5);
        assertThat(samples(4).median()).isEqualTo(4);
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        assertThat(samples(4, 1, 3, 10).median()).isEqualTo(3.5);
    }

    @Test
    void aPercentileIsOneOfTheSamples() {
        var hundred = samples(IntStream.rangeClosed(1, 100).toArray());
        assertThat(hundred.percentile(50)).isEqualTo(50);
        assertThat(hundred.percentile(99)).isEqualTo(99);
        assertThat(samples(3, 1, 2).percentile(99)).isEqualTo(3);
        assertThat(samples(3, 1, 2).percentile(1)).isEqualTo(1);
    }

    @Test
    void theMaximumIsTheLargest() {
        assertThat(samples(3, 8, 2).max()).isEqualTo(8);
    }

    @Test
    void thereAreNoSamplesOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Samples(List.of()));
    }

    private static Samples samples(int... values) {
        return new Samples(IntStream.of(values).asDoubleStream().boxed().toList());
    }
}

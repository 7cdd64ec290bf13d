package app.lodestar.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderKeyTest {

    @Test
    void thereIsAlwaysAKeyBetweenTwoOthers() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<OrderKey> keys = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                int at = random.nextInt(3) == 0 ? 0 : random.nextInt(keys.size() + 1);
                OrderKey key = OrderKey.between(at(keys, at - 1), at(keys, at));
                keys.add(at, key);
            }
            assertThat(keys).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void keysThatAreAppendedStayShort() {
        OrderKey last = OrderKey.after(null);
        for (int i = 0; i < 100_000; i++) {
            OrderKey next = OrderKey.after(last);
            assertThat(next).isGreaterThan(last);
            last = next;
        }
        assertThat(last.digits()).hasSizeLessThan(6);
    }

    @Test
    void thereIsAKeyAfterTheLastOfItsLength() {
        for (String digits : List.of("z", "zzzz", "zzzzz", "zzzzV", "AAAAV", "yzzz", "1")) {
            OrderKey key = new OrderKey(digits);
            assertThat(OrderKey.after(key)).as(digits).isGreaterThan(key);
        }
    }

    @Test
    void manyKeysAtOnceAreInOrderBetweenTheirEnds() {
        OrderKey low = new OrderKey("V");
        OrderKey high = new OrderKey("V1");
        for (int count : List.of(0, 1, 2, 3, 7, 1_000)) {
            List<OrderKey> between = OrderKey.between(low, high, count);
            assertThat(between).hasSize(count).isSorted().doesNotHaveDuplicates();
            assertThat(between).allMatch(key -> key.compareTo(low) > 0 && key.compareTo(high) < 0);
            assertThat(OrderKey.between(low, null, count)).hasSize(count).isSorted();
            assertThat(OrderKey.between(null, null, count)).hasSize(count).isSorted();
            assertThat(OrderKey.spread(count)).hasSize(count).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void twentyThousandKeysAreSpreadInFourDigits() {
        assertThat(OrderKey.spread(Limits.METRICS))
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(key -> key.digits().length() <= 4);
    }

    @Test
    void whatIsNoKeyIsRefused() {
        for (String digits : List.of("", "0", "V0", "a-b", "é")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new OrderKey(digits));
        }
        OrderKey key = new OrderKey("V");
        assertThatIllegalArgumentException().isThrownBy(() -> OrderKey.between(key, key));
    }

    private static @Nullable OrderKey at(List<OrderKey> keys, int index) {
        return index < 0 || index >= keys.size() ? null : keys.get(index);
    }
}

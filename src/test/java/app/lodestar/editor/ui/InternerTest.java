package app.lodestar.editor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InternerTest {
    private final Interner<Map<String, Integer>> interner = new Interner<>();

    @Test
    void ofValuesThatAreEqualAllGetTheOne() {
        var first = interner.of(new HashMap<>(Map.of("orders", 2)));
        assertThat(interner.of(new HashMap<>(Map.of("orders", 2)))).isSameAs(first);
        assertThat(interner.of(new HashMap<>(Map.of("orders", 3)))).isNotSameAs(first);
    }

    @Test
    void whatNobodyHoldsIsNotKept() {
        var blocks = new Interner<List<byte[]>>();
        for (int i = 0; i < 4_000; i++) {
            blocks.of(List.of(new byte[1_000_000]));
        }
        assertThat(Runtime.getRuntime().maxMemory()).isLessThan(4_000L * 1_000_000);
    }
}

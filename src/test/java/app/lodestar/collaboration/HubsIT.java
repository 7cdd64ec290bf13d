package app.lodestar.collaboration;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Field;
import app.lodestar.storage.StorageEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HubsIT {

    @ParameterizedTest
    @EnumSource
    void aFrameworkIsLetGoAMinuteAfterItsLastUseUnlessSomeoneListens(StorageEngine engine) {
        try (Store store = new Store(engine)) {
            Hubs hubs = store.bean(Hubs.class);
            Author ana = Author.of(store, aFramework().titled("Shops").build());
            hubs.sweep();
            assertThat(hubs.size()).isOne();
            List<Long> heard = new ArrayList<>();
            try (var _ = store.frameworks().subscribe(ana.person(), ana.id(), heard::add)) {
                store.clock().move(Hubs.KEPT.plus(Duration.ofSeconds(1)));
                hubs.sweep();
                assertThat(hubs.size()).isOne();
                ana.types(ana.root(), Field.WHY_NOW, 0, "x");
            }
            ana.types(ana.root(), Field.WHY_NOW, 0, "y");
            assertThat(heard).containsExactly(ana.sequence() - 1);
            store.clock().move(Hubs.KEPT.plus(Duration.ofSeconds(1)));
            hubs.sweep();
            assertThat(hubs.size()).isZero();
            ana.look();
            assertThat(ana.seen().root().text(Field.WHY_NOW)).isEqualTo("yx");
        }
    }

    @ParameterizedTest
    @EnumSource
    void idsThatLeadNowhereLeaveNothingBehind(StorageEngine engine) {
        try (Store store = new Store(engine)) {
            Author ana = Author.of(store, aFramework().titled("Shops").build());
            for (int i = 0; i < 10; i++) {
                try {
                    store.frameworks().undo(ana.person(), FrameworkId.random());
                } catch (FrameworkNotFoundException expected) {
                    assertThat(store.bean(Hubs.class).size()).isOne();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHubThatLagsBehindCatchesUpFromTheLog(StorageEngine engine) {
        try (Store store = new Store(engine)) {
            Author ana = Author.of(store, aFramework().withMetric("gmv").build());
            try (var elsewhere = store.second()) {
                Author there = new Author(elsewhere, ana.person(), ana.id());
                ana.types(id("gmv"), Field.RESPONSE, 0, "a");
                there.look();
                assertThat(there.seen()).isEqualTo(ana.seen());
                there.types(id("gmv"), Field.RESPONSE, 1, "b");
                ana.types(id("gmv"), Field.RESPONSE, 1, "c");
                assertThat(ana.seen().node(id("gmv")).text(Field.RESPONSE)).isEqualTo("abc");
                Replay.assertSame(store, ana.id());
            }
        }
    }
}

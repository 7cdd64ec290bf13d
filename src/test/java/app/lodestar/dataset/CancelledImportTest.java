package app.lodestar.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CancelledImportTest {

    private static final String ROWS = "a,b\n" + "1,2026/01/02\n".repeat(60_000);

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Progress.Phase.class,
            names = {"LOADING", "WRITING", "DESCRIBING"})
    void aCancelledImportLeavesNothing(Progress.Phase phase) throws Exception {
        var desk = new Desk(folder);
        var upload = desk.upload("data.csv", ROWS);
        var inspection = desk.inspect(upload, null);
        var choices = ImportChoices.proposed("t", inspection, Desk.UTC);
        Progress.Listener cancelling =
                (now, _, _, _) -> {
                    if (now == phase) {
                        desk.cancellation.cancel();
                    }
                };
        assertThatThrownBy(() -> desk.build(upload, inspection, choices, cancelling))
                .isInstanceOf(CancelledException.class);
        assertThat(desk.files()).containsExactly(upload.path().getFileName().toString());
    }

    @Test
    void aRunningStatementIsCancelledFromOutside() throws Exception {
        var cancellation = new Cancellation();
        try (var connection = Engine.inMemory()) {
            var canceller =
                    Thread.ofPlatform()
                            .start(() -> {
                                while (!cancellation.isRunning()) {
                                    Thread.onSpinWait();
                                }
                                cancellation.cancel();
                            });
            assertThatThrownBy(() ->
                            cancellation.run(
                                    connection,
                                    "create table x as select max(sin(a.range * b.range))"
                                            + " from range(10000000) a, range(100000) b"))
                    .isInstanceOf(CancelledException.class);
            canceller.join();
            assertThat(new Cancellation().query(connection, "select 1").getFirst())
                    .containsExactly("1");
        }
    }

    @Test
    void progressSaysHowFarItIs() throws Exception {
        var desk = new Desk(folder);
        var heard = new ArrayList<Progress>();
        var upload = desk.upload("data.csv", ROWS);
        var meter = new ProgressMeter(Clock.systemUTC(), heard::add);
        new Inspector(desk.limits, meter, desk.cancellation).inspect(upload, null);
        assertThat(heard)
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.phase()).isEqualTo(Progress.Phase.READING);
                    assertThat(each.bytes()).isBetween(1L, upload.bytes());
                    assertThat(each.totalBytes()).isEqualTo(upload.bytes());
                });
    }
}

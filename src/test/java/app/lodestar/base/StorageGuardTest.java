package app.lodestar.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:./data/app;WRITE_DELAY=0",
                "jdbc:h2:file:/srv/app;DB_CLOSE_ON_EXIT=FALSE;write_delay=0;LOCK_TIMEOUT=1",
                "jdbc:postgresql://localhost/lodestar"
            })
    void acceptsWhatKeepsAcknowledgedWork(String url) {
        assertThat(StorageGuard.refusal(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:./data/app",
                "jdbc:h2:file:./data/app;WRITE_DELAY=10",
                "jdbc:h2:file:./data/WRITE_DELAY=0",
                "jdbc:h2:mem:app;WRITE_DELAY=0",
                "jdbc:h2:./data/app;WRITE_DELAY=0",
                "jdbc:mysql://localhost/lodestar",
                ""
            })
    void refusesInOneLineWhatWouldLoseIt(String url) {
        assertThat(StorageGuard.refusal(url)).get().asString().isNotBlank().doesNotContain("\n");
    }
}

package app.lodestar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** P3 and P4 with open pages of the running application, told by their own protocol. */
class CrowdIT {

    private static final int PEOPLE = 6;
    private static final int WRITERS = 5;
    private static final int SECONDS = 4;

    @Test
    void p3PagesThatAreWrittenInAtOnceEndLikeOneThatIsOpenedAfterwards() throws Exception {
        try (var desk = SharedDesk.here(LargeFramework.of(20), PEOPLE);
                var crowd = Crowd.of(desk, PEOPLE)) {
            crowd.takePens(WRITERS);
            var seen = crowd.write(SECONDS);
            assertThat(crowd.failures()).isEmpty();
            assertThat(List.of(seen.missing(), seen.unanswered())).containsOnly(0);
            assertThat(seen.acknowledgements()).hasSize(WRITERS * SECONDS);
            assertThat(seen.deliveries()).hasSize(WRITERS * SECONDS * (PEOPLE - 1));
            assertThat(crowd.diverged(desk)).isZero();
        }
    }
}

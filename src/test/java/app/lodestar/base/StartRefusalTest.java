package app.lodestar.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.web.server.PortInUseException;

class StartRefusalTest {

    static Stream<Throwable> whatAPersonCanCause() {
        return Stream.of(
                new StartRefusedException("why"),
                new PortInUseException(8080),
                new SQLException("in use", "90020", 90020),
                new SQLException("damaged", "90030", 90030),
                new SQLException("disk full", "90031", 90031),
                new SQLException("refused", "08001"),
                new SQLException("password", "28P01"));
    }

    @ParameterizedTest
    @MethodSource("whatAPersonCanCause")
    void whatAPersonCanCauseIsOneLine(Throwable cause) {
        var failure = new IllegalStateException(new RuntimeException(cause));
        assertThat(StartRefusal.of(failure)).get().asString().isNotBlank().doesNotContain("\n");
    }

    @Test
    void aBugIsNotARefusal() {
        assertThat(StartRefusal.of(new IllegalStateException(new SQLException("bug", "42000"))))
                .isEmpty();
    }
}

package app.lodestar.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.ErrorEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FailureHandlingTest {

    @Test
    void aBrowserThatLeavesWhileItIsAnsweredIsNoFailure(CapturedOutput output) {
        FailureHandling.report(
                new ErrorEvent(new UncheckedIOException(new IOException("Broken pipe"))));
        assertThat(output.getAll()).doesNotContain("Failure");
    }

    @Test
    void aFailureIsLoggedUnderAReference(CapturedOutput output) {
        FailureHandling.report(new ErrorEvent(new IllegalStateException("no such thing")));
        assertThat(output.getAll())
                .containsPattern("Failure [0-9A-F]{8}")
                .contains("no such thing");
    }
}

package app.lodestar.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Cases for tests. */
final class Cases {
    private Cases() {}

    /** The text of a bundled case. */
    static String example(String name) {
        try (InputStream in =
                Objects.requireNonNull(
                        Cases.class.getResourceAsStream("/examples/cases/" + name + ".json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes of comparing a sound case. */
    static Comparison compare(String json) {
        CaseReading reading = CaseReader.read(json);
        assertThat(reading).isInstanceOf(CaseReading.Read.class);
        return new ArmComparison(((CaseReading.Read) reading).comparison()).compare();
    }

    /** What is wrong with a case. */
    static List<CaseProblem> problems(String json) {
        CaseReading reading = CaseReader.read(json);
        assertThat(reading).as(json).isInstanceOf(CaseReading.Refused.class);
        return ((CaseReading.Refused) reading).problems();
    }
}

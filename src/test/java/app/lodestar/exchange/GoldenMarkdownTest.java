package app.lodestar.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.base.Messages;
import app.lodestar.framework.MetricFramework;
import app.lodestar.library.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The worked examples as they are handed over, to be read in a review. After a change that is
 * meant, run with {@code -Dlodestar.golden=write} and look at the difference.
 */
class GoldenMarkdownTest {
    private static final Path FOLDER = Path.of("src/test/resources/markdown");

    private final FrameworkMarkdown markdown = new FrameworkMarkdown(Messages.onClassPath());

    @ParameterizedTest
    @ValueSource(strings = {"instagram-shops", "etsy-seller-messaging", "onsite-ad-advantage"})
    void anExampleIsWrittenToTheByte(String key) throws IOException {
        MetricFramework framework = new Examples().read(key);
        String text = markdown.write(framework, new MarkdownOptions(true, false, List.of()));
        Path golden = FOLDER.resolve(key + ".md");
        if ("write".equals(System.getProperty("lodestar.golden"))) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}

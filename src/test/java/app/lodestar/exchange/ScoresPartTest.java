package app.lodestar.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.base.Messages;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import app.lodestar.scoring.FrameworkScore;
import app.lodestar.scoring.ScoreSettings;
import app.lodestar.scoring.Scorer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoresPartTest {
    private final FrameworkMarkdown markdown = new FrameworkMarkdown(Messages.onClassPath());
    private final MetricFramework framework =
            FrameworkBuilder.aFramework()
                    .titled("Scored <!-- scores -->")
                    .withMetric("kept", Map.of(Field.TIER, Value.of(Tier.NORTH_STAR)))
                    .build();
    private final FrameworkScore score =
            new FrameworkScore(
                    new Scorer(ScoreSettings.USUAL).score(framework, Map.of()),
                    Map.of(),
                    List.of(),
                    Map.of(),
                    "0a".repeat(32));

    @Test
    void theScoresStandBeforeTheSourceAndTheRestIsAsWithout() {
        String scored = markdown.write(framework, MarkdownOptions.WHOLE, score);
        String scores = "<!-- scores -->\n\n## Score: Unknown\n";
        assertThat(scored).contains(scores);
        assertThat(scored.indexOf(scores)).isLessThan(scored.indexOf("<details>"));
        String end = "<!-- end of scores -->\n\n";
        String without =
                scored.substring(0, scored.indexOf(scores))
                        + scored.substring(scored.indexOf(end) + end.length());
        String hash = "data_hash: \"" + "0a".repeat(32) + "\"\n";
        assertThat(scored).contains(hash + "---\n", "| Data (SHA-256) | " + "0a".repeat(32) + " |");
        assertThat(without.replace(hash, ""))
                .isEqualTo(markdown.write(framework, MarkdownOptions.WHOLE));
        assertThat(markdown.write(framework, MarkdownOptions.WHOLE, score)).isEqualTo(scored);
    }

    @Test
    void importPassesOverThemAndSeesWhatSomebodyChangedElsewhere() {
        String scored = markdown.write(framework, MarkdownOptions.WHOLE, score);
        assertThat(read(scored).findings()).isEmpty();
        assertThat(FrameworkJson.write(read(scored).framework()))
                .isEqualTo(FrameworkJson.write(framework));
        String changed = scored.replace("<!-- scores -->\n", "Added.\n\n<!-- scores -->\n");
        assertThat(read(changed).findings())
                .extracting(Finding::code)
                .isEqualTo(List.of(Finding.Code.EDITED));
        String open = scored.replace("<!-- end of scores -->\n", "");
        assertThat(read(open).findings()).isNotEmpty();
    }

    @Test
    void theJsonCarriesThemLastAndIsReadAsTheSameFramework() {
        FrameworkDocument document = new FrameworkDocument(Messages.onClassPath());
        String plain = FrameworkJson.write(framework);
        assertThat(document.write(framework, Optional.empty())).isEqualTo(plain);
        String scored = document.write(framework, Optional.of(score));
        assertThat(scored).isEqualTo(document.write(framework, Optional.of(score)));
        assertThat(scored)
                .startsWith(plain.substring(0, plain.lastIndexOf('}')).stripTrailing() + ",\n")
                .contains("  \"scores\": {\n    \"dataHash\": \"0a0a")
                .contains("\"status\": \"unknown\"");
        FileReading.Read read =
                (FileReading.Read)
                        new FrameworkFiles(markdown)
                                .read(scored.getBytes(StandardCharsets.UTF_8), "scored.json");
        assertThat(read.findings()).isEmpty();
        assertThat(FrameworkJson.write(read.framework())).isEqualTo(plain);
    }

    private FileReading.Read read(String text) {
        return (FileReading.Read)
                new FrameworkFiles(markdown)
                        .read(text.getBytes(StandardCharsets.UTF_8), "scored.md");
    }
}

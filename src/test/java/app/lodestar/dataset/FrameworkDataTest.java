package app.lodestar.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.dataset.FrameworkData.Source;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.JsonReading;
import app.lodestar.framework.MetricFramework;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkDataTest {
    private static final String SHA = "a".repeat(64);

    @ParameterizedTest
    @ValueSource(strings = {"instagram-shops", "etsy-seller-messaging", "onsite-ad-advantage"})
    void aCopyOfAnExampleStandsOnItsDataWhateverItIsCalled(String example) throws IOException {
        var copy = json(example).replace("\"slug\": \"" + example + "\"", "\"slug\": \"mine\"");
        assertThat(FrameworkData.source(read(copy))).isEqualTo(new Source.Bundled(example));
    }

    @Test
    void aFrameworkWithoutTablesHasNoData() {
        assertThat(FrameworkData.source(FrameworkBuilder.aFramework().build()))
                .isEqualTo(new Source.None());
    }

    @Test
    void tablesThatNoExampleHasAreNoBundledData() throws IOException {
        var other =
                json("onsite-ad-advantage").replace("\"key\": \"ad_clicks\"", "\"key\": \"other\"");
        assertThat(FrameworkData.source(read(other))).isEqualTo(new Source.None());
    }

    @Test
    void tablesOfTheWorkspaceWinOverBundledOnes() throws IOException {
        var own =
                json("onsite-ad-advantage")
                        .replace(
                                "\"key\": \"ads\",",
                                "\"key\": \"ads\", \"sha256\": \"" + SHA + "\",");
        assertThat(FrameworkData.source(read(own)))
                .isEqualTo(new Source.Own(List.of(new TableReference("ads", SHA))));
    }

    private static MetricFramework read(String json) {
        return switch (FrameworkJson.read(json)) {
            case JsonReading.Read(MetricFramework read) -> read;
            case JsonReading.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static String json(String example) throws IOException {
        try (var in =
                FrameworkDataTest.class.getResourceAsStream("/examples/" + example + ".json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

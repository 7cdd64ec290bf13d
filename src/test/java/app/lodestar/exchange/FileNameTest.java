package app.lodestar.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Instagram Shops|Instagram Shops.md",
                "CON|CON_.md",
                "nul.txt|nul.txt_.md",
                "Lpt1|Lpt1_.md",
                "../x|x.md",
                "a/b\\c|a-b-c.md",
                "C:\\temp|C--temp.md",
                "trailing dot.|trailing dot.md",
                ".hidden|hidden.md",
                "a\"b;c=d'|a-b;c=d'.md",
                "\u202Edm.exe|dm.exe.md",
                "Größe 日本 עברית|Größe 日本 עברית.md",
                "...|framework.md",
                "<>|framework.md"
            },
            delimiter = '|')
    void badInputE10ANameThatNoSystemTakesBecomesASafeOne(String title, String expected) {
        assertThat(FileName.of(title, "md", "framework").value()).isEqualTo(expected);
    }

    @Test
    void badInputE10ALongNameIsCutBetweenCharacters() {
        String family = "👨‍👩‍👧".replace("\u200D", "");
        String name = FileName.of(family.repeat(100), "json", "framework").value();
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(100, 125);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(name)).isTrue();
    }

    @Test
    void badInputE3AnOverrideIsTakenOutSoThatTheNameStandsInItsTrueOrder() {
        assertThat(FileName.of("photo\u202Egpj.exe", "md", "framework").value())
                .isEqualTo("photogpj.exe.md");
        assertThat(FileName.of("\u2066a\u2069\u200Fb", "json", "framework").value())
                .isEqualTo("ab.json");
    }

    @Test
    void noTextMakesAnUnsafeName() {
        for (int seed = 0; seed < 5_000; seed++) {
            String name = FileName.of(HostileText.random(new Random(seed)), "md", "x").value();
            assertThat(name)
                    .as("seed %d", seed)
                    .doesNotContainPattern("[/\\\\:*?\"<>|\\p{Cntrl}\u202E]")
                    .doesNotStartWith(".")
                    .endsWith(".md")
                    .hasSizeGreaterThan(3);
        }
    }
}

package app.lodestar.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsGuardTest {

    @Test
    void everySettingThatIsReadIsKnownAndInTheHelp() throws IOException {
        var read = read();
        assertThat(read).contains("LODESTAR_PORT", "LODESTAR_IMPORT_BYTES", "LODESTAR_IMPORT_ROWS");
        assertThat(SettingsGuard.unknown(read)).isEmpty();
        var help = Files.readString(Path.of("lodestar"));
        assertThat(read)
                .filteredOn(name -> !name.equals("LODESTAR_ADDRESS"))
                .allSatisfy(name -> assertThat(help).contains(name));
    }

    @Test
    void aNameThatMeansNothingIsSaid() {
        assertThat(SettingsGuard.unknown(Set.of("LODESTAR_IMPORT_BYTE", "PATH")))
                .containsExactly("LODESTAR_IMPORT_BYTE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2000000000", "999999999999999999"})
    void anAmountIsAWholeNumber(String amount) {
        assertThat(SettingsGuard.wrongAmount("LODESTAR_IMPORT_ROWS", amount)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "200 MB", "2e9", "1.5", "9999999999999999999"})
    void badInputAnythingElseStopsTheStartWithItsName(String amount) {
        assertThat(SettingsGuard.wrongAmount("LODESTAR_IMPORT_ROWS", amount))
                .get()
                .asString()
                .startsWith("LODESTAR_IMPORT_ROWS must be")
                .doesNotContain("\n");
    }

    @Test
    void theNameOfAServerFitsIntoACookieAndAMap() {
        assertThat(List.of("", "a", "node-2"))
                .allSatisfy(name -> assertThat(SettingsGuard.wrongName(name)).isEmpty());
        assertThat(List.of("A", "a.b", "a b", "ä", "x".repeat(21)))
                .allSatisfy(name ->
                        assertThat(SettingsGuard.wrongName(name))
                                .get()
                                .asString()
                                .startsWith("LODESTAR_NODE must be"));
    }

    private static Set<String> read() throws IOException {
        return Pattern.compile("\\$\\{(LODESTAR_[A-Z_]+)")
                .matcher(Files.readString(Path.of("src/main/resources/application.properties")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

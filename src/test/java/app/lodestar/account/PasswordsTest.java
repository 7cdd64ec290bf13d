package app.lodestar.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords(new CommonPasswords());
    private final AccountName ana = AccountName.of("ana@example.org");

    @ParameterizedTest
    @CsvSource({
        "'', MISSING",
        "seven77, TOO_SHORT",
        "🌟🌟🌟🌟🌟🌟🌟, TOO_SHORT",
        "password, COMMON",
        "QwertyUIOP, COMMON",
        "iloveyou, COMMON",
        "Ana@Example.org, LIKE_THE_NAME"
    })
    void aWeakPasswordIsRefusedWithItsReason(String password, PasswordProblem problem) {
        assertThat(passwords.refusal(password, ana)).contains(problem);
    }

    @Test
    void badInputE12APasswordIsTakenWholeOrRefused() {
        assertThat(passwords.refusal("x".repeat(128), ana)).isEmpty();
        assertThat(passwords.refusal("x".repeat(129), ana)).contains(PasswordProblem.TOO_LONG);
        assertThat(passwords.refusal("🌟".repeat(128), ana)).isEmpty();
        assertThat(passwords.refusal("🌟".repeat(129), ana)).contains(PasswordProblem.TOO_LONG);
        assertThat(passwords.refusal("half a \uD83C character", ana))
                .contains(PasswordProblem.NOT_TEXT);
        assertThat(passwords.refusal("        ", ana)).isEmpty();
    }

    @Test
    void badInputE12NothingIsCutOrTrimmed() {
        var long128 = "🌟".repeat(127) + "a";
        var hash = passwords.hash(long128);
        assertThat(passwords.matches(long128, hash)).isTrue();
        assertThat(passwords.matches("🌟".repeat(127) + "b", hash)).isFalse();
        assertThat(passwords.matches(long128 + "a", hash)).isFalse();

        var blanks = passwords.hash(" with blanks ");
        assertThat(passwords.matches(" with blanks ", blanks)).isTrue();
        assertThat(passwords.matches("with blanks", blanks)).isFalse();
    }

    @Test
    void aPasswordIsTheSameFromEveryKeyboard() {
        var hash = passwords.hash("caf\u00E9 au lait");
        assertThat(passwords.matches("cafe\u0301 au lait", hash)).isTrue();
    }

    @Test
    void whereThereIsNoHashNothingMatches() {
        assertThat(passwords.matches("", null)).isFalse();
        assertThat(passwords.matches("any password", null)).isFalse();
    }

    @Test
    void theHashSaysHowItWasMade() {
        var hash = passwords.hash("a fine long sentence");
        assertThat(hash).startsWith("{pbkdf2-sha256-600k}");
        assertThat(passwords.isOutdated(hash)).isFalse();
    }
}

package app.lodestar.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountNameTest {

    @ParameterizedTest
    @CsvSource({
        "ana@example.org, ana@example.org",
        "Ana, ana",
        "İLKER, ilker",
        "ılker, ilker",
        "Straße, STRASSE",
        "José, jose\u0301",
        "ﬁona.x, WRONG_CHARACTERS",
        "аna, WRONG_CHARACTERS",
        "two words, WRONG_CHARACTERS",
        "a\u202Ebc, WRONG_CHARACTERS",
        "a\u200Bbc, WRONG_CHARACTERS",
        "ab, TOO_SHORT",
        "'  ', MISSING",
        "'\u00A0', WRONG_CHARACTERS"
    })
    void badInputE9TwoNamesAreTheSameOrRefusedInAnyLanguage(String written, String other) {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr", "TR"));
        try {
            switch (AccountName.read(written)) {
                case AccountName.Reading.Valid(var name) ->
                        assertThat(name.folded()).isEqualTo(AccountName.of(other).folded());
                case AccountName.Reading.Refused(var problem) ->
                        assertThat(problem.name()).isEqualTo(other);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aNameIsShownAsItsOwnerWritesIt() {
        assertThat(AccountName.of("  Jose\u0301 ".strip()).shown()).isEqualTo("José");
    }

    @Test
    void lengthIsCountedInCharacters() {
        assertThat(AccountName.read("é".repeat(80))).isInstanceOf(AccountName.Reading.Valid.class);
        assertThat(AccountName.read("é".repeat(81)))
                .isEqualTo(new AccountName.Reading.Refused(AccountName.Problem.TOO_LONG));
    }
}

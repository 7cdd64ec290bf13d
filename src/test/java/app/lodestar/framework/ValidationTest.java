package app.lodestar.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "   ",
                "\t",
                "\u00A0",
                "\u3000",
                "\u200B",
                "\u200B\u200D\uFEFF",
                "\u2060",
                "\u3164",
                "\u2800",
                "\u00AD"
            })
    void badInputE1BlankNamesAreRefused(String name) {
        assertRefused(Field.NAME, name, Refusal.Code.BLANK);
        assertRefused(Field.TITLE, name, Refusal.Code.BLANK);
        assertRefusedItem(Field.WATCHERS, name, Refusal.Code.BLANK);
        assertThat(Validation.isBlank(name)).isTrue();
    }

    @Test
    void badInputE2NamesPastTheLimitAreRefusedWithTheLimit() {
        assertAccepted(Field.NAME, "n".repeat(80));
        assertThat(Validation.check(Field.NAME, Value.of("n".repeat(81))))
                .isEqualTo(Refusal.of(Refusal.Code.TOO_LONG, Field.NAME, "80", "81"));
        assertThat(Validation.check(Field.TITLE, Value.of("n".repeat(1_000_000))))
                .isEqualTo(Refusal.of(Refusal.Code.TOO_LONG, Field.TITLE, "120", "1,000,000"));
        assertAccepted(Field.FEAR, "x".repeat(Limits.LONG_TEXT));
        assertRefused(Field.FEAR, "x".repeat(Limits.LONG_TEXT + 1), Refusal.Code.TOO_LONG);
        assertRefused(Field.FORMULA, "x".repeat(1_000_000), Refusal.Code.TOO_LONG);
    }

    @Test
    void badInputE4EmojiCountAsCharactersAndAreNeverCut() {
        assertAccepted(Field.NAME, "😀".repeat(80));
        assertRefused(Field.NAME, "😀".repeat(81), Refusal.Code.TOO_LONG);
        assertAccepted(Field.NAME, "👩‍👩‍👧‍👦 🇩🇪 👍🏽");
        String family = "x".repeat(75) + "👩‍👩‍👧";
        assertAccepted(Field.NAME, family);
        assertRefused(Field.NAME, "x" + family, Refusal.Code.TOO_LONG);
    }

    @Test
    void badInputE5StacksOfCombiningMarksAreRefused() {
        assertAccepted(Field.NAME, "e" + "\u0301".repeat(8));
        assertRefused(Field.NAME, "e" + "\u0301".repeat(9), Refusal.Code.BAD_CHARACTERS);
        assertRefused(Field.MOTIVATION, "e" + "\u0489".repeat(500), Refusal.Code.BAD_CHARACTERS);
        assertAccepted(Field.MOTIVATION, "e\u0301".repeat(500));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\uD800b",
                "\uDC00",
                "\uD83D",
                "a\u0000",
                "\uFFFF",
                "\uFFFE",
                "\uFDD0",
                "\u0007",
                "\u001B[0m",
                "\u0085",
                "\uD83F\uDFFE",
                "\r",
                "a\r\nb"
            })
    void badInputE8LoneSurrogateNulAndNoncharactersAreRefused(String text) {
        assertRefused(Field.NAME, "n" + text, Refusal.Code.BAD_CHARACTERS);
        assertRefused(Field.MOTIVATION, text, Refusal.Code.BAD_CHARACTERS);
        assertRefused(Field.FORMULA, text, Refusal.Code.BAD_CHARACTERS);
        assertRefusedItem(Field.WATCHERS, "n" + text, Refusal.Code.BAD_CHARACTERS);
    }

    @Test
    void badInputE8LoneSurrogateInAnAddressIsRefused() {
        assertRefused(Field.SOURCE_URL, "https://example.org/\uD800", Refusal.Code.BAD_CHARACTERS);
        assertRefused(Field.SOURCE_URL, "https://example.org/\uFFFF", Refusal.Code.BAD_CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "file:///etc",
                "//example.org",
                "example.org",
                "http://",
                "https:///x",
                "http:example.org",
                "https://exa mple.org",
                "https://example.org/\n",
                "vbscript:x"
            })
    void badInputE13WhatIsNoWebAddressIsRefused(String address) {
        assertThat(Validation.check(Field.SOURCE_URL, Value.of(address))).isNotNull();
    }

    @Test
    void badInputE13AddressesPastTheLimitAreRefused() {
        String address = "https://example.org/" + "x".repeat(5_000);
        assertRefused(Field.SOURCE_URL, address, Refusal.Code.TOO_LONG);
        assertAccepted(Field.SOURCE_URL, "HTTPS://example.org:8443/a?b=%20#ä");
        assertAccepted(Field.SOURCE_NOTE, "javascript:alert(1) is text like any other");
    }

    @Test
    void badInputE6SpellingsOfOneNameAreTheSame() {
        assertThat(Folding.fold("Caf\u00E9")).isEqualTo(Folding.fold("CAFE\u0301 "));
        assertThat(Folding.fold("Straße")).isEqualTo(Folding.fold("STRASSE"));
    }

    @Test
    void aLineIsOneLine() {
        for (String breaker : List.of("\n", "\u2028", "\u2029")) {
            assertRefused(Field.NAME, "a" + breaker + "b", Refusal.Code.BAD_CHARACTERS);
            assertAccepted(Field.MOTIVATION, "a" + breaker + "b");
        }
    }

    @Test
    void keysAreLegalNamesEverywhere() {
        for (String key : List.of("abc", "kept_orders", "a2_", "a".repeat(63))) {
            assertAccepted(Field.KEY, key);
        }
        for (String key : List.of("", "ab", "a__b", "1abc", "Abc", "a-b", "ab\n", "a".repeat(64))) {
            assertRefused(Field.KEY, key, Refusal.Code.BAD_FORMAT);
        }
    }

    @Test
    void datesAreDaysOfTheCalendar() {
        assertAccepted(Field.TARGET_BY, "2028-02-29");
        for (String date :
                List.of(
                        "2027-02-29",
                        "2027-2-1",
                        "+12345-01-01",
                        "-001-01-01",
                        "2027-01-01T00:00")) {
            assertRefused(Field.TARGET_BY, date, Refusal.Code.BAD_FORMAT);
        }
    }

    @Test
    void spansAreIsoDurationsOrPeriods() {
        for (String span : List.of("P14D", "P4W", "PT2H", "P1Y2M3W4D", "P2DT3H", "PT1.5S", "P0D")) {
            assertAccepted(Field.SPAN, span);
        }
        for (String span :
                List.of("P", "PT", "P1DT", "-P1D", "P-1D", "p1d", "14 d", "P1MT1H", "P9999999D")) {
            assertRefused(Field.SPAN, span, Refusal.Code.BAD_FORMAT);
        }
    }

    @Test
    void tagsOfLanguagesCurrenciesAndZonesAreReal() {
        assertAccepted(Field.LOCALE, "zh-Hant-TW");
        assertAccepted(Field.CURRENCY, "EUR");
        assertAccepted(Field.TIMEZONE, "Europe/Berlin");
        assertRefused(Field.LOCALE, "en_GB", Refusal.Code.BAD_FORMAT);
        assertRefused(Field.LOCALE, "en-x" + "-abcdefgh".repeat(1_000), Refusal.Code.BAD_FORMAT);
        assertRefused(Field.CURRENCY, "eur", Refusal.Code.BAD_FORMAT);
        assertRefused(Field.TIMEZONE, "Europe/Atlantis", Refusal.Code.BAD_FORMAT);
    }

    @Test
    void numbersHaveAtMostThirtyFourDigits() {
        assertThat(check(Field.TARGET_VALUE, "0.1234567890123456789012345678901234")).isNull();
        for (String number : List.of("1E+34", "1E-35", "1E+999999999", "1E-999999999")) {
            assertThat(check(Field.TARGET_VALUE, number))
                    .isEqualTo(Refusal.of(Refusal.Code.OUT_OF_RANGE, Field.TARGET_VALUE));
        }
        assertThat(check(Field.EDITION, "1E+999999999"))
                .isEqualTo(Refusal.of(Refusal.Code.OUT_OF_RANGE, Field.EDITION, "0", "1000000"));
        assertThat(check(Field.EDITION, "1.5"))
                .isEqualTo(Refusal.of(Refusal.Code.BAD_FORMAT, Field.EDITION));
        assertThat(check(Field.WEIGHT, "-0.1")).isNotNull();
        assertThat(check(Field.WEIGHT, "0")).isNull();
    }

    @Test
    void idsHaveOneSpelling() {
        String id = FrameworkBuilder.id("a").toString();
        assertAccepted(Field.ACTOR, id);
        assertRefused(Field.ACTOR, id.toUpperCase(java.util.Locale.ROOT), Refusal.Code.BAD_FORMAT);
        assertRefused(Field.ACTOR, "1-1-1-1-1", Refusal.Code.BAD_FORMAT);
    }

    @Test
    void listsAreShortAndWithoutRepetition() {
        assertThat(Validation.check(Field.WATCHERS, Value.of(List.of("a", "a"))))
                .isEqualTo(Refusal.of(Refusal.Code.EXISTS, Field.WATCHERS));
        List<String> many =
                java.util.stream.IntStream.range(0, 501).mapToObj(i -> "t" + i).toList();
        assertThat(Validation.check(Field.WATCHERS, Value.of(many)))
                .isEqualTo(Refusal.of(Refusal.Code.TOO_MANY, Field.WATCHERS, "500"));
        assertThat(Validation.check(Field.PLATFORMS, Value.of(List.of("IOS", "FAX"))))
                .extracting(Refusal::code)
                .isEqualTo(Refusal.Code.NOT_A_CHOICE);
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        for (Field field : Field.values()) {
            for (Value value :
                    List.of(
                            Value.of("\u0001"),
                            Value.of(new BigDecimal("0.5")),
                            Value.of(true),
                            Value.of(List.of("\u0001")))) {
                boolean number = field.type() instanceof FieldType.Decimal;
                boolean fits =
                        (number && value instanceof Value.Decimal)
                                || (field.type() instanceof FieldType.Flag
                                        && value instanceof Value.Flag);
                assertThat(Validation.check(field, value) == null)
                        .as("%s in %s", value, field.code())
                        .isEqualTo(fits);
            }
        }
    }

    @Test
    void everyGeneratedValueIsAccepted() {
        MetricFramework framework = RandomFrameworks.framework(1, 80);
        for (long seed = 0; seed < 200; seed++) {
            RandomValues values = new RandomValues(new Random(seed));
            for (Field field : Field.values()) {
                Value value = values.of(field, framework);
                assertThat(value == null ? null : Validation.check(field, value))
                        .as("seed %d: %s in %s", seed, value, field.code())
                        .isNull();
            }
        }
    }

    @Test
    void fieldCodesAreUniqueAndComeBack() {
        assertThat(Arrays.stream(Field.values()).map(Field::code)).doesNotHaveDuplicates();
        for (Field field : Field.values()) {
            assertThat(Field.ofCode(field.code())).isEqualTo(field);
        }
    }

    private static @Nullable Refusal check(Field field, String number) {
        return Validation.check(field, Value.of(new BigDecimal(number)));
    }

    private static void assertAccepted(Field field, String text) {
        assertThat(Validation.check(field, Value.of(text))).as(text).isNull();
    }

    private static void assertRefused(Field field, String text, Refusal.Code code) {
        assertThat(Validation.check(field, Value.of(text)))
                .as(text)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    private static void assertRefusedItem(Field field, String item, Refusal.Code code) {
        assertThat(Validation.check(field, Value.of(List.of(item))))
                .as(item)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}

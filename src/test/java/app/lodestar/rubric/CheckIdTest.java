package app.lodestar.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of the checks, once more: what a file and a score rest on. */
class CheckIdTest {
    private static final List<String> TABLE =
            List.of(
                    "CTX-1 3 E CONTEXT",
                    "CTX-2 3 E CONTEXT",
                    "CTX-3 2 W CONTEXT",
                    "CTX-4 2 W CONTEXT",
                    "CTX-5 1 I CONTEXT",
                    "CTX-6 2 W CONTEXT",
                    "CTX-7 2 W CONTEXT",
                    "GOL-1 2 E GOALS",
                    "GOL-2 4 E GOALS",
                    "GOL-3 3 E GOALS",
                    "STK-1 4 E STAKEHOLDERS",
                    "STK-2 2 W STAKEHOLDERS",
                    "TIE-1 4 EW TIERS",
                    "TIE-2 3 W TIERS",
                    "TIE-3 3 W TIERS",
                    "TIE-4 2 W TIERS",
                    "MET-1 4 E METRICS",
                    "MET-2 4 E METRICS",
                    "MET-3 3 E METRICS",
                    "MET-4 3 E METRICS",
                    "MET-5 3 EW METRICS",
                    "MET-6 2 W METRICS",
                    "MET-7 2 W METRICS",
                    "MET-8 1 W METRICS",
                    "MET-9 1 I METRICS",
                    "TIM-1 3 W TIMING",
                    "TIM-2 2 W TIMING",
                    "GRD-1 4 E GUARDRAILS",
                    "GRD-2 3 E GUARDRAILS",
                    "GRD-3 2 W GUARDRAILS",
                    "GRD-4 2 W GUARDRAILS",
                    "TRE-1 3 W TREE",
                    "TRE-2 2 E TREE",
                    "TRE-3 3 E TREE",
                    "TRE-4 2 W TREE",
                    "TRE-5 2 W TREE",
                    "INI-1 3 EW INITIATIVES",
                    "INI-2 1 I INITIATIVES",
                    "TRD-1 2 W TRADE_OFFS",
                    "DAT-1 3 W DATA",
                    "DAT-2 2 W DATA",
                    "DAT-3 2 W DATA",
                    "CLM-1 1 W CLAIMS");

    @Test
    void theFortyThreeChecksHaveTheirWeightsAndSeverities() {
        assertThat(Arrays.stream(CheckId.values()).map(CheckIdTest::row))
                .containsExactlyElementsOf(TABLE);
        assertThat(Arrays.stream(CheckId.values()).mapToInt(CheckId::weight).sum()).isEqualTo(107);
    }

    /** The severity for a team, then that for practice where it differs. */
    private static String row(CheckId check) {
        String team = letter(check.severity(Mode.TEAM));
        String practice = letter(check.severity(Mode.PRACTICE));
        return String.join(
                " ",
                check.code(),
                Integer.toString(check.weight()),
                team.equals(practice) ? team : team + practice,
                check.section().name());
    }

    private static String letter(Severity severity) {
        return severity.word().substring(0, 1).toUpperCase(Locale.ROOT);
    }

    @Test
    void aCheckIsFoundByItsCode() {
        assertThat(CheckId.ofCode("GRD-3")).contains(CheckId.GRD_3);
        assertThat(CheckId.ofCode("GRD_3")).isEmpty();
    }

    @Test
    void theResultCarriesTheSeverityOfTheMode() {
        assertThat(Scene.scene().of(CheckId.TIE_1).severity()).isEqualTo(Severity.ERROR);
        assertThat(Scene.scene().practice().of(CheckId.TIE_1).severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void statusesAreWrittenAsFilesHaveThem() {
        assertThat(Arrays.stream(CheckStatus.values()).map(CheckStatus::word))
                .containsExactly("pass", "fail", "n/a", "waived");
    }

    static Stream<String> keys() {
        return Stream.of(
                        Arrays.stream(CheckId.values()).map(CheckId::messageKey),
                        Arrays.stream(Section.values()).map(Section::messageKey),
                        Arrays.stream(SeededFlaw.values()).map(SeededFlaw::messageKey),
                        Arrays.stream(ReviewVerdict.values()).map(ReviewVerdict::messageKey),
                        Arrays.stream(Coverage.Hole.values()).map(Coverage.Hole::messageKey),
                        Arrays.stream(HumanLevel.values()).map(HumanLevel::messageKey),
                        Arrays.stream(HumanDimension.values())
                                .flatMap(each ->
                                        Stream.concat(
                                                Stream.of(each.messageKey()),
                                                Arrays.stream(HumanLevel.values())
                                                        .map(each::messageKey))))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void thereAreWordsForEverythingAPersonSees(String key) {
        assertThat(ResourceBundle.getBundle("messages.rubric", Locale.ROOT).getString(key))
                .isNotBlank();
    }
}

package app.lodestar.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.scoring.Sheet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetMarkdownTest {

    @Test
    void aSheetIsAHeadingListsAndTables() {
        Sheet sheet =
                new Sheet(
                        "Score: Blocked",
                        List.of("Disputes are up."),
                        List.of(
                                new Sheet.Part(
                                        "Goal metrics",
                                        List.of("Metric", "Now"),
                                        List.of(
                                                List.of("Kept orders", "7,214"),
                                                List.of("GMV", "")),
                                        List.of()),
                                new Sheet.Part("Nothing", List.of("Head"), List.of(), List.of()),
                                new Sheet.Part("Mind", List.of(), List.of(), List.of("Counted."))));
        assertThat(SheetMarkdown.of(sheet, 2))
                .isEqualTo(
                        """
                        ## Score: Blocked

                        - Disputes are up.

                        ### Goal metrics

                        | Metric | Now |
                        | --- | --- |
                        | Kept orders | 7,214 |
                        | GMV | – |

                        ### Mind

                        - Counted.
                        """);
    }

    @Test
    void aPersonsTextBecomesNoMarkup() {
        Sheet sheet =
                new Sheet(
                        "Score",
                        List.of("<script>alert(1)</script> | [x](javascript:y)"),
                        List.of(
                                new Sheet.Part(
                                        "Metrics",
                                        List.of("Metric"),
                                        List.of(List.of("a | b\n# c <b>")),
                                        List.of())));
        assertThat(SheetMarkdown.of(sheet, 1))
                .doesNotContain("<script>", "[x](", "a | b", "\n# c", "<b>");
    }
}

package app.lodestar.exchange;

import app.lodestar.framework.Field;
import app.lodestar.rubric.Waiver;
import java.util.List;

/** The checks that somebody set aside, each with its reason. */
final class WaiversPart {
    private WaiversPart() {}

    /** Nothing where none is waived. */
    static void write(Page page) {
        Words words = page.words();
        MarkdownTable table =
                new MarkdownTable(
                        List.of(
                                words.label(Field.WAIVED_CHECK),
                                words.label(Field.WAIVED_NODE),
                                words.label(Field.WAIVER_REASON)));
        for (Waiver waiver : Waiver.of(page.framework())) {
            table.row(
                    List.of(
                            "`" + waiver.check().code() + "`",
                            waiver.node().map(page.framework()::node).map(page::name).orElse(""),
                            MarkdownText.inline(waiver.reason())));
        }
        page.section(2, words.of("waivers"), () -> page.table(table));
    }
}

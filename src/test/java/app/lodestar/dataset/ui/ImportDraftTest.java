package app.lodestar.dataset.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportDraftTest {

    @ParameterizedTest
    @CsvSource({
        "My orders (2026),my_orders_2026",
        "2026-10 orders,orders",
        "Zahlungen__März,zahlungen_m_rz",
        "a,table_1",
        "'',table_1",
        "\"; DROP TABLE x--,drop_table_x",
        "数据,table_1"
    })
    void aTableIsCalledAsNearToItsFileAsFormulasAllow(String file, String table) {
        assertThat(ImportDraft.tableName(file)).isEqualTo(table);
    }

    @Test
    void aVeryLongNameIsCutToAKey() {
        assertThat(ImportDraft.tableName("x".repeat(62) + "_" + "y".repeat(40)))
                .isEqualTo("x".repeat(62));
    }

    @ParameterizedTest
    @CsvSource({"1,0.01", "0,0", "0.5,0.005", "'2,5',0.025", "100,1"})
    void aShareIsWrittenInPerCent(String written, double share) {
        assertThat(ShareField.share(written)).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({"''", "few", "1 %"})
    void badInputAShareThatIsNoNumberIsNone(String written) {
        assertThat(ShareField.share(written)).isNaN();
    }

    @Test
    void textsThatStandForNoValueAreDividedByCommas() {
        assertThat(ReadingFields.texts(" NA, n/a,, null "))
                .containsExactlyInAnyOrder("NA", "n/a", "null");
    }
}

package app.lodestar.dataset.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.AccountService;
import app.lodestar.account.PagesOfAPerson;
import app.lodestar.account.Person;
import app.lodestar.dataset.DatasetSummary;
import app.lodestar.dataset.FolderDatasets;
import app.lodestar.framework.DatasetOrigin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:data-view",
            "lodestar.data=target/data-view"
        })
class DataViewTest extends PagesOfAPerson {

    private final AccountService accounts;
    private final FolderDatasets folders;
    private final Person ana;

    @TempDir Path folder;

    DataViewTest(@Autowired AccountService accounts, @Autowired FolderDatasets folders) {
        super(accounts.startGuest());
        this.accounts = accounts;
        this.folders = folders;
        ana = person();
    }

    @Test
    void theLimitsAreSaidBeforeOneChooses() {
        navigate(DataView.class);
        assertThat(text(find(DataView.class).single().getElement().getTextRecursively()))
                .contains("As a guest, a file of up to 25 MB and 200,000 rows")
                .contains("with an account 200 MB and 5,000,000 rows")
                .contains("No data yet");
    }

    @Test
    void everyTableOfADatasetIsDescribed() throws Exception {
        var made = make(ana);
        UI.getCurrent().navigate("data/" + made.id().value());
        assertThat(find(H1.class).single().getText()).isEqualTo("Sample");
        assertThat(find(ProfileTable.class).all()).hasSize(2);
        var words = text(find(DatasetView.class).single().getElement().getTextRecursively());
        assertThat(words)
                .contains("Table orders", "2 rows. Events by", "Table shops", "1 row. A snapshot")
                .contains("1 row has amount below zero");
        navigate(DataView.class);
        assertThat(find(NativeTableRow.class, find(DatasetList.class).single()).all())
                .as("the head and one dataset")
                .hasSize(2);
    }

    @Test
    void someoneElsesDataAreNotThere() throws Exception {
        var theirs = make(accounts.startGuest());
        navigate(DataView.class);
        assertThat(find(NativeTableRow.class, find(DatasetList.class).single()).all()).isEmpty();
        UI.getCurrent().navigate("data/" + theirs.id().value());
        assertThat(find(ProfileTable.class).all()).isEmpty();
        UI.getCurrent().navigate("data/none");
        assertThat(find(ProfileTable.class).all()).isEmpty();
    }

    private DatasetSummary make(Person person) throws Exception {
        Files.writeString(
                folder.resolve("orders.csv"), "id,at,amount\n1,2026-01-05,-2\n2,2026-01-06,3\n");
        Files.writeString(folder.resolve("shops.csv"), "id\n1\n");
        return folders.store(
                person,
                person.workspace(),
                "Sample",
                DatasetOrigin.GENERATED,
                folder,
                ZoneOffset.UTC,
                Map.of());
    }

    private static String text(String words) {
        return words.replace('\u00A0', ' ').replaceAll("[\u2068\u2069]", "");
    }
}

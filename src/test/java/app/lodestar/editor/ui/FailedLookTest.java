package app.lodestar.editor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.AccountService;
import app.lodestar.account.PagesOfAPerson;
import app.lodestar.library.LibraryService;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.util.FileSystemUtils;

/** What the checks say when the data cannot be looked at. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:failed-look",
            "lodestar.data=target/failed-look"
        })
class FailedLookTest extends PagesOfAPerson {
    private static final Path BUNDLED = Path.of("target", "failed-look", "bundled");

    private final LibraryService library;

    FailedLookTest(@Autowired AccountService accounts, @Autowired LibraryService library) {
        super(accounts.startGuest());
        this.library = library;
    }

    @Test
    void aLookAtTheDataThatFailsSaysSoAndCanBeTriedAgain() throws IOException {
        FileSystemUtils.deleteRecursively(BUNDLED);
        Files.createDirectories(BUNDLED.getParent());
        Files.writeString(BUNDLED, "no folder");
        UI.getCurrent()
                .navigate("framework/" + library.openExample(person(), "etsy-seller-messaging"));
        until(() -> !find(ChecksPart.class).all().isEmpty());
        click(find(ChecksPart.class).single(), "All 43 checks");
        var dialog = find(ChecksDialog.class).single();
        until(() -> note(dialog).startsWith("The data could not be looked at just now"));

        Files.delete(BUNDLED);
        click(dialog, "Look again");
        until(() -> note(dialog).startsWith("The data are being read"));
        until(() -> note(dialog).isEmpty());
        assertThat(text(dialog)).contains("On the data, the parts make the whole");
        assertThat(dialog.isOpened()).isTrue();
    }

    /** What is said of the data themselves; empty where there is nothing to say. */
    private String note(ChecksDialog dialog) {
        return find(Paragraph.class, dialog).all().stream()
                .map(Paragraph::getText)
                .filter(text -> text.startsWith("The data"))
                .findFirst()
                .orElse("");
    }
}

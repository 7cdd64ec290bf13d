package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds for a framework as a whole, edited over its question. */
@ExtendWith(BrowserExtension.class)
class SettingsIT {

    @Test
    void theSettingsOfAFrameworkAreEditedWhereTheyStand(Visitor visitor, LodestarServer server) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        var desk = openAnother(page, server);
        desk.enter("Short name", "shops-2027");
        desk.enter("Language", "de-CH");
        desk.enter("Approvals needed", "2");
        desk.saved();
        page.reload();
        assertThat(desk.field("Short name")).hasValue("shops-2027");
        assertThat(desk.field("Language")).hasValue("de-CH");
        assertThat(desk.field("Approvals needed")).hasValue("2");
    }

    @Test
    void aShortNameThatIsTakenIsRefusedAtTheFieldAndNothingIsLost(
            Visitor visitor, LodestarServer server) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        openAnother(page, server);
        var desk = openAnother(page, server);
        assertThat(desk.field("Short name")).hasValue("instagram-shops-2");
        desk.enter("Short name", "instagram-shops");
        assertThat(desk.field("Short name")).hasAttribute("aria-invalid", "true");
        assertThat(desk.field("Short name")).hasValue("instagram-shops");
        assertThat(page.locator("inline-text").getByText("has, or had, the short name"))
                .isVisible();
        page.reload();
        assertThat(desk.field("Short name")).hasValue("instagram-shops-2");
    }

    private static Desk openAnother(Page page, LodestarServer server) {
        page.navigate(server.address("/"));
        return Desk.ofExample(page, "Instagram Shops");
    }
}

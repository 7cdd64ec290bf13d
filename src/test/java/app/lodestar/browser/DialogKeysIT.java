package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A dialog has the keyboard to itself, from its first moment to its last. */
@ExtendWith(BrowserExtension.class)
class DialogKeysIT {

    /** Reports what has the focus in the first task after a dialog has opened. */
    private static final String FOCUS_OF_A_NEW_DIALOG =
            """
            () => {
                window.focused = new Promise(resolve =>
                    new MutationObserver(() => {
                        if (document.querySelector('vaadin-dialog[opened]')) {
                            setTimeout(() => resolve(document.activeElement.id));
                        }
                    }).observe(document, {subtree: true, childList: true, attributes: true}));
            }
            """;

    @Test
    void theFieldHasTheFocusAsSoonAsTheDialogIsThere(Visitor visitor) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        assertThat(new Desk(page).button("New framework")).isVisible();
        page.evaluate(FOCUS_OF_A_NEW_DIALOG);
        page.keyboard().press("n");
        assertThat(title(page)).isVisible();
        assertThat(page.evaluate("() => window.focused")).isEqualTo("new-title");
        page.keyboard().type("Written at once");
        assertThat(title(page)).hasValue("Written at once");
    }

    @Test
    void enterRightAfterTheLastLetterMakesTheFramework(Visitor visitor) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        new Desk(page).button("New framework").click();
        assertThat(title(page)).isFocused();
        page.keyboard().type("Written fast");
        page.keyboard().press("Tab");
        page.keyboard().type("And asked fast");
        page.keyboard().press("Enter");
        page.waitForURL("**/framework/*");
        assertThat(page).hasTitle(Pattern.compile("Written fast"));
        assertThat(new Desk(page).field("Question")).hasValue("And asked fast");
    }

    @Test
    void lettersTypedBeforeTheDialogIsThereDoNothingElse(Visitor visitor) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        assertThat(new Desk(page).button("New framework")).isVisible();
        page.evaluate(
                """
                () => 'nng l?/'.split('').forEach(key =>
                    document.body.dispatchEvent(
                        new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true})))
                """);
        assertThat(title(page)).isFocused();
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(1);
        assertThat(page.locator("dialog:modal")).hasCount(0);
    }

    @Test
    void thePaletteDoesNotOpenOverADialog(Visitor visitor) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        new Desk(page).button("New framework").click();
        assertThat(title(page)).isFocused();
        page.keyboard().press("Control+k");
        page.keyboard().type("Still here");
        assertThat(title(page)).hasValue("Still here");
        assertThat(page.locator("dialog:modal")).hasCount(0);
        page.keyboard().press("Escape");
        assertThat(title(page)).hasCount(0);
        page.keyboard().press("Control+k");
        assertThat(palette(page)).isFocused();
    }

    @Test
    void whatIsPressedInADialogDoesNothingBehindIt(Visitor visitor) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        assertThat(desk.metric("Cart rate")).isVisible();
        desk.button("Hand over").click();
        assertThat(desk.dialog("Hand over")).containsText("Success metrics");
        page.keyboard().press("Control+k");
        page.keyboard().press("?");
        assertThat(page.locator("dialog:modal")).hasCount(0);
        assertThat(desk.dialog("Hand over")).containsText("Success metrics");
    }

    private static Locator title(Page page) {
        return new Desk(page).dialog("New framework").getByLabel("Title");
    }

    private static Locator palette(Page page) {
        return page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search or do"));
    }
}

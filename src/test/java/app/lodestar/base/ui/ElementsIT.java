package app.lodestar.base.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.browser.BrowserExtension;
import app.lodestar.browser.Screen;
import app.lodestar.browser.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(BrowserExtension.class)
class ElementsIT {

    private static final List<String> ELEMENTS =
            List.of("metric-grid", "inline-text", "co-editor", "save-state", "toast-line");

    /** Milliseconds; longer than a toast stands. */
    private static final int LONG = 20_000;

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void everyElementCanBeUsedByEveryone(Screen screen, Visitor visitor) {
        var page = open(visitor, screen);
        visitor.assertAccessible(page);
        visitor.assertNoSidewaysScroll(page);
        page.keyboard().press("Control+k");
        assertThat(page.getByRole(AriaRole.COMBOBOX)).isFocused();
        visitor.assertAccessible(page);
        page.keyboard().press("Escape");
        page.getByText("Cart rate").click();
        page.keyboard().press("Shift+F10");
        assertThat(page.getByRole(AriaRole.MENU)).isVisible();
        visitor.assertAccessible(page);
        page.keyboard().press("Escape");
        page.keyboard().press("Control+Shift+H");
        assertThat(toast(page, "Hello")).isVisible();
        visitor.assertAccessible(page);
        visitor.screenshot(page, "elements-toast", screen);
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        visitor.assertAccessible(page);
        visitor.screenshot(page, "elements", screen);
    }

    @Test
    void aShortFieldIsCommittedWhenItIsLeft(Visitor visitor) {
        var page = open(visitor, Screen.DESKTOP);
        var name = textbox(page, "Name");
        name.fill("  Shops abroad ");
        assertThat(page.locator("save-state")).hasText("Saving…");
        name.press("Tab");
        assertThat(name).hasValue("Shops abroad");
        assertThat(page.locator("save-state")).hasText("Saved");
        name.fill("");
        name.press("Enter");
        assertThat(page.getByText("A name is needed.").first()).isVisible();
        assertThat(page.locator("save-state")).hasText("Not saved: A name is needed.");
        name.press("Escape");
        assertThat(name).hasValue("Shops abroad");
        assertThat(page.locator("save-state")).hasText("Saved");
    }

    @Test
    void aLongTextIsSentWhileItIsTyped(Visitor visitor) {
        var page = open(visitor, Screen.DESKTOP);
        var description = textbox(page, "Description");
        description.press("Control+End");
        description.pressSequentially(" It is inside the app. 😀");
        description.press("Enter");
        description.pressSequentially("Second paragraph.");
        assertThat(page.locator("save-state")).hasText("Saved");
        assertThat(description.locator(".cm-line"))
                .hasText(
                        new String[] {
                            "A shopping layer. It is inside the app. 😀", "Second paragraph."
                        });
        assertThat(page.evaluate("() => localStorage.length")).isEqualTo(0);
    }

    @Test
    void whatTheServerRefusesStaysInTheBrowser(Visitor visitor) {
        var page = open(visitor, Screen.DESKTOP);
        var description = textbox(page, "Description");
        description.focus();
        assertThat(page.locator("co-editor .cm-content")).isFocused();
        description.pressSequentially("forbidden ");
        assertThat(page.locator("save-state")).hasText("Not saved: Not this word.");
        assertThat(description).hasAttribute("aria-invalid", "true");
        assertThat(
                        page.evaluate(
                                """
                                () => Object.entries(localStorage)
                                    .find(([key]) => key.startsWith('lodestar/test/elements/description#'))[1]\
                                """))
                .asString()
                .contains("forbidden");
        description.press("Control+z");
        assertThat(page.locator("save-state")).hasText("Saved");
        assertThat(description).not().containsText("forbidden");
    }

    @Test
    void othersAreSeenInATextAndItIsToldWhereOneIs(Visitor visitor) {
        var page = open(visitor, Screen.DESKTOP);
        var description = textbox(page, "Description");
        description.focus();
        var text = page.locator("co-editor .cm-content");
        assertThat(text).isFocused();
        assertThat(text.locator(".remote-selection")).hasText("shopping");
        assertThat(text.locator(".remote-name")).hasAttribute("data-name", "Ben");
        text.press("Control+Home");
        text.pressSequentially("Truly: ");
        assertThat(page.locator("save-state")).hasText("Saved");
        assertThat(text.locator(".remote-selection")).hasText("shopping");
        text.press("Shift+ArrowLeft");
        assertThat(page.locator("#heard")).hasText("caret 6 to 7");
        textbox(page, "Name").focus();
        assertThat(page.locator("#heard")).hasText("caret gone");
    }

    @Test
    void whatIsTypedOfflineIsSentOnceItCanBe(Visitor visitor) {
        var page = open(visitor, Screen.DESKTOP);
        var description = textbox(page, "Description");
        page.context().setOffline(true);
        description.press("Control+End");
        description.pressSequentially(" Typed on a train.");
        assertThat(page.locator("save-state span"))
                .hasText("Offline - 1 change kept in this browser");
        page.context().setOffline(false);
        assertThat(page.locator("save-state")).hasText("Saved");
        assertThat(description).hasValue("A shopping layer. Typed on a train.");
    }

    @Test
    void metricsAreWrittenAndArrangedByKeyboardAlone(Visitor visitor) {
        var page = open(visitor, Screen.DESKTOP);
        var keys = page.keyboard();
        page.locator("metric-grid").evaluate("grid => grid.focus()");
        keys.press("ArrowDown");
        keys.press("ArrowDown");
        keys.press("Enter");
        keys.type("Checkout rate");
        keys.press("Enter");
        keys.type("Card accepted");
        keys.press("Tab");
        keys.press("Enter");
        keys.press("Escape");
        assertThat(page.locator("#heard")).containsText("Cart rate SUPPORTING, Checkout rate");
        assertThat(row(page, "Card accepted")).hasAttribute("aria-level", "3");
        assertThat(row(page, "Card accepted")).isFocused();
        keys.press("ArrowLeft");
        keys.press("Alt+Shift+ArrowUp");
        assertThat(row(page, "Checkout rate")).hasAttribute("aria-posinset", "2");
        assertThat(row(page, "Checkout rate")).isFocused();
        keys.press("4");
        assertThat(row(page, "Checkout rate").locator(".ti")).hasText("Guardrail");
        keys.press("Delete");
        assertThat(row(page, "Checkout rate")).hasCount(0);
        assertThat(row(page, "Card accepted")).hasCount(0);
        assertThat(row(page, "Cart rate")).isFocused();
        assertThat(page.locator("save-state")).hasText("Saved");
    }

    @Test
    void aMetricIsDraggedUnderAnother(Visitor visitor) {
        var page = open(visitor, Screen.DESKTOP);
        row(page, "Cart rate").dragTo(row(page, "Sessions with a view"));
        assertThat(row(page, "Cart rate")).hasAttribute("aria-level", "3");
        assertThat(page.locator("[aria-live]").first()).containsText("now under Sessions");
    }

    @Test
    void aToastIsReachedAndTakenByKeyboard(Visitor visitor) {
        var page = open(visitor, Screen.DESKTOP);
        row(page, "Cart rate").click();
        page.keyboard().press("Control+Shift+H");
        assertThat(toast(page, "Hello")).isVisible();
        page.keyboard().press("F8");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Again")))
                .isFocused();
        page.keyboard().press("Enter");
        assertThat(toast(page, "Hello again")).isVisible();
        assertThat(toast(page, "Hello")).hasCount(0);
        assertThat(row(page, "Cart rate")).isFocused();
        page.keyboard().press("F8");
        assertThat(toast(page, "Hello again").getByRole(AriaRole.BUTTON)).isFocused();
        page.keyboard().press("Escape");
        assertThat(toast(page, "Hello again")).hasCount(0);
        assertThat(row(page, "Cart rate")).isFocused();
    }

    @Test
    void aToastWaitsWhileAPersonIsAtIt(Visitor visitor) {
        var page = open(visitor, Screen.DESKTOP);
        page.clock().install();
        row(page, "Cart rate").click();
        page.keyboard().press("Control+Shift+H");
        toast(page, "Hello").hover();
        page.clock().runFor(LONG);
        assertStands(page, "CORE");

        page.keyboard().press("F8");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Again")))
                .isFocused();
        page.mouse().move(0, 0);
        page.clock().runFor(LONG);
        assertStands(page, "CONTROL");

        row(page, "Cart rate").focus();
        page.clock().runFor(LONG);
        assertThat(toast(page, "Hello")).hasCount(0);
    }

    /** Had its time been over, the server would have taken it away before it answers this. */
    private static void assertStands(Page page, String tier) {
        page.locator("metric-grid")
                .evaluate(
                        """
                        (grid, tier) => grid.dispatchEvent(new CustomEvent('gesture',
                            {detail: {type: 'tier', id: 'c', tier, letter: crypto.randomUUID()}}))
                        """,
                        tier);
        assertThat(page.locator("#heard")).containsText("Cart rate " + tier);
        assertThat(toast(page, "Hello")).isVisible();
    }

    @Test
    void actionsHaveKeysAndCanBeFound(Visitor visitor) {
        var page = open(visitor, Screen.DESKTOP);
        page.getByRole(AriaRole.HEADING).first().click();
        page.keyboard().press("Control+Shift+H");
        assertThat(page.getByText("Hello", new Page.GetByTextOptions().setExact(true))).isVisible();
        page.keyboard().press("/");
        page.keyboard().type("say");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Hello", new Page.GetByTextOptions().setExact(true))).hasCount(2);
        page.keyboard().press("?");
        var overview = page.getByRole(AriaRole.DIALOG);
        assertThat(overview).containsText("Say hello");
        assertThat(overview).containsText("Move within its level");
        page.getByLabel("Shortcuts of plain letters and signs").uncheck();
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        assertThat(overview).isHidden();
    }

    /** The elements are in a part of the bundle that only the pages with them load. */
    private static Page open(Visitor visitor, Screen screen) {
        var page = visitor.open("/test-elements", screen);
        page.waitForFunction("() => window.Vaadin?.Flow?.loadOnDemand !== undefined");
        page.evaluate(
                "async view => { await window.Vaadin.Flow.loadOnDemand(view); }",
                keyOf("app.lodestar.editor.ui.EditorView"));
        for (var tag : ELEMENTS) {
            assertThat(page.evaluate("tag => customElements.get(tag) !== undefined", tag))
                    .as(tag)
                    .isEqualTo(true);
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start")).click();
        assertThat(row(page, "Cart rate")).isVisible();
        return page;
    }

    /** The name under which Vaadin's bundle knows what a view needs. */
    private static String keyOf(String view) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(view.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Locator textbox(Page page, String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static Locator toast(Page page, String text) {
        return page.locator("toast-line")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.getByText(
                                                text, new Page.GetByTextOptions().setExact(true))));
    }

    private static Locator row(Page page, String name) {
        return page.locator("metric-grid [role=row]", new Page.LocatorOptions().setHasText(name));
    }
}

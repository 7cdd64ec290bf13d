package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the door to an outline of twelve metrics without a pointer. */
@ExtendWith(BrowserExtension.class)
class KeyboardIT {

    private static final List<String> OUTLINE =
            List.of(
                    "Kept orders (North star)",
                    "  Shopping sessions (Supporting)",
                    "  Cart rate (Core)",
                    "    Product views (Supporting)",
                    "    Carts begun (Supporting)",
                    "  Checkout rate (Supporting)",
                    "    Address accepted (Supporting)",
                    "    Payment accepted (Supporting)",
                    "  Average order (Supporting)",
                    "Dispute rate (Guardrail)",
                    "Late deliveries (Guardrail)",
                    "Holdout orders (Control)");

    @Test
    void anOutlineOfTwelveMetricsIsWrittenByKeyboardAlone(Visitor visitor) {
        var page = visitor.open("/", Screen.DESKTOP);
        var keys = page.keyboard();
        var desk = new Desk(page);
        tabTo(page, desk.button("Practise as a guest"));
        page.waitForNavigation(() -> keys.press("Enter"));
        assertThat(desk.button("New framework")).isVisible();
        begin(page, desk);

        callFor(page, "new metric");
        assertThat(desk.newMetric()).isFocused();
        write(keys);
        assertThat(desk.metric("Holdout orders")).isFocused();
        setTiers(desk, keys);
        rearrange(desk, keys);
        deleteAndUndo(desk, keys);
        leave(page, desk);

        desk.saved();
        assertThat(desk.written()).isEqualTo(OUTLINE);
        page.reload();
        assertThat(desk.metric("Holdout orders")).isVisible();
        assertThat(desk.written()).isEqualTo(OUTLINE);
    }

    private static void begin(Page page, Desk desk) {
        var keys = page.keyboard();
        callFor(page, "new framework");
        var dialog = desk.dialog("New framework");
        assertThat(dialog.getByLabel("Title")).isFocused();
        keys.type("Instagram Shops");
        tabTo(page, dialog.getByLabel("Question it answers"));
        keys.type("Define success metrics for Instagram Shops");
        keys.press("Enter");
        page.waitForURL("**/framework/*");
        assertThat(desk.outline()).isVisible();
    }

    /** Enter begins the next one, Tab and Shift+Tab move it in and out while it is named. */
    private static void write(Keyboard keys) {
        keys.press("Enter");
        keys.type("Kept orders");
        keys.press("Enter");
        keys.type("Shopping sessions");
        keys.press("Tab");
        keys.press("Enter");
        keys.type("Cart rate");
        keys.press("Enter");
        keys.type("Product views");
        keys.press("Tab");
        keys.press("Enter");
        keys.type("Carts begun");
        keys.press("Enter");
        keys.type("Checkout rate");
        keys.press("Shift+Tab");
        keys.press("Enter");
        keys.type("Payment accepted");
        keys.press("Tab");
        keys.press("Enter");
        keys.type("Address accepted");
        keys.press("Enter");
        keys.type("Average order");
        keys.press("Shift+Tab");
        keys.press("Enter");
        keys.type("Dispute rate");
        keys.press("Shift+Tab");
        keys.press("Enter");
        keys.type("Late deliveries");
        keys.press("Enter");
        keys.type("Holdout orders");
        keys.press("Enter");
        keys.press("Escape");
    }

    private static void setTiers(Desk desk, Keyboard keys) {
        keys.press("5");
        assertThat(desk.metric("Holdout orders")).containsText("Control");
        goTo(desk, keys, "Late deliveries");
        keys.press("4");
        assertThat(desk.metric("Late deliveries")).containsText("Guardrail");
        goTo(desk, keys, "Dispute rate");
        keys.press("4");
        assertThat(desk.metric("Dispute rate")).containsText("Guardrail");
        goTo(desk, keys, "Cart rate");
        keys.press("2");
        assertThat(desk.metric("Cart rate")).containsText("Core");
    }

    private static void rearrange(Desk desk, Keyboard keys) {
        goTo(desk, keys, "Address accepted");
        keys.press("Alt+Shift+ArrowUp");
        assertThat(desk.metric("Address accepted")).hasAttribute("aria-posinset", "1");
        assertThat(desk.metric("Address accepted")).isFocused();
        goTo(desk, keys, "Average order");
        keys.press("Alt+Shift+ArrowRight");
        assertThat(desk.metric("Average order")).hasAttribute("aria-level", "3");
        keys.press("Alt+Shift+ArrowLeft");
        assertThat(desk.metric("Average order")).hasAttribute("aria-level", "2");
        assertThat(desk.metric("Average order")).isFocused();
    }

    private static void deleteAndUndo(Desk desk, Keyboard keys) {
        goTo(desk, keys, "Carts begun");
        keys.press("Delete");
        assertThat(desk.metric("Carts begun")).hasCount(0);
        assertThat(desk.metric("Checkout rate")).isFocused();
        keys.press("Control+z");
        assertThat(desk.metric("Carts begun")).hasCount(1);
    }

    /** Neither a row nor a name that is being written holds the focus fast. */
    private static void leave(Page page, Desk desk) {
        var keys = page.keyboard();
        var within = page.locator("metric-grid:focus-within");
        assertThat(within).hasCount(1);
        keys.press("Tab");
        assertThat(within).hasCount(0);
        keys.press("Shift+Tab");
        assertThat(within).hasCount(1);
        keys.press("Shift+Tab");
        assertThat(within).hasCount(0);
        keys.press("Tab");
        keys.press("F2");
        assertThat(desk.field("Name of the metric")).isFocused();
        keys.press("Escape");
        keys.press("Tab");
        assertThat(within).hasCount(0);
    }

    /** Asks the palette for something, and does the first that it offers. */
    private static void callFor(Page page, String words) {
        page.keyboard().press("Control+k");
        assertThat(page.getByRole(AriaRole.COMBOBOX, named("Search or do"))).isFocused();
        page.keyboard().type(words);
        assertThat(page.locator("command-palette").getByRole(AriaRole.OPTION).first())
                .hasAttribute("aria-selected", "true");
        page.keyboard().press("Enter");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** Walks down or up the outline to a metric, one row at a time. */
    private static void goTo(Desk desk, Keyboard keys, String metric) {
        keys.press("Home");
        for (int steps = 0; steps < 15 && !hasFocus(desk.metric(metric)); steps++) {
            keys.press("ArrowDown");
        }
        assertThat(desk.metric(metric)).isFocused();
    }

    private static void tabTo(Page page, Locator target) {
        for (int stops = 0; stops < 40 && !hasFocus(target); stops++) {
            page.keyboard().press("Tab");
        }
        assertThat(target).isFocused();
    }

    private static boolean hasFocus(Locator target) {
        return target.evaluate("e => e.getRootNode().activeElement === e").equals(true);
    }
}

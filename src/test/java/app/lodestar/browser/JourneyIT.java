package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A candidate, alone, writes a framework as a guest and takes it away. */
@ExtendWith(BrowserExtension.class)
class JourneyIT {

    private static final String QUESTION = "Define success metrics for Instagram Shops";

    @Test
    void aGuestWritesAFrameworkAndTakesItAway(Visitor visitor) throws IOException {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        begin(page);
        var desk = new Desk(page);
        writeContext(desk);
        writeGoal(desk);
        writeMetrics(page, desk);
        desk.saved();

        page.reload();
        allIsThere(page, desk);
        undoAndRedo(page, desk);
        handOver(page, desk);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Library").setExact(true))
                .last()
                .click();
        var line =
                page.getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("Instagram Shops"));
        assertThat(line).hasCount(1);
        assertThat(line).containsText("practice");
    }

    private static void begin(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("New framework").setExact(true))
                .click();
        var dialog =
                page.getByRole(
                        AriaRole.DIALOG, new Page.GetByRoleOptions().setName("New framework"));
        dialog.getByLabel("Title").fill("Instagram Shops");
        dialog.getByLabel("Question it answers").fill(QUESTION);
        assertThat(dialog.getByLabel("Practise alone")).isChecked();
        assertThat(dialog.getByLabel("A blank page")).isChecked();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Create")).click();
        page.waitForURL("**/framework/*");
        assertThat(heading(page)).hasText(QUESTION);
        assertThat(page).hasTitle(Pattern.compile("Instagram Shops.*"));
    }

    private static void writeContext(Desk desk) {
        desk.field("Description")
                .pressSequentially("People find a product in the feed and buy it without leaving.");
        desk.add("Add a stakeholder: who?", "Shopper");
        desk.add("Add a stakeholder: who?", "Small seller");
        desk.field("Wants").first().fill("To get what the picture promised");
        desk.field("Wants").first().press("Tab");
        desk.add("Add a step: what happens next?", "meets a tagged item in the feed");
    }

    private static void writeGoal(Desk desk) {
        desk.add(
                "Add a goal: what should be true for people?",
                "People who notice a product can have it, and are glad they did");
        desk.add(
                "Add a signal: what would one see or hear?",
                "Shoppers come back for a second order");
    }

    private static void writeMetrics(Page page, Desk desk) {
        desk.newMetric().click();
        var keys = page.keyboard();
        keys.type("Kept in-app orders per week");
        keys.press("Enter");
        keys.type("Cart rate");
        keys.press("Tab");
        keys.press("Enter");
        keys.type("Dispute rate");
        keys.press("Shift+Tab");
        keys.press("Enter");
        keys.press("Escape");
        assertThat(desk.metric("Dispute rate")).isFocused();
        keys.press("4");
        assertThat(desk.metric("Dispute rate")).containsText("Guardrail");

        detail(desk, "Kept in-app orders per week", "count(orders where status = \"kept\")");
        choose(desk, "Unit", "COUNT");
        leave(desk, "Baseline", "6700");
        leave(desk, "Target", "8400");
        detail(desk, "Cart rate", "carts / sessions");
        choose(desk, "Unit", "PERCENT");
        leave(desk, "Baseline", "12 %");
        leave(desk, "Target", "12.5 %");
        detail(desk, "Dispute rate", "disputes / orders");
        choose(desk, "Unit", "PERCENT");
        leave(desk, "Breach at", "2 %");
        leave(desk, "Response", "Stop new sellers until it is understood");
    }

    private static void detail(Desk desk, String metric, String formula) {
        desk.metric(metric).click();
        assertThat(desk.inspected("Name")).hasValue(metric);
        desk.inspected("Formula").pressSequentially(formula);
    }

    private static void choose(Desk desk, String field, String value) {
        desk.inspector()
                .getByRole(
                        AriaRole.COMBOBOX,
                        new Locator.GetByRoleOptions().setName(field).setExact(true))
                .selectOption(new SelectOption().setValue(value));
    }

    private static void leave(Desk desk, String field, String text) {
        desk.inspected(field).fill(text);
        desk.inspected(field).press("Tab");
    }

    private static void allIsThere(Page page, Desk desk) {
        assertThat(heading(page)).hasText(QUESTION);
        assertThat(desk.field("Description"))
                .hasValue("People find a product in the feed and buy it without leaving.");
        assertThat(desk.field("Who")).hasCount(2);
        assertThat(desk.field("Who").nth(0)).hasValue("Shopper");
        assertThat(desk.field("Who").nth(1)).hasValue("Small seller");
        assertThat(desk.field("Wants").first()).hasValue("To get what the picture promised");
        assertThat(desk.field("Step")).hasValue("meets a tagged item in the feed");
        assertThat(desk.field("Goal"))
                .hasValue("People who notice a product can have it, and are glad they did");
        assertThat(desk.field("Signal")).hasValue("Shoppers come back for a second order");
        assertThat(desk.metric("Dispute rate")).isVisible();
        assertThat(desk.written())
                .containsExactly(
                        "Kept in-app orders per week (North star)",
                        "  Cart rate (Supporting)",
                        "Dispute rate (Guardrail)");
        assertThat(desk.metric("Kept in-app orders per week")).containsText("8,400");
        assertThat(desk.metric("Cart rate")).containsText("12.5 %");
        assertThat(desk.metric("Dispute rate")).containsText("2 %");
        desk.metric("Cart rate").click();
        assertThat(desk.inspected("Formula")).hasText("carts / sessions");
    }

    private static void undoAndRedo(Page page, Desk desk) {
        desk.add("Add a competitor, or what people do without it", "A link in the profile");
        assertThat(desk.field("Name").first()).hasValue("A link in the profile");
        desk.button("Undo").click();
        assertThat(page.getByText("A link in the profile")).hasCount(0);
        desk.button("Redo").click();
        assertThat(desk.field("Name").first()).hasValue("A link in the profile");
        desk.saved();
    }

    private static void handOver(Page page, Desk desk) throws IOException {
        desk.button("Hand over").click();
        var dialog = desk.dialog("Hand over");
        assertThat(dialog).containsText("People find a product in the feed");
        dialog.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("Markdown")).click();
        var shown = dialog.getByRole(AriaRole.REGION);
        assertThat(shown).containsText("Kept in-app orders per week");
        var link =
                dialog.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Download"));
        var file = page.waitForDownload(link::click);
        assertThat(file.suggestedFilename()).endsWith(".md");
        assertThat(Files.readString(file.path()))
                .contains(
                        QUESTION,
                        "People find a product in the feed and buy it without leaving.",
                        "Shopper",
                        "Small seller",
                        "To get what the picture promised",
                        "meets a tagged item in the feed",
                        "People who notice a product can have it, and are glad they did",
                        "Shoppers come back for a second order",
                        "Kept in-app orders per week",
                        "count(orders where status = \"kept\")",
                        "Cart rate",
                        "carts / sessions",
                        "12.5 %",
                        "Dispute rate",
                        "breach at 2 %",
                        "Stop new sellers until it is understood",
                        "A link in the profile");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close")).click();
        assertThat(dialog).hasCount(0);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}

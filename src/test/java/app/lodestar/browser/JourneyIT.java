package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A candidate, alone, writes a framework as a guest, scores it and takes it away. */
@ExtendWith(BrowserExtension.class)
class JourneyIT {

    /** The data of an example are made the first time, on a machine that does much else. */
    static final double PATIENCE = 120_000;

    private static final String QUESTION = "Define success metrics for Instagram Shops";

    @Test
    void aGuestWritesAFrameworkScoresItAndTakesItAway(Visitor visitor) throws IOException {
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
        visitor.screenshot(page, "journey-1-written", Screen.DESKTOP);
        takeSampleData(visitor, page);
        mend(visitor, desk);
        score(visitor, page);
        handOver(page, desk);
        visitor.screenshot(page, "journey-1-end", Screen.DESKTOP);

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

    static void writeContext(Desk desk) {
        desk.field("Description")
                .pressSequentially("People find a product in the feed and buy it without leaving.");
        desk.add("Add a stakeholder: who?", "Shopper");
        desk.add("Add a stakeholder: who?", "Small seller");
        desk.field("Wants").first().fill("To get what the picture promised");
        desk.field("Wants").first().press("Tab");
        desk.add("Add a step: what happens next?", "meets a tagged item in the feed");
    }

    static void writeGoal(Desk desk) {
        desk.add(
                "Add a goal: what should be true for people?",
                "People who notice a product can have it, and are glad they did");
        desk.add(
                "Add a signal: what would one see or hear?",
                "Shoppers come back for a second order");
    }

    static void writeMetrics(Page page, Desk desk) {
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

        desk.saved();

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

    /** Nothing can be calculated without data; with those of an example, what is a formula can. */
    private static void takeSampleData(Visitor visitor, Page page) {
        link(page, "Score").click();
        assertThat(page.getByText("No data lie under this framework yet")).isVisible();
        visitor.screenshot(page, "journey-1-no-data", Screen.DESKTOP);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName("Use the sample data of Instagram Shops")
                                .setExact(true))
                .click();
        assertThat(page.locator(".verdict h1"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        assertThat(page.locator("#score-goals")).containsText("67,853");
        assertThat(page.locator(".part-problems")).containsText("Cart rate");
        assertThat(page.locator(".part-problems")).containsText("Dispute rate");
        visitor.screenshot(page, "journey-1-first-score", Screen.DESKTOP);
    }

    /** Each formula that could not be run is written anew where it stands, and says its value. */
    private static void mend(Visitor visitor, Desk desk) {
        desk.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Mend the formula of Cart rate")
                                .setExact(true))
                .click();
        assertThat(desk.inspected("Name")).hasValue("Cart rate");
        assertThat(desk.metric("Cart rate")).containsText("error");
        assertThat(desk.metric("Kept in-app orders per week")).containsText("67,853");
        visitor.screenshot(desk.page(), "journey-1-wrong-formula", Screen.DESKTOP);
        desk.inspected("Formula")
                .fill("share(count(sessions where viewed = true) where carted = true)");
        choose(desk, "Period", "WEEK");
        choose(desk, "Direction", "INCREASE");
        assertThat(value(desk)).hasText(Pattern.compile("^11(\\.\\d+)? %$"));
        assertThat(desk.metric("Cart rate")).not().containsText("error");
        desk.metric("Dispute rate").click();
        assertThat(desk.inspected("Name")).hasValue("Dispute rate");
        desk.inspected("Formula")
                .fill(
                        "share(count(orders where status != \"pending\") where status ="
                                + " \"disputed\")");
        choose(desk, "Period", "WEEK");
        leave(desk, "Maturity lag", "14 d");
        choose(desk, "Direction", "DECREASE");
        assertThat(value(desk)).hasText(Pattern.compile("^1\\.\\d+ %$"));
        assertThat(desk.metric("Dispute rate")).not().containsText("error");
        desk.metric("Kept in-app orders per week").click();
        assertThat(desk.inspected("Name")).hasValue("Kept in-app orders per week");
        choose(desk, "Period", "WEEK");
        leave(desk, "Maturity lag", "14 d");
        choose(desk, "Direction", "INCREASE");
        assertThat(value(desk)).hasText("7,214");
        visitor.screenshot(desk.page(), "journey-1-mended", Screen.DESKTOP);
        visitor.assertAccessible(desk.page());
        desk.saved();
    }

    private static Locator value(Desk desk) {
        return desk.inspector().locator(".val .big");
    }

    private static void score(Visitor visitor, Page page) {
        link(page, "Score").click();
        assertThat(page.locator(".verdict h1")).isVisible();
        assertThat(page.locator(".part-problems")).hasCount(0);
        assertThat(page.locator("#score-goals")).containsText("7,214");
        assertThat(page.locator("#score-guardrails")).containsText("Safe");
        visitor.screenshot(page, "journey-1-score", Screen.DESKTOP);
        link(page, "Write").click();
        assertThat(heading(page)).hasText(QUESTION);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void handOver(Page page, Desk desk) throws IOException {
        desk.button("Hand over").click();
        var dialog = desk.dialog("Hand over");
        assertThat(dialog).containsText("People find a product in the feed");
        assertThat(dialog.getByLabel("Scores, as they stand on the data")).isChecked();
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
                        "share(count(sessions where viewed = true) where carted = true)",
                        "<!-- scores -->",
                        "7,214",
                        "data_hash: \"",
                        "12.5 %",
                        "Dispute rate",
                        "breach above 2 %",
                        "Stop new sellers until it is understood",
                        "A link in the profile");
        dialog.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("JSON")).click();
        assertThat(shown).containsText("\"scores\": {");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close")).click();
        assertThat(dialog).hasCount(0);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}

package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A formula is written with help, kept like any other text, and usable without a mouse. */
@ExtendWith(BrowserExtension.class)
class FormulaFieldIT {
    private static final String RIGHT =
            "share(count(sessions where viewed = true) where carted = true)";
    private static final String WRONG =
            "share(count(sessions where viewed = true) where cartd = true)";

    private static final int BUDGET = 450_000;
    private static final String INK = "rgb(20, 24, 28)";

    @Test
    void aWrongColumnIsUnderlinedWhereItStandsAndAltEnterMendsIt(Visitor visitor) {
        var desk = deskAt(visitor, "Cart rate");
        var formula = editor(desk);
        assertThat(sentence(desk)).hasText(Pattern.compile("^Of the number of sessions"));
        formula.fill(WRONG);
        assertThat(underlined(desk)).hasText("cartd");
        assertThat(problem(desk))
                .containsText(
                        "Column 49: Table sessions has no column “cartd”. Replace with carted");
        assertThat(formula).hasAttribute("aria-invalid", "true");
        assertThat(sentence(desk)).hasCount(0);
        formula.press("Alt+Enter");
        assertThat(formula).hasText(RIGHT);
        assertThat(problem(desk)).hasCount(0);
        assertThat(formula).hasAttribute("aria-invalid", "false");
        assertThat(desk.inspector().getByRole(AriaRole.STATUS).first())
                .hasText("No problem is left.");
        desk.saved();
    }

    @Test
    void aProblemIsMendedByAClickAndThePersonWritesOn(Visitor visitor) {
        var desk = deskAt(visitor, "Cart rate");
        editor(desk).fill(WRONG);
        assertThat(editor(desk).locator(".cm-line")).hasCSS("color", INK);
        desk.button("Replace with carted").click();
        assertThat(editor(desk)).hasText(RIGHT);
        assertThat(editor(desk)).isFocused();
    }

    @Test
    void anUnclosedBracketIsUnderlinedWhereItOpens(Visitor visitor) {
        var desk = deskAt(visitor, "Cart rate");
        editor(desk).fill("count(sessions where viewed = true");
        assertThat(problem(desk)).containsText("Column 6: This bracket is not closed");
        assertThat(underlined(desk)).hasText("(");
    }

    @Test
    void columnsAndMetricsAreOffered(Visitor visitor) {
        var desk = deskAt(visitor, "Cart rate");
        var page = desk.page();
        editor(desk).fill("");
        editor(desk).pressSequentially("sum(orders.amo");
        assertThat(options(page)).containsText(new String[] {"amount_usd"});
        assertThat(editor(desk)).hasAttribute("aria-activedescendant", Pattern.compile(".+"));
        page.waitForTimeout(100);
        page.keyboard().press("Enter");
        assertThat(editor(desk)).hasText("sum(orders.amount_usd)");
        page.keyboard().press("End");
        editor(desk).pressSequentially(" / @orders_per");
        assertThat(options(page).first()).containsText("@orders_per_checkout");
        visitor.assertAccessible(page);
        page.waitForTimeout(100);
        page.keyboard().press("Enter");
        assertThat(editor(desk)).hasText("sum(orders.amount_usd) / @orders_per_checkout");
        desk.saved();
        page.reload();
        desk.metric("Cart rate").click();
        assertThat(editor(desk)).hasText("sum(orders.amount_usd) / @orders_per_checkout");
    }

    @Test
    void tabAlwaysLeavesTheField(Visitor visitor) {
        var desk = deskAt(visitor, "Cart rate");
        var page = desk.page();
        editor(desk).fill("");
        editor(desk).pressSequentially("sum(orders.amo");
        assertThat(options(page).first()).isVisible();
        page.keyboard().press("Escape");
        assertThat(options(page)).hasCount(0);
        assertThat(editor(desk)).hasText("sum(orders.amo)");
        // The fix that comes with the problem is the next stop; pressed before, Tab goes past its
        // place.
        assertThat(desk.button("Replace with amount_usd")).isVisible();
        page.keyboard().press("Tab");
        assertThat(editor(desk)).not().isFocused();
        page.keyboard().press("Shift+Tab");
        assertThat(editor(desk)).isFocused();
    }

    @Test
    void whatAnotherWindowWritesArrivesBesideTheCaret(Visitor visitor) {
        var desk = deskAt(visitor, "Cart rate");
        var page = desk.page();
        var other = page.context().newPage();
        other.navigate(page.url());
        var beside = new Desk(other);
        beside.metric("Cart rate").click();
        assertThat(editor(beside)).hasText(RIGHT);
        editor(desk).press("Control+End");
        editor(beside).press("Control+Home");
        editor(beside).pressSequentially("2 * ");
        assertThat(editor(beside)).hasText("2 * " + RIGHT);
        beside.saved();
        editor(desk).press("Control+End");
        editor(desk).pressSequentially(" + 1");
        assertThat(editor(desk)).hasText("2 * " + RIGHT + " + 1");
        editor(desk).pressSequentially("0");
        assertThat(editor(desk)).hasText("2 * " + RIGHT + " + 10");
        desk.saved();
        assertThat(editor(desk)).isFocused();
    }

    @Test
    void aFormulaLeftInAHurryIsNotLost(Visitor visitor) {
        var desk = deskAt(visitor, "Cart rate");
        editor(desk).fill(WRONG);
        desk.metric("Orders kept").click();
        assertThat(desk.inspected("Name")).hasValue("Orders kept");
        desk.saved();
        desk.metric("Cart rate").click();
        assertThat(editor(desk)).hasText(WRONG);
    }

    @Test
    void theSqlIsShownToWhoeverAsks(Visitor visitor) {
        var desk = deskAt(visitor, "Cart rate");
        var sql = desk.inspector().locator("details.sql-part");
        sql.locator("summary").click();
        // The example's data are made when they are first asked for.
        sql.locator("pre").first().waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        assertThat(sql).containsText("select");
        assertThat(sql).containsText("carted");
        visitor.assertAccessible(desk.page());
        editor(desk).fill("count(sessions");
        assertThat(sql).containsText("The formula has changed since.");
        sql.getByRole(AriaRole.BUTTON).click();
        assertThat(sql).containsText("The formula has a problem");
    }

    /** Nobody who shows no formula pays for CodeMirror, and the page stays within its budget. */
    @Test
    void theEditorProperComesWithTheFirstFormula(Visitor visitor) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        assertThat(desk.metric("Cart rate")).isVisible();
        page.reload();
        assertThat(desk.metric("Cart rate")).isVisible();
        assertThat(scripts(page, "formula-editor")).isZero();
        assertThat(scripts(page, "")).as("bytes of the page's scripts").isBetween(1, BUDGET);
        desk.metric("Cart rate").click();
        assertThat(editor(desk)).isVisible();
        assertThat(scripts(page, "formula-editor")).isBetween(1, BUDGET);
    }

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void theFormulaIsDrawn(Screen screen, Visitor visitor) {
        var page = visitor.open("/", screen);
        List<String> said = new ArrayList<>();
        page.onConsoleMessage(message -> said.add(message.text()));
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        desk.metric("Cart rate").getByText("Cart rate").click();
        editor(desk).fill(WRONG);
        assertThat(problem(desk)).isVisible();
        picture(page, "formula-problem", screen);
        visitor.assertAccessible(page);
        visitor.assertNoSidewaysScroll(page);
        editor(desk).press("Alt+Enter");
        assertThat(sentence(desk)).isVisible();
        editor(desk).press("Control+End");
        editor(desk).pressSequentially(" / s");
        assertThat(options(page).first()).isVisible();
        picture(page, "formula-completion", screen);
        assertThat(said)
                .as("what the console says of the page's policy")
                .noneMatch(line -> line.contains("Content Security Policy"));
    }

    /** How many bytes of scripts of that name came, as they were sent. */
    private static int scripts(Page page, String name) {
        return ((Number)
                        page.evaluate(
                                """
                                name => performance.getEntriesByType('resource')
                                    .filter(each => each.name.split('?')[0].endsWith('.js'))
                                    .filter(each => each.name.includes(name))
                                    .reduce((sum, each) => sum + each.encodedBodySize, 0)\
                                """,
                                name))
                .intValue();
    }

    private static Desk deskAt(Visitor visitor, String metric) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        desk.metric(metric).click();
        assertThat(editor(desk)).isVisible();
        return desk;
    }

    /** Of the window alone: the document beside the inspector is long. */
    private static void picture(Page page, String name, Screen screen) {
        page.evaluate("() => document.fonts.ready");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", name + "-" + screen + ".png")));
    }

    /** The editor proper, which takes the place of a plain text area. */
    private static Locator editor(Desk desk) {
        return desk.inspector().locator("formula-field .cm-content");
    }

    private static Locator underlined(Desk desk) {
        return desk.inspector().locator("formula-field .cm-lintRange");
    }

    private static Locator problem(Desk desk) {
        return desk.inspector().locator("formula-field .problem");
    }

    private static Locator sentence(Desk desk) {
        return desk.inspector().locator("formula-field .sentence");
    }

    private static Locator options(Page page) {
        return page.getByRole(
                        AriaRole.LISTBOX,
                        new Page.GetByRoleOptions().setName("What can stand here"))
                .getByRole(AriaRole.OPTION);
    }
}

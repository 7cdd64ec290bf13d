package app.lodestar.practice.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.lodestar.browser.BrowserExtension;
import app.lodestar.browser.Door;
import app.lodestar.browser.Screen;
import app.lodestar.browser.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The question bank as a guest sees it. */
@ExtendWith(BrowserExtension.class)
class BankPagesIT {

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void thePagesAreDrawnOnEveryScreen(Screen screen, Visitor visitor) {
        var page = guest(visitor, screen);
        visitor.goTo(page, "/practise");
        assertThat(page.locator(".question-row")).hasCount(75);
        check(visitor, page, "practise", screen);
        visitor.goTo(page, "/practise?search=no+such+words");
        assertThat(button(page, "Show every question")).isVisible();
        check(visitor, page, "practise-none", screen);
        visitor.goTo(page, "/practise/product/instagram-shops");
        assertThat(page.locator(".known li")).hasCount(3);
        check(visitor, page, "practise-product", screen);
        visitor.goTo(page, "/practise/question/instagram-shops-success");
        assertThat(heading(page, "Define success metrics for Instagram Shops")).isVisible();
        check(visitor, page, "practise-question", screen);
    }

    @Test
    void whatIsWantedStandsInTheAddressAndIsThereAfterAReload(Visitor visitor) {
        var page = guest(visitor, Screen.DESKTOP);
        visitor.goTo(page, "/practise");
        page.getByLabel("Kind").selectOption("Set guardrails");
        assertThat(page).hasURL(Pattern.compile("/practise\\?kind=guardrails$"));
        page.getByLabel("Level").selectOption("Stretch");
        assertThat(page).hasURL(Pattern.compile("(?=.*kind=guardrails).*level=stretch"));
        var found = page.locator(".count").textContent();
        page.reload();
        assertThat(page.locator(".count")).hasText(found);
        assertThat(page.getByLabel("Kind")).hasValue("guardrails");
        assertThat(page.getByLabel("Level")).hasValue("stretch");
        page.getByLabel("Search questions").fill("zzz");
        assertThat(page.locator(".empty")).containsText("No question has “\u2068zzz\u2069”");
        button(page, "Show every question").click();
        assertThat(page.locator(".question-row")).hasCount(75);
        assertThat(page).hasURL(Pattern.compile("/practise$"));
        assertThat(page.getByLabel("Kind")).hasValue("");
        assertThat(page.getByLabel("Search questions")).isFocused();
    }

    @Test
    void onlyTheKeyboardIsNeeded(Visitor visitor) {
        var page = guest(visitor, Screen.DESKTOP);
        assertThat(heading(page, "Library")).isVisible();
        page.keyboard().press("g");
        page.keyboard().press("p");
        assertThat(heading(page, "Practise")).isVisible();
        page.keyboard().press("/");
        assertThat(page.getByLabel("Search questions")).isFocused();
        page.keyboard().type("huddles");
        assertThat(page.locator(".count")).containsText("about 1 product");
        var first = page.locator(".question-row a").first();
        var title = first.textContent();
        for (int i = 0; i < 9 && !isFocused(first); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(first).isFocused();
        page.keyboard().press("Enter");
        assertThat(heading(page, title)).isVisible();
    }

    private static boolean isFocused(Locator link) {
        return (Boolean) link.evaluate("link => link === document.activeElement");
    }

    private static Page guest(Visitor visitor, Screen screen) {
        var page = visitor.open("/login", screen);
        Door.practise(page);
        return page;
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void check(Visitor visitor, Page page, String name, Screen screen) {
        visitor.screenshot(page, name, screen);
        visitor.assertAccessible(page);
        visitor.assertNoSidewaysScroll(page);
    }
}

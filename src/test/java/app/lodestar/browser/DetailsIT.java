package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The details of a metric beside the document, or over it where there is no room. */
@ExtendWith(BrowserExtension.class)
class DetailsIT {

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void escapeClosesTheDetailsAndTakesBackFirst(Screen screen, Visitor visitor) {
        var page = visitor.open("/", screen);
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        desk.metric("Cart rate").getByText("Cart rate").click();
        var name = desk.inspected("Name");
        name.fill("Card rate");
        page.keyboard().press("Escape");
        assertThat(name).hasValue("Cart rate");
        page.keyboard().press("Escape");
        assertThat(name).hasCount(0);
        assertThat(page.locator("metric-grid:focus-within")).hasCount(1);
    }

    @Test
    void onAPhoneEveryPlaceIsBehindTheInitial(Visitor visitor) {
        var page = visitor.open("/", Screen.PHONE);
        Door.practise(page);
        page.locator(".appbar .av").click();
        visitor.assertAccessible(page);
        page.locator(".person-menu")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Data"))
                .click();
        assertThat(
                        page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName("Data").setLevel(1)))
                .isVisible();
    }
}

package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A link to a place on the page leads there, and nowhere else. */
@ExtendWith(BrowserExtension.class)
class InPageLinksIT {

    @Test
    void theOutlineLeadsToThePartsOfTheDocument(Visitor visitor) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        assertThat(desk.metric("Cart rate")).isVisible();
        var address = page.url();
        for (var part : new String[] {"Success metrics", "Competitors", "Claims and sources"}) {
            page.locator("#outline")
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText(part))
                    .press("Enter");
            var heading =
                    page.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName(part).setExact(true));
            assertThat(heading.first()).isInViewport();
            assertThat(page.locator(":focus").getByText(part).first()).isVisible();
            assertThat(page.url()).isEqualTo(address);
        }
    }

    @Test
    void onAPhoneTheOutlineIsOutOfTheWayUntilItIsAskedFor(Visitor visitor) {
        var page = visitor.open("/", Screen.PHONE);
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        assertThat(desk.metric("Cart rate")).isVisible();
        assertThat(page.locator("#outline")).isHidden();
        desk.button("Outline").click();
        assertThat(page.locator("#outline")).isInViewport();
    }

    @Test
    void whoeverSkipsToTheContentIsThere(Visitor visitor) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        assertThat(desk.metric("Cart rate")).isVisible();
        var address = page.url();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Skip to content"))
                .press("Enter");
        assertThat(page.locator("#main")).isFocused();
        assertThat(page.url()).isEqualTo(address);
    }
}

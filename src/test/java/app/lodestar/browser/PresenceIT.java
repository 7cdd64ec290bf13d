package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two windows on one framework: each shows who is in the other, and where. */
@ExtendWith(BrowserExtension.class)
class PresenceIT {

    @Test
    void eachWindowShowsWhoElseIsThereAndWhere(Visitor visitor) {
        var here = LiveIT.deskAt(visitor);
        assertThat(here(here)).isHidden();
        var there = LiveIT.beside(here);
        assertThat(letter(here)).hasAccessibleName("You, in another window. Follow");

        there.metric("Cart rate").getByText("Cart rate").click();
        var row = here.metric("Cart rate");
        assertThat(row.getByRole(AriaRole.IMG, named("You, in another window"))).isVisible();
        assertThat(letter(here)).hasAccessibleName("You, in another window, at Cart rate. Follow");

        there.inspected("Name").click();
        row.getByText("Cart rate").click();
        assertThat(here.inspector().locator("[data-name]"))
                .hasAttribute("data-name", "You, in another window");
        assertThat(letter(here))
                .hasAccessibleName("You, in another window, in Name of Cart rate. Follow");
        visitor.assertAccessible(here.page());

        there.page().close();
        assertThat(here(here)).isHidden();
        assertThat(here.inspector().locator("[data-name]")).hasCount(0);
    }

    @Test
    void whoeverIsFollowedIsGoneAfterUntilOneDoesSomethingOneself(Visitor visitor) {
        var here = LiveIT.deskAt(visitor);
        var there = LiveIT.beside(here);
        letter(here).click();
        var following = here.page().getByText("Following You, in another window");
        assertThat(following).isVisible();

        there.metric("Checkout rate").getByText("Checkout rate").click();
        assertThat(here.inspected("Name")).hasValue("Checkout rate");
        there.field("Title").first().click();
        assertThat(letter(here))
                .hasAccessibleName("You, in another window, in Title of Instagram Shops. Follow");

        here.metric("Cart rate").getByText("Cart rate").click();
        assertThat(following).isHidden();
        there.metric("Checkout rate").getByText("Checkout rate").click();
        assertThat(letter(here))
                .hasAccessibleName("You, in another window, at Checkout rate. Follow");
        assertThat(here.inspected("Name")).hasValue("Cart rate");
    }

    @Test
    void caretsOfOthersStandInATextWhereTheyAreWithTheirNames(Visitor visitor) {
        var here = LiveIT.deskAt(visitor);
        var there = LiveIT.beside(here);
        here.metric("Cart rate").getByText("Cart rate").click();
        there.metric("Cart rate").getByText("Cart rate").click();
        write(there, "abc ");
        var mine = write(here, "def ");
        assertThat(mine.locator(".remote-name"))
                .hasAttribute("data-name", "You, in another window");
        there.page().keyboard().type("ghi ");
        assertThat(mine).containsText("ghi");
        assertThat(mine.locator(".remote-caret")).hasCount(1);
        there.inspected("Name").click();
        assertThat(mine.locator(".remote-caret")).hasCount(0);
        here.saved();
    }

    /** At the beginning of the definition. */
    private static Locator write(Desk desk, String text) {
        var definition = desk.inspector().locator("co-editor").first();
        definition.click();
        var editor = definition.locator(".cm-content");
        assertThat(editor).isFocused();
        desk.page().keyboard().press("Control+Home");
        desk.page().keyboard().type(text);
        assertThat(editor).containsText(text.strip());
        return editor;
    }

    private static Locator here(Desk desk) {
        return desk.page()
                .getByRole(
                        AriaRole.GROUP, new Page.GetByRoleOptions().setName("Others who are here"));
    }

    private static Locator letter(Desk desk) {
        return here(desk).getByRole(AriaRole.BUTTON);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}

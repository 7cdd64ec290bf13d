package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The pieces of an open framework, by the names that people know them by. */
final class Desk {

    private final Page page;

    Desk(Page page) {
        this.page = page;
    }

    /** Opens one's own copy of a worked example from the library. */
    static Desk ofExample(Page page, String example) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(example).setExact(true))
                .click();
        page.waitForURL("**/framework/*");
        return new Desk(page);
    }

    Page page() {
        return page;
    }

    Locator field(String name) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator dialog(String name) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name));
    }

    /** Writes into a field and leaves it with Enter. */
    void enter(String field, String text) {
        field(field).fill(text);
        field(field).press("Enter");
    }

    /** Writes into the field that makes a new piece of a list, and waits until it is made. */
    void add(String field, String text) {
        enter(field, text);
        assertThat(field(field)).hasValue("");
    }

    Locator outline() {
        return page.getByRole(
                AriaRole.TREEGRID, new Page.GetByRoleOptions().setName("Success metrics"));
    }

    /** The line of a metric in the outline. */
    Locator metric(String name) {
        return outline()
                .getByRole(AriaRole.ROW)
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.getByText(
                                                name, new Page.GetByTextOptions().setExact(true))));
    }

    /** The line at the end that makes a new metric. */
    Locator newMetric() {
        return metric("Name a metric; the rest can wait");
    }

    /** The names of the metrics as they stand, indented by two blanks a level, with their tiers. */
    List<String> written() {
        return outline().locator("[role=row][aria-posinset]").all().stream()
                .map(row ->
                        "  ".repeat(Integer.parseInt(row.getAttribute("aria-level")) - 1)
                                + row.locator(".tx").textContent().strip()
                                + " ("
                                + row.locator(".ti").textContent().strip()
                                + ")")
                .toList();
    }

    Locator inspector() {
        return page.getByRole(
                AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Details"));
    }

    /** A field of the piece whose details are shown. */
    Locator inspected(String field) {
        return inspector()
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Locator.GetByRoleOptions().setName(field).setExact(true));
    }

    /** Waits until the state line says that all is with the server. */
    void saved() {
        assertThat(page.locator("save-state")).hasText("Saved");
    }
}

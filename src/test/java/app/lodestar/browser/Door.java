package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What a person does at the door, for tests that begin behind it. */
public final class Door {

    private Door() {}

    /** Signs in on the sign-in page, and waits for what comes next. */
    public static void signIn(Page page, String name, String password) {
        page.getByLabel("Name or e-mail").fill(name);
        page.getByLabel("Password").fill(password);
        click(page, "Sign in");
    }

    /** Becomes a guest on the sign-in page, and waits for what comes next. */
    public static void practise(Page page) {
        click(page, "Practise as a guest");
        assertThat(page).not().hasURL(Pattern.compile("/login"));
    }

    /** Presses a button that sends a form, and waits for the answer. */
    public static void click(Page page, String button) {
        page.waitForNavigation(() ->
                page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(button).setExact(true))
                        .click());
        page.waitForFunction(
                "() => !document.querySelector('.v-loading-indicator:not([style*=none])')");
    }
}

package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.AccountService;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's ways in and out. */
@ExtendWith(BrowserExtension.class)
class SigningInIT {

    private static final String PASSWORD = "a fine long sentence";

    @Test
    void aPersonSignsUpAndOutAndIn(Visitor visitor) {
        var page = visitor.open("/sign-up", Screen.DESKTOP);
        signUp(page, "out-and-in", PASSWORD);
        assertThat(menu(page)).hasAttribute("title", "out-and-in");
        var inside = cookie(page, "JSESSIONID").value;

        signOut(page);
        assertThat(page.getByText("You are signed out.")).isVisible();

        Door.signIn(page, "out-and-in", "not my password");
        assertThat(page.getByText("Name and password do not belong together.")).isVisible();
        assertThat(page.getByLabel("Name or e-mail")).hasValue("out-and-in");
        assertThat(page.getByLabel("Password")).isFocused();

        var outside = cookie(page, "JSESSIONID").value;
        Door.signIn(page, "OUT-and-in", PASSWORD);
        assertThat(menu(page)).isVisible();
        assertThat(cookie(page, "JSESSIONID").value).isNotIn(inside, outside);
        for (var name : new String[] {"JSESSIONID", "lodestar-sign-in", "lodestar-form"}) {
            assertThat(cookie(page, name).httpOnly).as(name).isTrue();
            assertThat(cookie(page, name).sameSite).as(name).isEqualTo(SameSiteAttribute.LAX);
        }
    }

    @Test
    void badInputD9BackAndForwardAfterSigningOutShowNothing(Visitor visitor) {
        var page = visitor.open("/sign-up", Screen.DESKTOP);
        signUp(page, "no-way-back", PASSWORD);
        var desk = Desk.ofExample(page, "Instagram Shops");
        assertThat(desk.metric("Tagged posts tapped")).isVisible();
        var framework = page.url();
        visitor.goTo(page, "/account");
        assertThat(page.getByRole(AriaRole.HEADING, heading("Account"))).isVisible();
        signOut(page);

        page.goBack();
        assertNothingIsShown(page);
        page.goBack();
        assertNothingIsShown(page);
        page.goForward();
        assertNothingIsShown(page);
        page.navigate(framework);
        assertNothingIsShown(page);
    }

    private static void assertNothingIsShown(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING, heading("Sign in"))).isVisible();
        assertThat(page.getByText("no-way-back")).hasCount(0);
        assertThat(page.getByText("Instagram Shops")).hasCount(0);
        assertThat(page.getByText("Tagged posts tapped")).hasCount(0);
        assertThat(page.locator("metric-grid")).hasCount(0);
    }

    @Test
    void aGuestKeepsTheirWorkBySigningUp(Visitor visitor) {
        var page = visitor.open("/login", Screen.DESKTOP);
        Door.practise(page);
        var guest = menu(page).getAttribute("title");
        assertThat(guest).startsWith("Guest ");

        // A restart of the browser's session, as over night.
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        visitor.goTo(page, "/");
        assertThat(menu(page)).hasAttribute("title", guest);

        signOut(page);
        Door.click(page, "Go on as " + guest);
        assertThat(menu(page)).hasAttribute("title", guest);

        visitor.goTo(page, "/sign-up");
        assertThat(page.getByRole(AriaRole.HEADING, heading("Keep your work"))).isVisible();
        signUp(page, "was-a-guest", PASSWORD);
        assertThat(menu(page)).hasAttribute("title", "was-a-guest");
    }

    @Test
    void aNewPasswordReplacesTheOldOneEverywhere(Visitor visitor, LodestarServer server) {
        server.bean(AccountService.class).signUp("changer", PASSWORD);
        var elsewhere = visitor.open("/login", Screen.DESKTOP);
        Door.signIn(elsewhere, "changer", PASSWORD);
        visitor.goTo(elsewhere, "/account");
        assertThat(elsewhere.getByRole(AriaRole.HEADING, heading("Account"))).isVisible();
        var page = visitor.open("/login", Screen.DESKTOP);
        Door.signIn(page, "changer", PASSWORD);

        visitor.goTo(page, "/account");
        page.getByLabel("Current password").fill(PASSWORD);
        page.getByLabel("New password").fill("another fine sentence");
        Door.click(page, "Change password");
        assertThat(page.getByText("Your password is changed")).isVisible();

        // The other window hears of it by itself.
        assertThat(elsewhere.getByRole(AriaRole.HEADING, heading("Sign in"))).isVisible();
        Door.signIn(elsewhere, "changer", PASSWORD);
        assertThat(elsewhere.getByText("Name and password do not belong together.")).isVisible();
        Door.signIn(elsewhere, "changer", "another fine sentence");
        assertThat(elsewhere.getByRole(AriaRole.HEADING, heading("Account"))).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "🌟"})
    void badInputE12LongPasswordsAreTakenWholeOrRefused(String sign, Visitor visitor) {
        var name = "long-" + sign.codePointAt(0);
        var page = visitor.open("/sign-up", Screen.DESKTOP);
        signUp(page, name, sign.repeat(129));
        assertThat(page.getByText("A password has at most 128 characters.")).isVisible();
        assertThat(page.getByLabel("Name or e-mail")).hasValue(name);

        signUp(page, name, sign.repeat(128));
        assertThat(menu(page)).isVisible();
        signOut(page);
        Door.signIn(page, name, sign.repeat(127));
        assertThat(page.getByText("Name and password do not belong together.")).isVisible();
        Door.signIn(page, name, sign.repeat(128));
        assertThat(menu(page)).isVisible();
    }

    private static void signUp(Page page, String name, String password) {
        page.getByLabel("Name or e-mail").fill(name);
        page.getByLabel("Password").fill(password);
        Door.click(page, "Sign up");
    }

    static void signOut(Page page) {
        menu(page).click();
        Door.click(page, "Sign out");
    }

    private static Locator menu(Page page) {
        return page.locator(".person > .av");
    }

    private static Page.GetByRoleOptions heading(String text) {
        return new Page.GetByRoleOptions().setName(text).setExact(true);
    }

    private static Cookie cookie(Page page, String name) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No cookie " + name));
    }
}

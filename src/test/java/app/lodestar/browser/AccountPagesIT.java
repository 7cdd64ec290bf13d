package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.lodestar.account.AccountService;
import app.lodestar.account.ResetLinks;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each page of the account room on each screen: looked at, and asked of axe. */
@ExtendWith(BrowserExtension.class)
class AccountPagesIT {

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void thePagesAtTheDoorAreDrawnOnEveryScreen(
            Screen screen, Visitor visitor, LodestarServer server) {
        var page = visitor.open("/login", screen);
        check(visitor, page, "sign-in", screen);
        visitor.goTo(page, "/login?problem=WRONG");
        check(visitor, page, "sign-in-wrong", screen);
        visitor.goTo(page, "/sign-up?name=TAKEN&password=COMMON");
        check(visitor, page, "sign-up", screen);
        visitor.goTo(page, "/forgotten");
        check(visitor, page, "forgotten", screen);
        visitor.goTo(page, "/reset/not-a-link");
        check(visitor, page, "reset-gone", screen);

        var name = "reset-" + screen;
        server.bean(AccountService.class).signUp(name, "a fine long sentence");
        var link = server.bean(ResetLinks.class).create(name).orElseThrow();
        visitor.goTo(page, link.path());
        check(visitor, page, "reset", screen);
    }

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void aPersonsOwnPageIsDrawnOnEveryScreen(
            Screen screen, Visitor visitor, LodestarServer server) {
        var name = "own-" + screen;
        server.bean(AccountService.class).signUp(name, "a fine long sentence");
        var page = visitor.open("/login", screen);
        Door.signIn(page, name, "a fine long sentence");
        visitor.goTo(page, "/account?password=TOO_SHORT");
        check(visitor, page, "account", screen);

        var guest = visitor.open("/login", screen);
        Door.practise(guest);
        visitor.goTo(guest, "/account");
        check(visitor, guest, "account-guest", screen);
        visitor.goTo(guest, "/login");
        check(visitor, guest, "sign-in-guest", screen);
    }

    private static void check(Visitor visitor, Page page, String name, Screen screen) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        visitor.screenshot(page, name, screen);
        visitor.assertAccessible(page);
        visitor.assertNoSidewaysScroll(page);
    }
}

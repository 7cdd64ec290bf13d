package app.lodestar.editor.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.AccountService;
import app.lodestar.account.Person;
import app.lodestar.account.PersonId;
import app.lodestar.browser.BrowserExtension;
import app.lodestar.browser.Door;
import app.lodestar.browser.LodestarServer;
import app.lodestar.browser.Screen;
import app.lodestar.browser.Visitor;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.practice.AttemptService;
import app.lodestar.practice.Exercise;
import app.lodestar.practice.QuestionBank;
import app.lodestar.practice.RatedAttempts;
import app.lodestar.practice.Trainings;
import app.lodestar.rubric.HumanLevel;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Progress in the browser, as a guest sees it. */
@ExtendWith(BrowserExtension.class)
class ProgressPagesIT {

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void thePagesAreDrawnOnEveryScreen(Screen screen, Visitor visitor, LodestarServer server) {
        var page = visitor.open("/login", screen);
        Door.practise(page);
        visitor.goTo(page, "/practise/progress");
        assertThat(page.getByText("Nothing yet.")).isVisible();
        check(visitor, page, "progress-empty", screen);
        work(server);
        visitor.goTo(page, "/practise/progress");
        assertThat(page.getByText("What keeps failing")).isVisible();
        page.locator("summary").click();
        check(visitor, page, "progress", screen);
    }

    @Test
    void twoAttemptsAreComparedWithTheKeyboardAndTheAddressKeepsWhich(
            Visitor visitor, LodestarServer server) {
        var page = visitor.open("/login", Screen.DESKTOP);
        Door.practise(page);
        work(server);
        visitor.goTo(page, "/practise/progress");
        var first = choice(page, "First");
        var second = choice(page, "Second");
        var before = first.inputValue();
        assertThat(second).not().hasValue(before);
        second.focus();
        page.keyboard().press("ArrowUp");
        assertThat(page).hasURL(Pattern.compile("after="));
        assertThat(page.getByText("Every check came out alike.")).isVisible();
        page.reload();
        assertThat(second).hasValue(before);
    }

    @Test
    void theFilesAreTakenAway(Visitor visitor, LodestarServer server) throws IOException {
        var page = visitor.open("/login", Screen.DESKTOP);
        Door.practise(page);
        work(server);
        visitor.goTo(page, "/practise/progress");
        assertThat(taken(page, "Markdown")).startsWith("# Progress").contains("CTX-1");
        assertThat(taken(page, "CSV")).startsWith("attempt,question,").contains("REBUILD");
    }

    /** All of it is there after the guest has made an account, by the link on the page. */
    @Test
    void whatAGuestDidIsThereAfterTheyMadeAnAccount(Visitor visitor, LodestarServer server) {
        var page = visitor.open("/login", Screen.DESKTOP);
        Door.practise(page);
        work(server);
        visitor.goTo(page, "/practise/progress");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Make an account"))
                .click();
        var name = "keeper-" + UUID.randomUUID();
        page.getByLabel("Name or e-mail").fill(name);
        page.getByLabel("Password").fill("a fine long sentence");
        page.locator("form button[type=submit]").last().click();
        page.waitForURL(url -> !url.contains("sign-up"));
        if (page.url().contains("login")) {
            Door.signIn(page, name, "a fine long sentence");
        }
        visitor.goTo(page, "/practise/progress");
        assertThat(page.getByText("2. Define success metrics").first()).isVisible();
        assertThat(page.getByText("You practise as a guest.")).hasCount(0);
    }

    private static Locator choice(Page page, String name) {
        return page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String taken(Page page, String file) throws IOException {
        var download =
                page.waitForDownload(() ->
                        page.getByRole(
                                        AriaRole.LINK,
                                        new Page.GetByRoleOptions().setName(file).setExact(true))
                                .click());
        return Files.readString(download.path());
    }

    /** Two attempts and a training of the guest who came last. */
    private static void work(LodestarServer server) {
        var id =
                server.bean(JdbcClient.class)
                        .sql("select id from person where guest order by created_at desc limit 1")
                        .query(UUID.class)
                        .single();
        Person guest = server.bean(AccountService.class).find(new PersonId(id)).orElseThrow();
        var rated =
                new RatedAttempts(
                        server.bean(AttemptService.class),
                        server.bean(QuestionBank.class),
                        server.bean(FrameworkService.class));
        rated.of(guest, "instagram-shops-success", HumanLevel.WEAK);
        rated.of(guest, "instagram-shops-success", HumanLevel.STRONG, "Members find things");
        var trainings = server.bean(Trainings.class);
        var exercise =
                trainings.exercise(new Exercise.Choice("instagram-shops", 3, 7)).orElseThrow();
        trainings.finish(guest.id(), exercise, Map.of());
    }

    private static void check(Visitor visitor, Page page, String name, Screen screen) {
        visitor.screenshot(page, name, screen);
        visitor.assertAccessible(page);
        visitor.assertNoSidewaysScroll(page);
    }
}

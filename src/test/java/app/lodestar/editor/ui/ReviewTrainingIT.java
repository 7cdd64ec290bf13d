package app.lodestar.editor.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.browser.BrowserExtension;
import app.lodestar.browser.Door;
import app.lodestar.browser.LodestarServer;
import app.lodestar.browser.Screen;
import app.lodestar.browser.Visitor;
import app.lodestar.framework.NodeId;
import app.lodestar.practice.Exercise;
import app.lodestar.practice.Trainings;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Review training in the browser, as a guest does it. */
@ExtendWith(BrowserExtension.class)
class ReviewTrainingIT {
    private static final Exercise.Choice CHOICE = new Exercise.Choice("instagram-shops", 3, 7);

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void thePagesAreDrawnOnEveryScreen(Screen screen, Visitor visitor, LodestarServer server) {
        var page = guest(visitor, screen);
        visitor.goTo(page, "/practise/review");
        assertThat(page.locator(".exercises li")).hasCount(3);
        check(visitor, page, "review-choose", screen);
        visitor.goTo(page, "/" + ReviewPlace.of(CHOICE));
        assertThat(page.getByText("Nothing marked")).isVisible();
        mark(page, name(server, 0)).check();
        page.getByLabel("What is wrong with: " + name(server, 0)).selectOption("NO_STOP_RULE");
        mark(page, "Cart rate").check();
        assertThat(page.getByText("2 pieces marked")).isVisible();
        check(visitor, page, "review-marks", screen);
        submit(page).click();
        assertThat(page.locator(".shares")).containsText("1 of 3 flaws found");
        check(visitor, page, "review-result", screen);
    }

    /** The flaws are in the document; which pieces they are is not, until one submits. */
    @Test
    void whatIsFlawedIsNotSentBeforeTheEnd(Visitor visitor, LodestarServer server) {
        var page = guest(visitor, Screen.DESKTOP);
        List<Response> responses = new ArrayList<>();
        List<String> frames = new ArrayList<>();
        page.onResponse(responses::add);
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> frames.add(frame.text())));
        visitor.goTo(page, "/" + ReviewPlace.of(CHOICE));
        mark(page, name(server, 0)).check();
        assertThat(page.getByText("1 piece marked")).isVisible();
        var before = all(responses, frames);
        assertThat(before).contains("1 piece marked");
        for (NodeId planted : planted(server)) {
            assertThat(before).doesNotContain(planted.toString());
        }
        submit(page).click();
        assertThat(page.locator(".shares")).containsText("1 of 3 flaws found");
        assertThat(all(responses, frames)).contains(planted(server).getFirst().toString());
    }

    @Test
    void onlyTheKeyboardIsNeeded(Visitor visitor, LodestarServer server) {
        var page = guest(visitor, Screen.DESKTOP);
        visitor.goTo(page, "/practise/review");
        var link =
                page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("3 flaws in Etsy seller messaging"));
        link.focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Nothing marked")).isVisible();
        submit(page).focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(page.getByText("1 piece marked")).isVisible();
        page.keyboard().press("Tab");
        assertThat(page.locator(".mark select")).isFocused();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Shift+Tab");
        assertThat(submit(page)).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".shares")).containsText("flaws found");
        assertThat(page.locator(".review-head")).isFocused();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Again with another seed"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Nothing marked")).isVisible();
    }

    @Test
    void whatWasMarkedIsKeptWhenThePageIsLoadedAgain(Visitor visitor, LodestarServer server) {
        var page = guest(visitor, Screen.DESKTOP);
        visitor.goTo(page, "/practise/review?example=instagram-shops&flaws=3&seed=7");
        var piece = name(server, 0);
        mark(page, piece).check();
        var kind = page.locator(".mark select");
        assertThat(page.getByText("1 piece marked")).isVisible();
        page.waitForResponse(
                response -> {
                    var sent = response.request().postData();
                    return sent != null && sent.contains("ORPHAN_METRIC");
                },
                () -> kind.selectOption("ORPHAN_METRIC"));
        page.reload();
        assertThat(page.getByText("1 piece marked")).isVisible();
        assertThat(mark(page, piece)).isChecked();
        assertThat(kind).hasValue("ORPHAN_METRIC");
        mark(page, piece).uncheck();
        assertThat(page.getByText("Nothing marked")).isVisible();
        page.reload();
        assertThat(page.getByText("Nothing marked")).isVisible();
    }

    @Test
    void theResultIsThereAfterALoadAndOnTheWayBack(Visitor visitor, LodestarServer server) {
        var page = guest(visitor, Screen.DESKTOP);
        visitor.goTo(page, "/" + ReviewPlace.of(CHOICE));
        mark(page, name(server, 0)).check();
        mark(page, "Cart rate").check();
        assertThat(page.getByText("2 pieces marked")).isVisible();
        submit(page).click();
        assertThat(page.locator(".shares")).containsText("1 of 3 flaws found");
        assertThat(page).hasURL(Pattern.compile("/practise/review\\?training=[0-9a-f-]{36}$"));
        page.reload();
        assertThat(page.locator(".shares")).containsText("1 of 3 flaws found");
        assertThat(page.getByText("No flaw here")).hasCount(1);
        assertThat(submit(page)).hasCount(0);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See your progress"))
                .click();
        assertThat(page.locator("main.progress tbody tr")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("/practise/progress$"));
        page.goBack();
        assertThat(page.locator(".shares")).containsText("1 of 3 flaws found");
        visitor.goTo(page, "/" + ReviewPlace.of(CHOICE));
        assertThat(page.locator(".shares")).containsText("1 of 3 flaws found");
    }

    private static String all(List<Response> responses, List<String> frames) {
        return List.copyOf(responses).stream()
                        .filter(response -> response.url().contains("v-r="))
                        .map(Response::text)
                        .collect(Collectors.joining("\n"))
                + String.join("\n", frames);
    }

    private static List<NodeId> planted(LodestarServer server) {
        return exercise(server).flawed().planted().stream().map(each -> each.subject()).toList();
    }

    private static String name(LodestarServer server, int flaw) {
        var exercise = exercise(server);
        return exercise.framework().node(planted(server).get(flaw)).label();
    }

    private static Exercise exercise(LodestarServer server) {
        return server.bean(Trainings.class).exercise(CHOICE).orElseThrow();
    }

    private static Page guest(Visitor visitor, Screen screen) {
        var page = visitor.open("/login", screen);
        Door.practise(page);
        return page;
    }

    private static Locator mark(Page page, String piece) {
        return page.getByLabel("Flawed: " + piece, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator submit(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit").setExact(true));
    }

    private static void check(Visitor visitor, Page page, String name, Screen screen) {
        visitor.screenshot(page, name, screen);
        visitor.assertAccessible(page);
        visitor.assertNoSidewaysScroll(page);
    }
}

package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.collaboration.Role;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pages that others, the network or the same person in another tab get in the way of. */
@ExtendWith(BrowserExtension.class)
class BadInputDPagesIT {
    private static final String TYPED = " Typed to the last key.";

    @Test
    void badInputD1WhoWritesIntoAMetricThatIsDeletedMeanwhileIsToldAndKeepsTheirWords(
            Visitor visitor) {
        var here = LiveIT.deskAt(visitor);
        var there = LiveIT.beside(here);
        there.metric("Cart rate").getByText("Cart rate").click();
        var definition = there.inspected("Definition");
        definition.focus();
        var text = there.inspector().locator("co-editor .cm-content:focus");
        assertThat(text).hasCount(1);
        var held = HeldRequests.of(there.page());
        text.press("Control+End");
        text.pressSequentially(TYPED);
        delete(here, "Cart rate");
        assertThat(there.metric("Cart rate")).hasCount(0);
        held.release();
        var told = there.page().getByText("What you wrote is kept on it.").first();
        assertThat(told).isVisible();
        there.page().getByText("Restore it").first().click();
        assertThat(here.metric("Cart rate")).isVisible();
        there.saved();
        here.metric("Cart rate").getByText("Cart rate").click();
        assertThat(here.inspected("Definition")).hasValue(Pattern.compile(TYPED + "$"));
    }

    @Test
    void badInputD2ADragEndsWithAWordWhenItsMetricIsDeletedMeanwhile(Visitor visitor) {
        var here = LiveIT.deskAt(visitor);
        var there = LiveIT.beside(here);
        there.metric("Cart rate").scrollIntoViewIfNeeded();
        var row = there.metric("Cart rate").boundingBox();
        var mouse = there.page().mouse();
        mouse.move(row.x + 80, row.y + row.height / 2);
        mouse.down();
        mouse.move(row.x + 90, row.y + row.height / 2 + 60);
        assertThat(there.page().locator("metric-grid .dragged")).hasCount(1);
        delete(here, "Cart rate");
        assertThat(
                        there.page()
                                .getByText("was deleted by somebody else while you moved it")
                                .first())
                .isVisible();
        assertThat(there.page().locator("metric-grid .dragged")).hasCount(0);
        mouse.up();
        assertThat(there.metric("Cart rate")).hasCount(0);
        there.saved();
        assertThat(there.written()).isEqualTo(here.written());
    }

    @Test
    void badInputD7WhoseSignInEndsInTheMiddleOfASentenceSignsInAndFindsItWhereItWas(
            Visitor visitor, LodestarServer server) {
        var team = Team.of(server);
        team.add(Role.EDITOR);
        var ben = team.desk(visitor, team.other(), Screen.DESKTOP);
        var text = WritingTogetherIT.markdown(ben);
        text.fill("Before.");
        ben.saved();
        endSession(ben);
        text.press("Control+End");
        text.pressSequentially(TYPED);
        signsInAndFinds(ben, team, "Before." + TYPED);
    }

    @Test
    void badInputD8WhoSignsOutInOneTabStopsTheOtherAtOnceAndLosesNothingThere(
            Visitor visitor, LodestarServer server) {
        var team = Team.of(server);
        team.add(Role.EDITOR);
        var one = team.desk(visitor, team.other(), Screen.DESKTOP);
        var text = WritingTogetherIT.markdown(one);
        text.fill("Before.");
        one.saved();
        var two = LiveIT.beside(one).page();
        visitor.goTo(two, "/account");
        one.page().bringToFront();
        var held = HeldRequests.of(one.page());
        text.press("Control+End");
        text.pressSequentially(TYPED);
        SigningInIT.signOut(two);
        one.page().waitForURL("**/login*");
        held.release();
        signsInAndFinds(one, team, "Before." + TYPED);
    }

    /** As when nothing was done for so long that the server has forgotten it. */
    private static void endSession(Desk desk) {
        var window = desk.page().context();
        var session =
                window.cookies().stream()
                        .filter(cookie -> cookie.name.equals("JSESSIONID"))
                        .findFirst()
                        .orElseThrow();
        window.clearCookies();
        session.value = "0".repeat(32);
        window.addCookies(List.of(session));
    }

    private static void signsInAndFinds(Desk desk, Team team, String text) {
        desk.page().waitForURL("**/login*");
        Team.signIn(desk.page(), team.other());
        desk.page().waitForURL("**/framework/" + team.framework() + "*");
        desk.saved();
        assertThat(description(desk)).containsText(text);
    }

    @Test
    void badInputD21WhereNoWebSocketIsLetThroughPeopleStillSeeEachOther(
            Visitor visitor, LodestarServer server, @TempDir Path folder) throws IOException {
        try (var nginx = Nginx.startWithoutWebSockets(folder, server.port())) {
            var page = visitor.open("/login", Screen.DESKTOP);
            page.navigate(nginx.address("/"));
            Door.practise(page);
            var here = Desk.ofExample(page, "Instagram Shops");
            assertThat(here.metric("Cart rate")).isVisible();
            var there = LiveIT.beside(here);
            rename(here, "Cart rate", "Basket rate");
            assertThat(there.metric("Basket rate")).isVisible();
            rename(there, "Basket rate", "Trolley rate");
            assertThat(here.metric("Trolley rate")).isVisible();
            assertThat(here.page().locator("save-state .banner")).hasCount(0);
        }
    }

    private static void rename(Desk desk, String from, String to) {
        desk.metric(from).getByText(from).click();
        desk.inspected("Name").fill(to);
        desk.page().keyboard().press("Enter");
        desk.saved();
    }

    @Test
    void badInputD16WithOnePageTooManyTheOneInWhichNothingWasDoneForLongestGoesToRest() {
        try (var server = LodestarServer.start("--lodestar.pages=3");
                var chromium = Chromium.launch();
                var visitor = new Visitor(chromium.browser(), server)) {
            var here = LiveIT.deskAt(visitor);
            var idle = LiveIT.beside(here);
            var text = WritingTogetherIT.markdown(here);
            text.fill("Before.");
            here.saved();
            assertThat(description(idle)).containsText("Before.");
            LiveIT.beside(here);
            text.press("Control+End");
            text.pressSequentially(TYPED);
            here.saved();
            LiveIT.beside(here);
            assertThat(idle.page().getByText("This page rests")).isVisible();
            visitor.assertAccessible(idle.page());
            assertThat(idle.page().locator("metric-grid")).hasCount(0);
            assertThat(here.metric("Cart rate")).isVisible();
            idle.page().getByText("Go on here").click();
            assertThat(idle.metric("Cart rate")).isVisible();
            assertThat(description(idle)).containsText("Before." + TYPED);
        }
    }

    private static Locator description(Desk desk) {
        return desk.page().locator("co-editor[id$=context-description]");
    }

    @Test
    void badInputD20APageThatSleptMergesWhatWasWrittenOnAnotherDevice(Visitor visitor) {
        var phone = LiveIT.deskAt(visitor);
        var text = WritingTogetherIT.markdown(phone);
        text.fill("Both write.");
        phone.saved();
        var other = WritingTogetherIT.inAnotherWindow(visitor, phone);
        var session = phone.page().context().newCDPSession(phone.page());
        text.press("Control+End");
        text.pressSequentially(" The phone.");
        lifecycle(session, "frozen");
        var theirs = WritingTogetherIT.markdown(other);
        theirs.press("Control+Home");
        theirs.pressSequentially("The other. ");
        other.saved();
        lifecycle(session, "active");
        assertThat(text).hasText("The other. Both write. The phone.");
        phone.saved();
        assertThat(theirs).hasText("The other. Both write. The phone.");
    }

    @Test
    void badInputD22WhoHandsOverRightAfterTheLastKeyHandsOverThatKeyToo(Visitor visitor) {
        var desk = LiveIT.deskAt(visitor);
        var text = WritingTogetherIT.markdown(desk);
        text.fill("One text.");
        desk.saved();
        text.press("Control+End");
        text.pressSequentially(TYPED);
        desk.button("Hand over").click();
        var dialog = desk.dialog("Hand over");
        assertThat(dialog).containsText("One text." + TYPED);
    }

    private static void delete(Desk desk, String metric) {
        desk.metric(metric).getByText(metric).click();
        desk.metric(metric).focus();
        desk.page().keyboard().press("Delete");
        assertThat(desk.metric(metric)).hasCount(0);
        desk.saved();
    }

    private static void lifecycle(CDPSession session, String state) {
        var wanted = new JsonObject();
        wanted.addProperty("state", state);
        session.send("Page.setWebLifecycleState", wanted);
    }
}

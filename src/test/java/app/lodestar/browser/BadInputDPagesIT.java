package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
        Predicate<String> toServer = url -> url.contains("v-r=uidl");
        List<Route> held = new ArrayList<>();
        there.page().route(toServer, held::add);
        text.press("Control+End");
        text.pressSequentially(TYPED);
        delete(here, "Cart rate");
        assertThat(there.metric("Cart rate")).hasCount(0);
        there.page().unroute(toServer);
        held.forEach(Route::resume);
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

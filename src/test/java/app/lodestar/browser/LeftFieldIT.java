package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was typed into a field that goes away before the server has it is not lost. */
@ExtendWith(BrowserExtension.class)
class LeftFieldIT {
    private static final String FORMULA =
            "count(orders where status = \"kept\" and amount_usd > 5)";
    private static final int SLOW = 700;

    @Test
    void theRestOfATextIsSentAlthoughItsFieldIsGone(Visitor visitor) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        desk.metric("Cart rate").click();
        answersAreSlow(page);
        desk.inspected("Formula").fill("count(orders");
        // A push is on its way when the rest is typed, and the click leaves the field behind it.
        page.waitForTimeout(500);
        desk.inspected("Formula").fill(FORMULA);
        desk.metric("Orders kept").click();
        assertThat(desk.inspected("Name")).hasValue("Orders kept");
        desk.saved();
        page.reload();
        desk.metric("Cart rate").click();
        assertThat(desk.inspected("Formula")).hasText(FORMULA);
    }

    @Test
    void whatAnEarlierVisitLeftIsSentAlthoughItsFieldIsNotShown(Visitor visitor) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        desk.metric("Cart rate").click();
        assertThat(desk.inspected("Name")).hasValue("Cart rate");
        page.context().setOffline(true);
        desk.inspected("Formula").fill(FORMULA);
        page.waitForTimeout(600);
        var context = page.context();
        var address = page.url();
        page.close();

        context.setOffline(false);
        var again = context.newPage();
        again.navigate(address);
        again.waitForFunction(
                """
                () => Object.keys(localStorage)
                    .every(key => !(key.startsWith('lodestar/') && key.includes('formula')))\
                """);
        var next = new Desk(again);
        next.metric("Cart rate").click();
        assertThat(next.inspected("Formula")).hasText(FORMULA);
    }

    static void answersAreSlow(Page page) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", SLOW);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", -1);
        page.context().newCDPSession(page).send("Network.emulateNetworkConditions", conditions);
    }
}

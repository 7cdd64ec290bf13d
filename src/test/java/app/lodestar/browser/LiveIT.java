package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two windows on one framework: what is written in one shows in the other by itself. */
@ExtendWith(BrowserExtension.class)
class LiveIT {

    @Test
    void whatIsWrittenInOneWindowShowsInTheOtherByItself(Visitor visitor) {
        var here = deskAt(visitor);
        var there = beside(here);
        there.metric("Cart rate").getByText("Cart rate").click();
        assertThat(there.inspected("Name")).hasValue("Cart rate");

        here.metric("Cart rate").getByText("Cart rate").click();
        here.inspected("Name").fill("Basket rate");
        here.page().keyboard().press("Enter");
        assertThat(there.metric("Basket rate")).isVisible();
        assertThat(there.inspected("Name")).hasValue("Basket rate");

        here.newMetric().click();
        here.page().keyboard().type("Wish lists");
        here.page().keyboard().press("Enter");
        assertThat(there.metric("Wish lists")).isVisible();

        here.saved();
    }

    @Test
    void whoeverWritesIsNotDisturbedByWhatOthersWrite(Visitor visitor) {
        var here = deskAt(visitor);
        var there = beside(here);
        there.metric("Cart rate").getByText("Cart rate").click();
        var name = there.inspected("Name");
        name.fill("Cart rate of every visi");
        here.metric("Checkout rate").getByText("Checkout rate").click();
        here.inspected("Name").fill("Till rate");
        here.page().keyboard().press("Enter");
        assertThat(there.metric("Till rate")).isVisible();
        assertThat(name).isFocused();
        there.page().keyboard().type("tor");
        there.page().keyboard().press("Enter");
        assertThat(here.metric("Cart rate of every visitor")).isVisible();
        assertThat(there.metric("Till rate")).isVisible();
    }

    @Test
    void aPageAsksForNothingWhileNothingHappens(Visitor visitor) {
        var here = deskAt(visitor);
        var there = beside(here);
        there.page().waitForLoadState(LoadState.NETWORKIDLE);
        int[] requests = {0};
        there.page().onRequest(_ -> requests[0]++);
        here.metric("Cart rate").getByText("Cart rate").click();
        here.inspected("Name").fill("Basket rate");
        here.page().keyboard().press("Enter");
        assertThat(there.metric("Basket rate")).isVisible();
        assertThat(requests[0]).isZero();
    }

    static Desk deskAt(Visitor visitor) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        assertThat(desk.metric("Cart rate")).isVisible();
        return desk;
    }

    static Desk beside(Desk desk) {
        Page other = desk.page().context().newPage();
        other.navigate(desk.page().url());
        var beside = new Desk(other);
        assertThat(beside.metric("Cart rate")).isVisible();
        return beside;
    }
}

package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two windows write one short field at the same time: nobody's value goes without a word. */
@ExtendWith(BrowserExtension.class)
class MeanwhileIT {

    @Test
    void badInputD3WhoIsWritingSeesTheOthersValueAndMayTakeIt(Visitor visitor) {
        var here = LiveIT.deskAt(visitor);
        var there = LiveIT.beside(here);
        var name = begin(there, "Name", "Cart rate of a visi");
        set(here, "Name", "Basket rate");
        assertThat(there.inspector().getByText("Changed to “Basket rate” meanwhile.")).isVisible();
        assertThat(name).hasValue("Cart rate of a visi");
        visitor.assertAccessible(there.page());
        there.page().keyboard().press("Tab");
        there.page().keyboard().press("Tab");
        assertThat(there.button("Take theirs")).isFocused();
        there.page().keyboard().press("Enter");
        assertThat(name).hasValue("Basket rate");
        assertThat(name).isFocused();
        assertThat(there.button("Take theirs")).hasCount(0);
        there.saved();
        assertThat(here.metric("Basket rate")).isVisible();
    }

    @Test
    void badInputD3WhoKeepsTheirsWritesOverTheOthersValueKnowingly(Visitor visitor) {
        var here = LiveIT.deskAt(visitor);
        var there = LiveIT.beside(here);
        begin(there, "Name", "Cart rate of a visitor");
        set(here, "Name", "Basket rate");
        there.button("Keep mine").click();
        assertThat(here.metric("Cart rate of a visitor")).isVisible();
        assertThat(toast(there.page())).hasCount(0);
        assertThat(toast(here.page()))
                .containsText("Name was changed right after you: your “Basket rate” is");
        toast(here.page()).getByText("Use mine").click();
        assertThat(there.metric("Basket rate")).isVisible();
    }

    @Test
    void badInputD3WhoGoesOnWithoutChoosingIsToldAndMayTakeTheOthersValueAfterwards(
            Visitor visitor) {
        var here = LiveIT.deskAt(visitor);
        var there = LiveIT.beside(here);
        begin(there, "Name", "Cart rate of a visitor");
        set(here, "Name", "Basket rate");
        assertThat(there.button("Keep mine")).isVisible();
        there.page().keyboard().press("Enter");
        assertThat(here.metric("Cart rate of a visitor")).isVisible();
        assertThat(toast(there.page())).containsText("Name had been changed to “Basket rate”");
        toast(there.page()).getByText("Use theirs").click();
        assertThat(here.metric("Basket rate")).isVisible();
    }

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void aTargetThatSomebodyElseSetMeanwhileIsNotWrittenOver(Screen screen, Visitor visitor) {
        var here = LiveIT.deskAt(visitor);
        var there = LiveIT.beside(here);
        begin(there, "Target", "14");
        set(here, "Target", "13");
        assertThat(there.button("Keep mine")).isVisible();
        there.page().keyboard().press("Enter");
        var dialog = there.dialog("Changed meanwhile");
        assertThat(dialog.getByText("Keep mine")).isVisible();
        there.page().setViewportSize(screen.width(), screen.height());
        there.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(screen.scheme()));
        assertThat(dialog).containsText("Target of “Cart rate”");
        assertThat(dialog).containsText("14");
        assertThat(dialog).containsText("13");
        visitor.screenshot(there.page(), "conflict", screen);
        visitor.assertAccessible(there.page());
        var keep = dialog.getByText("Keep mine");
        keep.focus();
        there.page().keyboard().press("Enter");
        assertThat(here.inspected("Target")).hasValue(java.util.regex.Pattern.compile("^14"));
        assertThat(dialog).hasCount(0);
        there.saved();
    }

    @Test
    void aTargetThatSomebodyElseSetStandsWhenTheQuestionIsLeftOpen(Visitor visitor) {
        var here = LiveIT.deskAt(visitor);
        var there = LiveIT.beside(here);
        var target = begin(there, "Target", "14");
        set(here, "Target", "13");
        assertThat(there.button("Keep mine")).isVisible();
        there.page().keyboard().press("Enter");
        assertThat(there.button("Take theirs")).isFocused();
        there.page().keyboard().press("Escape");
        assertThat(there.dialog("Changed meanwhile")).hasCount(0);
        assertThat(target).hasValue(java.util.regex.Pattern.compile("^13"));
        there.saved();
        assertThat(here.inspected("Target")).hasValue(java.util.regex.Pattern.compile("^13"));
    }

    @Test
    void aChoiceThatCrossesAnotherOneIsToldToWhoeverMadeIt(Visitor visitor) {
        var here = LiveIT.deskAt(visitor);
        var there = LiveIT.beside(here);
        open(here);
        open(there);
        var held = HeldRequests.of(there.page());
        period(there).selectOption("DAY");
        period(here).selectOption("MONTH");
        here.saved();
        assertThat(period(there)).hasValue("MONTH");
        held.release();
        assertThat(toast(there.page())).containsText("Period had been changed to “Month”");
        there.saved();
        assertThat(period(here)).hasValue("DAY");
        toast(there.page()).getByText("Use theirs").click();
        assertThat(period(here)).hasValue("MONTH");
    }

    @Test
    void aNewNameInTheOutlineThatCrossesAnotherOneIsToldToWhoeverWroteIt(Visitor visitor) {
        var here = LiveIT.deskAt(visitor);
        var there = LiveIT.beside(here);
        var name = beginInOutline(there);
        name.fill("Cart rate of a visitor");
        set(here, "Name", "Basket rate");
        name.press("Enter");
        assertThat(here.metric("Cart rate of a visitor")).isVisible();
        assertThat(toast(there.page())).containsText("Name had been changed to “Basket rate”");
        toast(there.page()).getByText("Use theirs").click();
        assertThat(here.metric("Basket rate")).isVisible();
    }

    @Test
    void whoLeavesANameInTheOutlineAsItWasDoesNotWriteItOverAnotherOne(Visitor visitor) {
        var here = LiveIT.deskAt(visitor);
        var there = LiveIT.beside(here);
        var name = beginInOutline(there);
        set(here, "Name", "Basket rate");
        name.press("Enter");
        assertThat(there.metric("Basket rate")).isVisible();
        there.saved();
        assertThat(here.metric("Basket rate")).isVisible();
    }

    private static Locator period(Desk desk) {
        return desk.inspector()
                .getByLabel("Period", new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator beginInOutline(Desk desk) {
        open(desk);
        desk.metric("Cart rate").focus();
        desk.page().keyboard().press("F2");
        var name = desk.page().locator("metric-grid input.name");
        assertThat(name).hasValue("Cart rate");
        return name;
    }

    private static void open(Desk desk) {
        desk.metric("Cart rate").getByText("Cart rate").click();
        assertThat(desk.inspected("Name")).hasValue("Cart rate");
    }

    /** Writes into a field of Cart rate and stays in it. */
    private static Locator begin(Desk desk, String field, String text) {
        open(desk);
        var place = desk.inspected(field);
        place.fill(text);
        return place;
    }

    private static void set(Desk desk, String field, String text) {
        begin(desk, field, text).press("Enter");
        desk.saved();
    }

    private static Locator toast(Page page) {
        return page.getByRole(AriaRole.ALERT)
                .or(page.locator("toast-line"))
                .filter(new Locator.FilterOptions().setHasText("changed"))
                .last();
    }
}

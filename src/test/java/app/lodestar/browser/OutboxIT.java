package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** P10: one is told when the server cannot be reached, and what one did is kept and sent once. */
@ExtendWith(BrowserExtension.class)
class OutboxIT {
    private static final int TOLD_WITHIN = 3_000;
    private static final int AFTER_WHICH_LEFT_TEXT_IS_TAKEN = 3_000;
    private static final String KEPT =
            "() => Object.keys(localStorage).filter(key => key.startsWith('lodestar')).length";

    private static final String GOALS = "#goals ol > li > row-buttons [aria-label^=Delete]";

    @Test
    void p10OneIsToldWithinThreeSecondsThatTheServerCannotBeReached(Visitor visitor) {
        var desk = deskAt(visitor);
        assertThat(banner(desk)).isHidden();
        desk.page().context().setOffline(true);
        assertThat(banner(desk)).isVisible(soon());
        visitor.assertAccessible(desk.page());
        desk.page().context().setOffline(false);
        assertThat(banner(desk)).isHidden();
        desk.saved();
    }

    @Test
    void p10OneIsToldWithinThreeSecondsThatTheServerDoesNotAnswer(Visitor visitor) {
        var desk = deskAt(visitor);
        var held = HeldRequests.of(desk.page());
        desk.inspected("Name").fill("Basket rate");
        desk.page().keyboard().press("Enter");
        assertThat(banner(desk)).isVisible(soon());
        assertThat(desk.page().locator("save-state")).containsText("1 change kept in this browser");
        held.release();
        assertThat(banner(desk)).isHidden();
        desk.saved();
        assertThat(desk.metric("Basket rate")).isVisible();
    }

    @Test
    void p10WhatWasDoneWithoutAConnectionIsSentWhenThePageIsOpenedAgain(Visitor visitor) {
        var desk = deskAt(visitor);
        var before = desk.written().size();
        var page = desk.page();
        var context = page.context();
        var address = page.url();
        context.setOffline(true);
        desk.inspected("Name").fill("Basket rate");
        page.keyboard().press("Enter");
        desk.inspector()
                .getByLabel("Unit", new Locator.GetByLabelOptions().setExact(true))
                .selectOption("Count");
        desk.newMetric().click();
        page.keyboard().type("Wish lists");
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
        assertThat(desk.metric("Wish lists")).isVisible();
        assertThat(page.locator("save-state")).containsText("3 changes kept in this browser");
        assertThat(kept(page)).isEqualTo(3);
        page.close();

        context.setOffline(false);
        var again = reopened(context, address);
        assertThat(again.metric("Basket rate")).isVisible();
        assertThat(again.metric("Wish lists")).isVisible();
        again.saved();
        again.page().waitForFunction("() => (" + KEPT + ")() === 0");
        assertThat(again.written()).hasSize(before + 1);
        again.metric("Basket rate").getByText("Basket rate").click();
        assertThat(
                        again.inspector()
                                .getByLabel("Unit", new Locator.GetByLabelOptions().setExact(true)))
                .hasValue("COUNT");

        again.page().reload();
        assertThat(again.metric("Wish lists")).isVisible();
        assertThat(again.written()).as("each counted once").hasSize(before + 1);
    }

    @Test
    void p10WhatWasDoneWithPiecesOfAListWithoutAConnectionIsSentWhenThePageIsOpenedAgain(
            Visitor visitor) {
        var desk = deskAt(visitor);
        var goal = "Add a goal: what should be true for people?";
        desk.add(goal, "People find what fits them");
        desk.add(goal, "Shops are paid on time");
        desk.add(goal, "Nobody feels chased");
        desk.saved();
        var page = desk.page();
        var before = page.locator(GOALS).count();
        var context = page.context();
        var address = page.url();
        context.setOffline(true);
        press(desk, "Move Nobody feels chased up");
        press(desk, "Delete People find what fits them");
        press(desk, "Delete People find what fits them");
        assertThat(page.locator("save-state")).containsText("3 changes kept in this browser");
        page.close();

        context.setOffline(false);
        var again = reopened(context, address);
        var goals = again.page().locator(GOALS);
        assertThat(goals).hasCount(before - 1);
        assertThat(goals.nth(before - 3)).hasAttribute("aria-label", "Delete Nobody feels chased");
        assertThat(goals.last()).hasAttribute("aria-label", "Delete Shops are paid on time");
        again.saved();
        again.page().waitForFunction("() => (" + KEPT + ")() === 0");
        again.page().reload();
        assertThat(goals).hasCount(before - 1);
    }

    /** The second one comes to a row that is gone. */
    @Test
    void aButtonOfARowThatIsPressedTwiceIsAnsweredTwice(Visitor visitor) {
        var desk = deskAt(visitor);
        desk.add("Add a goal: what should be true for people?", "Nobody feels chased");
        desk.saved();
        var held = HeldRequests.of(desk.page());
        press(desk, "Delete Nobody feels chased");
        press(desk, "Delete Nobody feels chased");
        assertThat(desk.page().locator("save-state")).containsText("Saving");
        held.release();
        assertThat(desk.button("Delete Nobody feels chased")).hasCount(0);
        desk.saved();
    }

    /** The buttons of a row are seen while the pointer is on it. */
    private static void press(Desk desk, String button) {
        var there = desk.button(button);
        there.hover(new Locator.HoverOptions().setForce(true));
        there.click();
    }

    @Test
    void aChangeThatWasAnsweredBeforeCountsOnceAlthoughItIsStillKept(Visitor visitor) {
        var desk = deskAt(visitor);
        var before = desk.written().size();
        var page = desk.page();
        page.evaluate(
                """
                () => {
                    const forget = Storage.prototype.removeItem;
                    Storage.prototype.removeItem = function (key) {
                        if (!key.startsWith('lodestar-outbox') || key.includes('#')) {
                            forget.call(this, key);
                        }
                    };
                }\
                """);
        desk.newMetric().click();
        page.keyboard().type("Wish lists");
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
        desk.saved();
        assertThat(kept(page)).isEqualTo(1);
        page.reload();
        assertThat(desk.metric("Wish lists")).isVisible();
        page.waitForFunction("() => (" + KEPT + ")() === 0");
        desk.saved();
        assertThat(desk.written()).hasSize(before + 1);
    }

    @Test
    void p10ASecondTabLeavesAloneWhatTheFirstIsStillSending(Visitor visitor) {
        var here = LiveIT.deskAt(visitor);
        var text = WritingTogetherIT.markdown(here);
        text.fill("One text.");
        here.saved();
        var held = HeldRequests.of(here.page());
        text.press("Control+End");
        text.pressSequentially(" Typed once.");
        here.page().waitForFunction("() => (" + KEPT + ")() === 1");
        var beside = LiveIT.beside(here);
        assertThat(beside.field("Description")).hasValue("One text.");
        beside.page().waitForTimeout(AFTER_WHICH_LEFT_TEXT_IS_TAKEN);
        held.release();
        here.saved();
        assertThat(beside.field("Description")).hasValue("One text. Typed once.");
        beside.saved();
        here.page().waitForFunction("() => (" + KEPT + ")() === 0");
    }

    @Test
    void p10AShortTextOutlivesACrashInTheMiddleOfAWord(Visitor visitor) {
        var desk = deskAt(visitor);
        var context = desk.page().context();
        var address = desk.page().url();
        desk.inspected("Name").fill("Basket ra");
        crash(desk.page());
        var again = reopened(context, address);
        assertThat(again.metric("Basket ra")).isVisible();
        again.saved();
        again.page().waitForFunction("() => (" + KEPT + ")() === 0");
    }

    @Test
    void p10ANewMetricOutlivesACrashInTheMiddleOfItsName(Visitor visitor) {
        var desk = deskAt(visitor);
        var before = desk.written().size();
        var context = desk.page().context();
        var address = desk.page().url();
        desk.newMetric().click();
        desk.page().keyboard().type("Wish li");
        crash(desk.page());
        var again = reopened(context, address);
        assertThat(again.metric("Wish li")).isVisible();
        again.saved();
        assertThat(again.written()).hasSize(before + 1);
    }

    @Test
    void p10ASecondTabLeavesAloneWhatIsBeingWrittenInTheFirst(Visitor visitor) {
        var here = deskAt(visitor);
        here.inspected("Name").fill("Basket ra");
        here.page().waitForFunction("() => (" + KEPT + ")() === 1");
        var beside = LiveIT.beside(here);
        beside.page().waitForTimeout(AFTER_WHICH_LEFT_TEXT_IS_TAKEN);
        assertThat(beside.metric("Cart rate")).isVisible();
        here.inspected("Name").press("Escape");
        here.page().waitForFunction("() => (" + KEPT + ")() === 0");
        assertThat(here.inspected("Name")).hasValue("Cart rate");
    }

    @Test
    void whatIsTooLongToBeSentIsNoDraft(Visitor visitor) {
        var desk = deskAt(visitor);
        desk.inspected("Name").fill("Basket rate");
        desk.page().waitForFunction("() => (" + KEPT + ")() === 1");
        desk.inspected("Name").fill("Basket rate ".repeat(100));
        desk.page().waitForFunction("() => (" + KEPT + ")() === 0");
    }

    /** The page ends without a word to itself. */
    private static void crash(Page page) {
        page.waitForFunction("() => (" + KEPT + ")() === 1");
        // The browser writes its store down a moment later.
        page.waitForTimeout(1_000);
        try {
            page.navigate("chrome://crash", new Page.NavigateOptions().setTimeout(5_000));
        } catch (PlaywrightException crashed) {
            // It has nobody left to answer.
        }
    }

    private static Desk deskAt(Visitor visitor) {
        var desk = LiveIT.deskAt(visitor);
        desk.metric("Cart rate").getByText("Cart rate").click();
        assertThat(desk.inspected("Name")).hasValue("Cart rate");
        return desk;
    }

    private static Desk reopened(BrowserContext context, String address) {
        Page page = context.newPage();
        page.navigate(address);
        return new Desk(page);
    }

    private static Locator banner(Desk desk) {
        return desk.page().locator("save-state .banner");
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(TOLD_WITHIN);
    }

    private static int kept(Page page) {
        return (int) page.evaluate(KEPT);
    }
}

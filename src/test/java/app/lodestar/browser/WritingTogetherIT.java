package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** P4: no typed character is lost where two write into one text at once. */
@ExtendWith(BrowserExtension.class)
class WritingTogetherIT {
    private static final int KEYS = 60;

    @Test
    void p4SixtyKeysEachAtOnceIntoOneMarkdownTextAreAllThere(Visitor visitor) {
        var here = deskAt(visitor);
        var there = inAnotherWindow(visitor, here);
        var mine = markdown(here);
        var theirs = markdown(there);
        write(mine, "Before. After.");
        assertThat(theirs).containsText("Before. After.");
        bothType(mine, theirs);
        assertThat(mine.innerText().replaceAll("[^xy]", "")).hasSize(2 * KEYS);
    }

    @Test
    void p4SixtyKeysEachAtOnceIntoOneFormulaAreAllThere(Visitor visitor) {
        var here = deskAt(visitor);
        var there = inAnotherWindow(visitor, here);
        here.metric("Cart rate").click();
        there.metric("Cart rate").click();
        var mine = formula(here);
        var theirs = formula(there);
        mine.fill("(1 + 2)");
        assertThat(theirs).hasText("(1 + 2)");
        bothType(mine, theirs);
        assertThat(mine.innerText().replaceAll("[^xy]", "")).hasSize(2 * KEYS);
    }

    @Test
    void p4TheCaretOfWhoeverRestsStaysBesideItsWord(Visitor visitor) {
        var here = deskAt(visitor);
        var there = inAnotherWindow(visitor, here);
        var mine = markdown(here);
        var theirs = markdown(there);
        write(mine, "one two three");
        assertThat(theirs).containsText("one two three");
        theirs.click();
        theirs.press("Control+Home");
        for (int i = 0; i < "one t".length(); i++) {
            theirs.press("ArrowRight");
        }
        mine.press("Control+Home");
        mine.pressSequentially("zero ");
        mine.press("Control+End");
        mine.pressSequentially(" four");
        assertThat(theirs).hasText("zero one two three four");
        assertThat(theirs).isFocused();
        theirs.pressSequentially("!");
        assertThat(theirs).hasText("zero one t!wo three four");
        assertThat(mine).hasText("zero one t!wo three four");
        here.saved();
        there.saved();
    }

    @Test
    void p4WhatIsTypedInTwoPlacesWhileAPushIsOnItsWayIsAllThere(Visitor visitor) {
        var here = deskAt(visitor);
        var there = inAnotherWindow(visitor, here);
        var mine = markdown(here);
        var theirs = markdown(there);
        write(mine, "one two three");
        assertThat(theirs).containsText("one two three");
        here.saved();
        LeftFieldIT.answersAreSlow(here.page());
        mine.press("Control+End");
        mine.pressSequentially(" A");
        theirs.click();
        theirs.press("Control+Home");
        theirs.pressSequentially("[");
        // The push of A is on its way.
        here.page().waitForTimeout(300);
        mine.press("Control+Home");
        mine.pressSequentially("B ");
        mine.press("Control+End");
        mine.pressSequentially(" C");
        theirs.press("Control+End");
        theirs.pressSequentially("]");
        here.saved();
        there.saved();
        assertThat(mine).containsText("]");
        assertThat(theirs).containsText(" C");
        assertThat(mine).hasText(theirs.textContent());
        // A line may break in the picture where a caret stands; in the text it does not.
        assertThat(mine.textContent())
                .contains("one two three")
                .contains("B ")
                .contains(" A", " C", "[", "]");
    }

    @Test
    void takingBackInTheTextLeavesWhatOthersWrote(Visitor visitor) {
        var here = deskAt(visitor);
        var there = inAnotherWindow(visitor, here);
        var mine = markdown(here);
        var theirs = markdown(there);
        write(mine, "one");
        here.saved();
        assertThat(theirs).containsText("one");
        theirs.click();
        theirs.press("Control+Home");
        theirs.pressSequentially("zero ");
        assertThat(mine).hasText("zero one");
        mine.press("Control+End");
        mine.pressSequentially(" two");
        mine.press("Control+z");
        assertThat(mine).hasText("zero one");
        mine.press("Control+z");
        assertThat(mine).containsText("zero ");
        here.saved();
    }

    /** Each types in turns of one key, without waiting for anything to arrive. */
    private static void bothType(Locator mine, Locator theirs) {
        mine.click();
        mine.press("Control+Home");
        mine.press("ArrowRight");
        theirs.click();
        theirs.press("Control+End");
        theirs.press("ArrowLeft");
        for (int i = 0; i < KEYS; i++) {
            mine.page().keyboard().type("x");
            theirs.page().keyboard().type("y");
        }
        new Desk(mine.page()).saved();
        new Desk(theirs.page()).saved();
        assertThat(mine).hasText(all("y"));
        assertThat(theirs).hasText(all("x"));
        assertThat(lines(theirs)).hasText(lines(mine).allTextContents().toArray(String[]::new));
    }

    /** The lines of a text; the innerText of the whole breaks them at the carets of others too. */
    private static Locator lines(Locator text) {
        return text.locator(".cm-line");
    }

    /** A text in which every key of a person is. */
    private static Pattern all(String key) {
        return Pattern.compile("^(?:[^%1$s]*%1$s){%2$d}[^%1$s]*$".formatted(key, KEYS));
    }

    private static void write(Locator text, String what) {
        text.click();
        text.press("Control+a");
        text.pressSequentially(what);
    }

    static Locator markdown(Desk desk) {
        desk.field("Description").focus();
        var editor = desk.page().locator("co-editor[id$=context-description] .cm-content");
        assertThat(editor).isFocused();
        return editor;
    }

    private static Locator formula(Desk desk) {
        var editor = desk.inspector().locator("formula-field .cm-content");
        assertThat(editor).isVisible();
        return editor;
    }

    static Desk deskAt(Visitor visitor) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        assertThat(desk.metric("Cart rate")).isVisible();
        return desk;
    }

    /** The same framework in a window with a store of its own. */
    static Desk inAnotherWindow(Visitor visitor, Desk desk) {
        Page other = visitor.open("/login", Screen.DESKTOP);
        // A page that is open might be given another session in the meantime.
        other.navigate("about:blank");
        other.context().clearCookies();
        other.context()
                .addCookies(
                        desk.page().context().cookies().stream()
                                .map(cookie ->
                                        new Cookie(cookie.name, cookie.value)
                                                .setDomain(cookie.domain)
                                                .setPath(cookie.path)
                                                .setHttpOnly(cookie.httpOnly)
                                                .setSecure(cookie.secure))
                                .toList());
        other.navigate(desk.page().url());
        var beside = new Desk(other);
        assertThat(beside.metric("Cart rate")).isVisible();
        return beside;
    }
}

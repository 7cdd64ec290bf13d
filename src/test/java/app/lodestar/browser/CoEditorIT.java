package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A long text is read as it is meant and written with tools, an input method or a paste. */
@ExtendWith(BrowserExtension.class)
class CoEditorIT {
    private static final String OTHER = "You, in another window";

    @Test
    void aTextIsReadAsItIsMeantAndWrittenAsItStands(Visitor visitor) {
        var desk = WritingTogetherIT.deskAt(visitor);
        var text = WritingTogetherIT.markdown(desk);
        text.fill(
                "## Why\n\nFor **everyone**, see [the notes](https://example.org/a).\n\n- one\n- two");
        desk.saved();
        leave(desk);
        var read = read(desk);
        assertThat(read.locator(".head")).hasText("Why");
        assertThat(read.locator("strong")).hasText("everyone");
        assertThat(read.locator("li")).hasCount(2);
        assertThat(read.getByRole(AriaRole.LINK))
                .hasAttribute("rel", Pattern.compile("noopener.*"));
        visitor.assertAccessible(desk.page());
        assertThat(desk.field("Description")).hasValue(Pattern.compile("^## Why"));
        assertThat(WritingTogetherIT.markdown(desk)).containsText("**everyone**");
    }

    @Test
    void toolsMarkWhatIsSelected(Visitor visitor) {
        var desk = WritingTogetherIT.deskAt(visitor);
        var text = WritingTogetherIT.markdown(desk);
        text.fill("plain");
        text.press("Control+a");
        var tools = tools(desk);
        tools.getByRole(AriaRole.BUTTON, named("Bold")).click();
        assertThat(text).hasText("**plain**");
        assertThat(text).isFocused();
        text.press("Control+b");
        assertThat(text).hasText("plain");
        text.press("Control+i");
        assertThat(text).hasText("*plain*");
        text.press("Control+i");
        text.press("Control+Shift+8");
        assertThat(text).hasText("- plain");
        text.press("End");
        text.press("Enter");
        text.pressSequentially("more");
        assertThat(text.locator(".cm-line")).hasText(new String[] {"- plain", "- more"});
        text.press("Enter");
        text.press("Enter");
        text.pressSequentially("out");
        assertThat(text.locator(".cm-line")).hasText(new String[] {"- plain", "- more", "out"});
        desk.saved();
    }

    @Test
    void theToolsAreUsedByKeyboardAlone(Visitor visitor) {
        var desk = WritingTogetherIT.deskAt(visitor);
        var keys = desk.page().keyboard();
        var text = WritingTogetherIT.markdown(desk);
        text.fill("word");
        text.press("Control+a");
        text.press("Alt+F10");
        assertThat(tools(desk).getByRole(AriaRole.BUTTON, named("Heading"))).isFocused();
        keys.press("ArrowRight");
        assertThat(tools(desk).getByRole(AriaRole.BUTTON, named("Bold"))).isFocused();
        keys.press("Enter");
        assertThat(text).isFocused();
        assertThat(text).hasText("**word**");
        keys.press("Control+Shift+P");
        var preview = tools(desk).getByRole(AriaRole.BUTTON, named("Preview"));
        assertThat(preview).isFocused();
        assertThat(preview).hasAttribute("aria-pressed", "true");
        assertThat(read(desk).locator("strong")).hasText("word");
        visitor.assertAccessible(desk.page());
        keys.press("Control+Shift+P");
        assertThat(text).isFocused();
        keys.press("Tab");
        assertThat(text).hasCount(1);
        assertThat(tools(desk)).hasCount(0);
    }

    @Test
    void theEditorProperComesWithTheFirstTextThatIsWritten(Visitor visitor) {
        var desk = WritingTogetherIT.deskAt(visitor);
        assertThat(desk.page().locator("co-editor .cm-content")).hasCount(0);
        WritingTogetherIT.markdown(desk);
        assertThat(desk.page().locator("co-editor .cm-content")).hasCount(1);
        desk.field("Company goal").focus();
        assertThat(desk.page().locator("co-editor .cm-content:focus")).hasCount(1);
        assertThat(desk.page().locator("co-editor .cm-content")).hasCount(1);
    }

    /** Words of an input method come in one piece; others' changes wait until it has ended. */
    @Test
    void aWordOfAnInputMethodIsNotBrokenByWhatOthersWrite(Visitor visitor) {
        var here = WritingTogetherIT.deskAt(visitor);
        var there = WritingTogetherIT.inAnotherWindow(visitor, here);
        var mine = WritingTogetherIT.markdown(here);
        var theirs = WritingTogetherIT.markdown(there);
        mine.fill("start end");
        here.saved();
        assertThat(theirs).hasText("start end");
        mine.press("Control+End");
        var input = here.page().context().newCDPSession(here.page());
        compose(input, "に");
        compose(input, "にほ");
        theirs.press("Control+Home");
        theirs.pressSequentially("zero ");
        there.saved();
        compose(input, "にほん");
        assertThat(mine).hasText("start endにほん");
        insert(input, "日本");
        assertThat(mine).hasText("zero start end日本");
        here.saved();
        assertThat(theirs).hasText("zero start end日本");
    }

    @Test
    void aWordOfAnInputMethodInAFormulaIsSentOnce(Visitor visitor) {
        var desk = WritingTogetherIT.deskAt(visitor);
        desk.metric("Cart rate").click();
        var formula = desk.inspector().locator("formula-field .cm-content");
        formula.fill("count(");
        formula.press("Control+End");
        var input = desk.page().context().newCDPSession(desk.page());
        compose(input, "ん");
        insert(input, "注文");
        desk.saved();
        var written = formula.innerText();
        assertThat(written).containsOnlyOnce("注文").startsWith("count(");
        desk.page().reload();
        desk.metric("Cart rate").click();
        assertThat(formula).hasText(written);
    }

    @Test
    void badInputD3MarkupInATextIsText(Visitor visitor) {
        var desk = WritingTogetherIT.deskAt(visitor);
        var page = desk.page();
        List<String> dialogs = new ArrayList<>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        String markup =
                "<img src=x onerror=alert(1)> <script>alert(2)</script> [a](javascript:alert(3))"
                        + " [b](data:text/html,x) [c](https://example.org/\"onmouseover=alert(4))"
                        + " **<b>x</b>** `<i>`";
        WritingTogetherIT.markdown(desk).fill(markup);
        desk.saved();
        leave(desk);
        assertThat(read(desk)).containsText("<img src=x onerror=alert(1)>");
        assertThat(read(desk).locator("img, script, b, i")).hasCount(0);
        assertThat(read(desk).locator("a")).hasCount(1);
        assertThat(read(desk).locator("a"))
                .hasAttribute("href", Pattern.compile("^https://example"));
        page.reload();
        assertThat(desk.field("Description")).hasValue(markup);
        assertThat(dialogs).isEmpty();
    }

    @Test
    void badInputD3PairsMarksAndDirectionsComeBackAsTheyWere(Visitor visitor) {
        var desk = WritingTogetherIT.deskAt(visitor);
        String text = "😀👩‍👩‍👧🇩🇪 e\u0301 שלום \u202Eabc\u202C \u2028 漢字\n\tEnd";
        var editor = WritingTogetherIT.markdown(desk);
        editor.fill(text);
        editor.press("Control+Home");
        editor.press("ArrowRight");
        editor.press("Backspace");
        editor.pressSequentially("😁");
        desk.saved();
        desk.page().reload();
        assertThat(desk.field("Description")).hasValue("😁" + text.substring(2));
    }

    @Test
    void badInputD3APasteBeyondTheLimitIsKeptHereAndNotSent(Visitor visitor) {
        var desk = WritingTogetherIT.deskAt(visitor);
        var page = desk.page();
        var goal = page.locator("co-editor[id$=companyGoal]");
        var editor = goal.locator(".cm-content");
        desk.field("Company goal").focus();
        assertThat(editor).isFocused();
        editor.fill("word ".repeat(40_001));
        assertThat(goal).containsText("Too long by 5");
        assertThat(page.locator("save-state")).hasText(Pattern.compile("^Not saved"));
        page.keyboard().press("Control+End");
        for (int i = 0; i < 5; i++) {
            page.keyboard().press("Backspace");
        }
        desk.saved();
        assertThat(goal).containsText("200,000 of 200,000 characters");
    }

    @Test
    void badInputD3APasteUpToTheLimitIsKept(Visitor visitor) {
        var desk = WritingTogetherIT.deskAt(visitor);
        var page = desk.page();
        desk.field("Company goal").focus();
        var editor = page.locator("co-editor[id$=companyGoal] .cm-content");
        assertThat(editor).isFocused();
        editor.fill("word ".repeat(39_999));
        desk.saved();
        page.keyboard().press("Control+End");
        page.keyboard().press("x");
        desk.saved();
        page.reload();
        assertThat(desk.field("Company goal")).hasValue(Pattern.compile("word x$"));
    }

    /** Within the limit of the field, but more bytes than one step may have. */
    @Test
    void badInputD3APasteThatIsTooMuchForOneStepIsRefusedAndStays(Visitor visitor) {
        var desk = WritingTogetherIT.deskAt(visitor);
        var page = desk.page();
        desk.field("Company goal").focus();
        var editor = page.locator("co-editor[id$=companyGoal] .cm-content");
        assertThat(editor).isFocused();
        editor.fill("😀".repeat(80_000));
        assertThat(page.locator("save-state"))
                .hasText(Pattern.compile("^Not saved: That is too much for one step"));
        editor.press("Control+z");
        desk.saved();
    }

    /** Any script in the page can say what the elements say. */
    @Test
    void badInputD10APushThatNoPageOfOursSendsIsRefused(Visitor visitor) {
        var desk = WritingTogetherIT.deskAt(visitor);
        var page = desk.page();
        var before = desk.field("Description").inputValue();
        var id = "00000000-0000-7000-8000-000000000001";
        for (String detail :
                List.of(
                        "{}",
                        "{id: 'no id', base: 1, changes: '[]'}",
                        "{id: '%s', base: 1, changes: 'no json'}",
                        "{id: '%s', base: 1, changes: '{\"a\": 1}'}",
                        "{id: '%s', base: 1, changes: '[3, {\"ins\": \"x\"}]'}",
                        "{id: '%s', base: 1, changes: '[-5, {\"ins\": \"x\"}]'}",
                        "{id: '%s', base: 1, changes: '[{\"ins\": \"\\\\ud83d\"}]'}",
                        "{id: '%s', base: -1, changes: '[]'}",
                        "{id: '%s', base: 99999999, changes: '[]'}",
                        "{id: '%s', base: 'x', changes: []}",
                        "{id: '%s', base: 1, changes: '" + "[".repeat(5_000) + "'}")) {
            page.locator("co-editor[id$=context-description]")
                    .evaluate(
                            "(text, detail) => text.dispatchEvent(new CustomEvent('push', {detail: (0, eval)('(' + detail + ')')}))"
                                    .replace("(0, eval)('(' + detail + ')')", detail(detail, id)));
            page.locator("unsent-text")
                    .evaluate(
                            "text => text.dispatchEvent(new CustomEvent('push', {detail: {key: 'lodestar/x', ...%s}}))"
                                    .formatted(detail(detail, id)));
        }
        assertThat(page.getByText("Reference")).hasCount(0);
        var editor = WritingTogetherIT.markdown(desk);
        editor.press("Control+End");
        editor.pressSequentially(" Still here.");
        desk.saved();
        page.reload();
        assertThat(desk.field("Description")).hasValue(before + " Still here.");
    }

    @Test
    void badInputD19WhatIsTypedOfflineIsMergedOnceAfterAReload(Visitor visitor) {
        var here = WritingTogetherIT.deskAt(visitor);
        var there = WritingTogetherIT.inAnotherWindow(visitor, here);
        var mine = WritingTogetherIT.markdown(here);
        mine.fill("one two");
        here.saved();
        var context = here.page().context();
        context.setOffline(true);
        mine.press("Control+End");
        mine.pressSequentially(" offline");
        assertThat(here.page().locator("save-state"))
                .hasText(Pattern.compile("^Offline - 1 change kept"));
        var address = here.page().url();
        here.page().close();
        var theirs = WritingTogetherIT.markdown(there);
        theirs.press("Control+Home");
        theirs.pressSequentially("zero ");
        there.saved();
        context.setOffline(false);
        var again = context.newPage();
        again.navigate(address);
        var next = new Desk(again);
        assertThat(next.field("Description")).hasValue("zero one two offline");
        assertThat(theirs).hasText("zero one two offline");
        next.saved();
        again.waitForFunction(
                "() => Object.keys(localStorage).every(key => !key.includes('description'))");
    }

    @Test
    void theCaretsOfOthersMoveWithTheText(Visitor visitor) {
        var here = WritingTogetherIT.deskAt(visitor);
        var there = WritingTogetherIT.inAnotherWindow(visitor, here);
        var mine = WritingTogetherIT.markdown(here);
        var theirs = WritingTogetherIT.markdown(there);
        mine.fill("one two three");
        here.saved();
        assertThat(theirs).hasText("one two three");
        theirs.press("Control+Home");
        for (int i = 0; i < "one ".length(); i++) {
            theirs.press("ArrowRight");
        }
        for (int i = 0; i < "two".length(); i++) {
            theirs.press("Shift+ArrowRight");
        }
        assertThat(mine.locator(".remote-selection")).hasText("two");
        assertThat(mine.locator(".remote-name")).hasAttribute("data-name", OTHER);
        mine.press("Control+Home");
        mine.pressSequentially("minus ");
        assertThat(mine.locator(".remote-selection")).hasText("two");
        assertThat(theirs).hasText("minus one two three");
        theirs.press("ArrowLeft");
        theirs.pressSequentially("zero ");
        assertThat(mine).hasText("minus one zero two three");
        assertThat(mine.locator(".remote-selection")).hasCount(0);
        assertThat(mine.locator(".remote-name")).hasCount(1);
        mine.page().waitForCondition(() -> beforeCaret(mine).equals("minus one zero "));
        here.saved();
    }

    @Test
    void whereTheCaretIsIsToldInPlacesOfTheServersText(Visitor visitor) {
        var desk = WritingTogetherIT.deskAt(visitor);
        var text = WritingTogetherIT.markdown(desk);
        text.fill("one two");
        desk.saved();
        var element = desk.page().locator("co-editor[id$=context-description]");
        element.evaluate(
                "text => { window.told = []; text.addEventListener('caret', e => window.told.push(e.detail)); }");
        text.press("Control+Home");
        text.press("Shift+ArrowRight");
        desk.page()
                .waitForFunction(
                        "() => { const last = window.told.at(-1); return last && last.from === 0 && last.to === 1 && last.sequence > 0; }");
        for (int i = 0; i < 20; i++) {
            text.press("ArrowRight");
        }
        desk.page().waitForFunction("() => window.told.at(-1)?.from === 7");
        leave(desk);
        desk.page().waitForFunction("() => window.told.at(-1) === null");
        assertThat((Integer) desk.page().evaluate("() => window.told.length")).isLessThan(15);
    }

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void theEditorIsDrawn(Screen screen, Visitor visitor) {
        var page = visitor.open("/", screen);
        List<String> said = new ArrayList<>();
        page.onConsoleMessage(message -> said.add(message.text()));
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        var text = WritingTogetherIT.markdown(desk);
        text.fill(
                "## What it is\n\nA **shopping layer** inside Instagram, see [the brief](https://example.org).\n\n1. A business *publishes* a catalogue\n2. A person looks, saves and pays\n\n> Out of scope: `Marketplace`");
        desk.saved();
        page.locator("co-editor[id$=context-description]")
                .evaluate(
                        "text => text.setCarets([{id: 'b', name: 'Ben', hue: 2, from: 18, to: 35}, {id: 'c', name: 'Chidi', hue: 5, from: 3, to: 3}])");
        assertThat(text.locator(".remote-name").first()).isAttached();
        picture(page, "co-editor-written", screen);
        visitor.assertAccessible(page);
        visitor.assertNoSidewaysScroll(page);
        desk.saved();
        leave(desk);
        assertThat(read(desk).locator("li")).hasCount(2);
        picture(page, "co-editor-read", screen);
        visitor.assertAccessible(page);
        assertThat(said)
                .as("what the console says of the page's policy")
                .noneMatch(line -> line.contains("Content Security Policy"));
    }

    private static String detail(String detail, String id) {
        return detail.replace("%s", id);
    }

    private static String beforeCaret(Locator text) {
        return (String)
                text.evaluate(
                        """
                        (text) => {
                          const range = document.createRange();
                          range.setStart(text, 0);
                          range.setEndBefore(text.querySelector('.remote-caret'));
                          return range.cloneContents().textContent;
                        }\
                        """);
    }

    private static void compose(CDPSession input, String word) {
        var step = new JsonObject();
        step.addProperty("text", word);
        step.addProperty("selectionStart", word.length());
        step.addProperty("selectionEnd", word.length());
        input.send("Input.imeSetComposition", step);
    }

    private static void insert(CDPSession input, String word) {
        var step = new JsonObject();
        step.addProperty("text", word);
        input.send("Input.insertText", step);
    }

    private static void leave(Desk desk) {
        desk.page()
                .evaluate(
                        "() => { let e = document.activeElement; while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement; e?.blur(); }");
    }

    private static Locator read(Desk desk) {
        return desk.page().locator("co-editor[id$=context-description] .read");
    }

    private static Locator tools(Desk desk) {
        return desk.page()
                .getByRole(
                        AriaRole.TOOLBAR,
                        new Page.GetByRoleOptions().setName("Marks of the text: Description"));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void picture(Page page, String name, Screen screen) {
        page.evaluate("() => document.fonts.ready");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", name + "-" + screen + ".png")));
    }
}

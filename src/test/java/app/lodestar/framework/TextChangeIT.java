package app.lodestar.framework;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.browser.BrowserExtension;
import app.lodestar.browser.Door;
import app.lodestar.browser.Screen;
import app.lodestar.browser.Visitor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the shipped browser code makes of changes of text is what the server makes of them. */
@ExtendWith(BrowserExtension.class)
class TextChangeIT {
    private static final int CASES = 3_000;

    private record Made(TextChange second, TextChange first, TextChange both, TextChange inverse) {}

    private record Asked(String text, TextChange change, TextChange over, TextChange next) {}

    @Test
    void theTableHoldsInTheBrowser(Visitor visitor) {
        var wrong =
                framework(visitor)
                        .evaluate(
                                """
                                table => {
                                  const {changeOf, runsOf, textOf} = customElements.get('co-editor').changes;
                                  const {apply, compose, map, refused} = JSON.parse(table);
                                  const wrong = [];
                                  const same = (name, made, expected) => {
                                    if (JSON.stringify(made) !== JSON.stringify(expected)) {
                                      wrong.push(`${name}: ${JSON.stringify(made)} and not ${JSON.stringify(expected)}`);
                                    }
                                  };
                                  apply.forEach(({name, text, change, after, inverse}) => {
                                    const before = textOf(text);
                                    const made = changeOf(change, before);
                                    same(name, made.apply(before).toString(), after);
                                    same(name, runsOf(made, before), change);
                                    same(name, runsOf(made.invert(before), textOf(after)), inverse);
                                  });
                                  compose.forEach(({name, text, first, second, both}) => {
                                    const before = textOf(text);
                                    const one = changeOf(first, before);
                                    same(name, runsOf(one.compose(changeOf(second, one.apply(before))), before), both);
                                  });
                                  map.forEach(({name, text, change, over, second, first}) => {
                                    const before = textOf(text);
                                    const [mine, theirs] = [changeOf(change, before), changeOf(over, before)];
                                    const after = theirs.apply(before);
                                    same(name, runsOf(mine.map(theirs), after), second);
                                    same(name, runsOf(mine.map(theirs, true), after), first);
                                  });
                                  refused.forEach(({name, text, change}) => {
                                    let refusal;
                                    try {
                                      changeOf(change, textOf(text));
                                    } catch (problem) {
                                      refusal = problem instanceof RangeError;
                                    }
                                    same(name, refusal, true);
                                  });
                                  return [wrong, apply.length + compose.length + map.length + refused.length];
                                }\
                                """,
                                TextChangeCases.text());
        var cases = TextChangeCases.read();
        assertThat(wrong)
                .isEqualTo(
                        List.of(
                                List.of(),
                                cases.apply().size()
                                        + cases.compose().size()
                                        + cases.map().size()
                                        + cases.refused().size()));
    }

    @Test
    void bothSidesMakeTheSameOfChangesThatNobodyThoughtOf(Visitor visitor) {
        var random = new Random(11);
        var texts = new RandomText(random);
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            String text = texts.text();
            TextChange change = texts.change(text);
            asked.add(
                    new Asked(text, change, texts.change(text), texts.change(change.apply(text))));
        }
        var answer =
                framework(visitor)
                        .evaluate(
                                """
                                asked => {
                                  const {changeOf, runsOf, textOf} = customElements.get('co-editor').changes;
                                  return JSON.stringify(JSON.parse(asked).map(({text, change, over, next}) => {
                                    const before = textOf(text);
                                    const [mine, theirs] = [changeOf(change, before), changeOf(over, before)];
                                    const [after, done] = [theirs.apply(before), mine.apply(before)];
                                    return {
                                      second: runsOf(mine.map(theirs), after),
                                      first: runsOf(mine.map(theirs, true), after),
                                      both: runsOf(mine.compose(changeOf(next, done)), before),
                                      inverse: runsOf(mine.invert(before), done),
                                    };
                                  }));
                                }\
                                """,
                                Codec.write(asked));
        List<Made> made = Codec.readList((String) answer, Made.class);
        for (int i = 0; i < CASES; i++) {
            Asked one = asked.get(i);
            assertThat(made.get(i))
                    .as("seed 11, case %d: %s", i, one)
                    .isEqualTo(
                            new Made(
                                    one.change().map(one.over(), false),
                                    one.change().map(one.over(), true),
                                    one.change().compose(one.next()),
                                    one.change().invert()));
        }
    }

    /** A page whose scripts have the element. */
    private static Page framework(Visitor visitor) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Instagram Shops"))
                .first()
                .click();
        page.waitForURL("**/framework/*");
        page.waitForFunction("() => customElements.get('co-editor')");
        return page;
    }
}

package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Field;
import app.lodestar.framework.FieldType;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Value;
import app.lodestar.practice.Question;
import app.lodestar.practice.QuestionBank;
import app.lodestar.practice.WorkedAnswers;
import app.lodestar.rubric.HumanDimension;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An attempt in the browser: the clock, the hints, the end, the ratings, and what it came to. */
@ExtendWith(BrowserExtension.class)
class AttemptIT {
    private static final String GOAL = "Add a goal: what should be true for people?";

    @Test
    void anAttemptIsWrittenRatedAndLaidBesideTheWorkedAnswer(
            Visitor visitor, LodestarServer server) {
        var attempt = Attempts.begun(server, Attempts.WITH_ANSWER);
        var page = attempt.open(visitor, Screen.DESKTOP);
        var desk = new Desk(page);
        assertThat(timer(page))
                .hasAttribute("aria-label", Pattern.compile(".* left of 35 minutes|.* left of .*"));
        desk.add(GOAL, "Small shops find a dependable sales channel");
        desk.saved();
        assertThat(step(page, "Goals")).hasAttribute("aria-current", "step");
        assertThat(step(page, "Goals").locator(".dot")).hasAttribute("aria-label", "begun");

        desk.button("Show hint 1").click();
        assertThat(page.getByText(Pattern.compile("^1 of \\d shown$"))).isVisible();
        desk.button("Pause").click();
        assertThat(timer(page)).containsText("paused");
        desk.button("Go on").click();
        desk.button("No clock").click();
        assertThat(timer(page)).hasCount(0);
        desk.button("Show clock").click();
        assertThat(timer(page)).isVisible();

        desk.button("Stop and rate").click();
        assertThat(heading(page)).hasText("Rate your own answer");
        assertThat(desk.button("Show the machine’s checks")).isDisabled();
        for (int i = 0; i < HumanDimension.values().length; i++) {
            rate(page, i);
        }
        assertThat(page.getByText("10 of 10 rated")).isVisible();
        desk.button("Show the machine’s checks").click();
        assertThat(heading(page)).hasText("Rebuild the hierarchy first");
        assertThat(page.getByText(Pattern.compile("one hint"))).isVisible();
        assertThat(page.locator("#cheapest .fixes > li")).hasCount(3);
        assertThat(page.locator("#judgements table")).hasCount(2);
        assertThat(page.locator(".pairs .both").first()).containsText("dependable sales channel");
        assertThat(page.locator(".pairs .worked").first()).isVisible();

        desk.button("Try again").click();
        assertThat(page.locator(".run .q")).containsText("Attempt 2");
    }

    /** Whoever comes back finds it as it was left; the ordinary address leads to it. */
    @Test
    void anUnfinishedAttemptIsFoundWhereItWasLeft(Visitor visitor, LodestarServer server) {
        var attempt = Attempts.written(server, Attempts.WITH_ANSWER);
        var page = Team.window(visitor, attempt.person(), Screen.DESKTOP);
        visitor.goTo(page, "/framework/" + attempt.id());
        page.waitForURL("**" + attempt.path());
        assertThat(new Desk(page).metric("Kept in-app orders per week")).isVisible();
        new Desk(page).button("Pause").click();
        assertThat(timer(page)).containsText("paused");
        page.reload();
        assertThat(timer(page)).containsText("paused");
        new Desk(page).button("Stop and rate").click();
        new Desk(page).button("Back to writing").click();
        assertThat(new Desk(page).metric("Kept in-app orders per week")).isVisible();
        attempt.rated();
        visitor.goTo(page, "/framework/" + attempt.id());
        assertThat(page.locator(".facebar")).isVisible();
    }

    @Test
    void theTimeIsCalledOutAndTheServerIsRight(Visitor visitor, LodestarServer server) {
        var attempt = Attempts.begun(server, Attempts.WITH_ANSWER);
        var page = Team.window(visitor, attempt.person(), Screen.DESKTOP);
        page.clock().install();
        visitor.goTo(page, attempt.path());
        long minutes = Attempts.question(server, Attempts.WITH_ANSWER).minutes();
        assertThat(timer(page)).containsText("left of " + minutes + ":00");
        var calls = page.locator("[aria-live]");
        for (var call :
                new String[][] {
                    {Long.toString(minutes / 2 + 1), "Half of the time is used."},
                    {Long.toString(minutes - 4), "5 minutes left."},
                    {minutes - 1 + ":30", "1 minute left."},
                    {Long.toString(minutes + 1), "The time is up."}
                }) {
            page.clock().runFor(600);
            page.clock().fastForward(call[0].contains(":") ? call[0] : call[0] + ":00");
            assertThat(calls.filter(new Locator.FilterOptions().setHasText(call[1])).first())
                    .hasCount(1);
            assertThat(page.locator("attempt-clock .call")).containsText(call[1]);
            // The sign of life that follows brings the server's time back.
            assertThat(timer(page))
                    .hasAttribute(
                            "aria-label", Pattern.compile("^" + (minutes - 1) + " minutes.*"));
        }
    }

    /** The promise: nothing of the worked answer reaches the browser before the end. */
    @Test
    void nothingOfTheWorkedAnswerIsSentBeforeTheRatings(Visitor visitor, LodestarServer server) {
        var attempt = Attempts.begun(server, Attempts.WITH_ANSWER);
        var page = Team.window(visitor, attempt.person(), Screen.DESKTOP);
        var wire = Wire.on(page);
        visitor.goTo(page, attempt.path());
        var desk = new Desk(page);
        desk.add(GOAL, "Shops get orders that they can plan with");
        for (int hint = 1; desk.button("Show hint " + hint).isVisible(); hint++) {
            desk.button("Show hint " + hint).click();
            assertThat(page.getByText(Pattern.compile("^" + hint + " of \\d shown$"))).isVisible();
        }
        desk.newMetric().click();
        page.keyboard().type("Orders that stay");
        page.keyboard().press("Enter");
        desk.saved();
        visitor.goTo(page, "/framework/" + attempt.id());
        page.waitForURL("**" + attempt.path());
        desk.button("Stop and rate").click();
        assertThat(heading(page)).hasText("Rate your own answer");
        var secrets = secrets(server);
        assertThat(secrets).hasSizeGreaterThan(100);
        assertThat(wire.answers()).isGreaterThan(10);
        assertThat(wire.frames()).isPositive();
        var sent = wire.text();
        assertThat(sent).contains("Orders that stay", "Shops get orders that they can plan with");
        assertThat(secrets.stream().filter(sent::contains).toList()).isEmpty();
        assertThat(sent).doesNotContain("GRD-1", "rubric.check");

        attempt.rated();
        page.reload();
        assertThat(page.locator("#worked .pairs .worked").first()).isVisible();
        var after = wire.text();
        assertThat(secrets.stream().filter(after::contains).count())
                .as("the same texts are seen once they are sent")
                .isGreaterThan(30);
    }

    @Test
    void aQuestionWithoutAWorkedAnswerSaysSo(Visitor visitor, LodestarServer server) {
        var question =
                server.bean(QuestionBank.class).questions().stream()
                        .filter(each -> each.answer() == null)
                        .findFirst()
                        .orElseThrow();
        var page = Attempts.written(server, question.key()).rated().open(visitor, Screen.DESKTOP);
        assertThat(page.getByText("This question has no worked answer.")).isVisible();
        assertThat(page.getByText(question.hints().getLast())).isVisible();
    }

    @Test
    void theKeyboardAloneDoes(Visitor visitor, LodestarServer server) {
        var attempt = Attempts.written(server, Attempts.WITH_ANSWER);
        var page = attempt.open(visitor, Screen.DESKTOP);
        press(page, new Desk(page).button("Show hint 1"));
        assertThat(new Desk(page).button("Show hint 2")).isVisible();
        press(page, new Desk(page).button("Pause"));
        assertThat(timer(page)).containsText("paused");
        press(page, new Desk(page).button("Stop and rate"));
        assertThat(heading(page)).isFocused();
        for (int i = 0; i < HumanDimension.values().length; i++) {
            page.keyboard().press("Tab");
            if (i == 0) {
                page.keyboard().press("Tab"); // past the way back
            }
            page.keyboard().press("Space");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Tab");
            page.keyboard().press("ArrowDown");
            assertThat(page.getByText((i + 1) + " of 10 rated")).isVisible();
        }
        press(page, new Desk(page).button("Show the machine’s checks"));
        assertThat(heading(page)).isFocused();
        assertThat(heading(page)).hasText("Rebuild the hierarchy first");
    }

    /** Too much is refused, and nothing ends before its writer knows. */
    @Test
    void nothingThatIsNotSavedIsLeftBehindInSilence(Visitor visitor, LodestarServer server) {
        var attempt = Attempts.written(server, Attempts.WITH_ANSWER);
        var page = attempt.open(visitor, Screen.DESKTOP);
        var other = attempt.open(visitor, Screen.DESKTOP);
        var desk = new Desk(page);
        var description = page.locator("#description co-editor");
        description.click();
        page.keyboard().insertText("a".repeat(850));
        desk.button("Stop and rate").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Something you wrote is not saved");
        assertThat(dialog).containsText("Too long by 50.");
        desk.button("Take me there").click();
        assertThat(dialog).hasCount(0);
        assertThat(description.locator(".cm-content")).isFocused();
        assertThat(timer(page)).isVisible();

        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().insertText("Shops sell in the app");
        desk.button("Stop and rate").click();
        assertThat(heading(page)).hasText("Rate your own answer");
        assertThat(page.locator(".own")).containsText("Shops sell in the app");
        assertThat(heading(other)).hasText("Rate your own answer");

        desk.button("Back to writing").click();
        description.click();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().insertText("b".repeat(850));
        desk.button("Stop and rate").click();
        desk.button("Stop without it").click();
        assertThat(heading(page)).hasText("Rate your own answer");
        assertThat(page.locator(".own")).containsText("Shops sell in the app");
        var card = page.locator("fieldset.dimension").first();
        card.getByRole(AriaRole.RADIO).nth(3).check();
        assertThat(card).containsText("Say where it shows.");
        page.reload();
        assertThat(card.getByRole(AriaRole.RADIO).nth(3)).isChecked();
        assertThat(card).containsText("Say where it shows.");
    }

    private static void press(Page page, Locator button) {
        button.focus();
        page.keyboard().press("Enter");
    }

    static void rate(Page page, int index) {
        var card = page.locator("fieldset.dimension").nth(index);
        card.getByRole(AriaRole.RADIO).nth(index % 5).check();
        card.locator("select").selectOption("The answer as a whole");
        assertThat(page.getByText((index + 1) + " of 10 rated")).isVisible();
    }

    private static Locator timer(Page page) {
        return page.getByRole(AriaRole.TIMER);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator step(Page page, String name) {
        return page.locator(".steps a").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** The texts of the worked answer that are long enough to be nobody else's. */
    private static Set<String> secrets(LodestarServer server) {
        Question question = Attempts.question(server, Attempts.WITH_ANSWER);
        MetricFramework worked = server.bean(WorkedAnswers.class).to(question).orElseThrow();
        var product = server.bean(QuestionBank.class).productOf(question);
        String open =
                Stream.concat(
                                Stream.of(question.title(), question.prompt(), product.name()),
                                Stream.concat(
                                        question.hints().stream(),
                                        product.facts().stream().map(fact -> fact.text())))
                        .collect(Collectors.joining("\n"));
        Set<String> secrets = new TreeSet<>();
        for (Node node : worked.all()) {
            if (node.kind() == NodeKind.DATASET || node.kind() == NodeKind.COLUMN) {
                continue;
            }
            node.values()
                    .forEach((field, value) ->
                            texts(field, value)
                                    .filter(text -> isTelling(field, text))
                                    .filter(text -> !open.contains(text))
                                    .forEach(secrets::add));
        }
        return secrets;
    }

    private static boolean isTelling(Field field, String text) {
        return field == Field.KEY ? text.length() >= 9 && text.contains("_") : text.length() >= 15;
    }

    private static Stream<String> texts(Field field, Value value) {
        boolean written = field.type().isText() || field == Field.KEY || isLine(field);
        return switch (value) {
            case Value.Text(String text) when written -> Stream.of(text);
            case Value.Text _, Value.Decimal _, Value.Flag _, Value.Items _ -> Stream.empty();
        };
    }

    private static boolean isLine(Field field) {
        return field.type() instanceof FieldType.Line;
    }
}

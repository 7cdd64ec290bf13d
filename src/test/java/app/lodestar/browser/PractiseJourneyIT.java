package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.lodestar.rubric.HumanDimension;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A candidate, alone and without an account, from the door to what they learned. */
@ExtendWith(BrowserExtension.class)
class PractiseJourneyIT {

    private static final String QUESTION = "Define success metrics for Instagram Shops";

    @Test
    void aGuestFindsAQuestionAnswersItRatesItAndSeesWhatToPractise(Visitor visitor) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        link(page, "Practise");
        page.getByLabel("Search questions").fill("instagram shops");
        link(page, QUESTION);
        var desk = new Desk(page);
        desk.button("Start with the clock").click();
        assertThat(page.getByRole(AriaRole.TIMER)).isVisible();
        desk.button("Show hint 1").click();
        desk.newMetric().click();
        page.keyboard().type("Kept orders per week");
        page.keyboard().press("Enter");
        assertThat(desk.metric("Kept orders per week")).isVisible();
        page.keyboard().press("Escape");
        desk.saved();

        desk.button("Stop and rate").click();
        for (int i = 0; i < HumanDimension.values().length; i++) {
            AttemptIT.rate(page, i);
        }
        desk.button("Show the machine’s checks").click();
        assertThat(page.locator("#cheapest .fixes > li")).hasCount(3);
        assertThat(page.locator("#worked .pairs .worked").first()).isVisible();

        link(page, "Practise");
        link(page, "Progress");
        assertThat(page.getByText(QUESTION).first()).isVisible();
        assertThat(page.getByText("What keeps failing")).isVisible();
        link(page, "Make an account");
        page.waitForURL(Pattern.compile(".*/sign-up.*"));
    }

    private static void link(Page page, String name) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile(name + ".*")))
                .first()
                .click();
    }
}

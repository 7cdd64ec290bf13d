package app.lodestar.browser;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.AccountService;
import app.lodestar.account.SignUpOutcome;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.framework.FrameworkBuilder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Choices among the metrics of a large framework: little until they are used, then whole. */
@ExtendWith(BrowserExtension.class)
class LongChoicesIT {
    private static final int METRICS = 200;
    private static final String NAME = "nadia";
    private static final String PASSWORD = "seven quiet lighthouses";

    @Test
    void aChoiceAmongManyMetricsIsWholeWhenItIsApproached(Visitor visitor, LodestarServer server) {
        var page = visitor.open(pathOfLargeFramework(server), Screen.DESKTOP);
        Door.signIn(page, NAME, PASSWORD);
        var desk = new Desk(page);
        desk.metric("metric_1").click();
        var feeds = page.getByLabel("Feeds another metric");
        assertThat(feeds).isVisible();
        assertThat(page.locator("option").count()).isLessThan(METRICS);

        feeds.focus();
        assertThat(feeds.locator("option")).hasCount(METRICS);
        feeds.selectOption("metric_150");
        assertThat(desk.inspector().locator(".edge").getByText("metric_150")).isVisible();
        desk.saved();
    }

    private static String pathOfLargeFramework(LodestarServer server) {
        FrameworkBuilder framework = aFramework().titled("Two hundred metrics");
        IntStream.range(0, METRICS).forEach(i -> framework.withMetric("metric_" + i));
        var person =
                switch (server.bean(AccountService.class).signUp(NAME, PASSWORD)) {
                    case SignUpOutcome.SignedUp(var signedUp) -> signedUp;
                    case SignUpOutcome.Refused refused -> throw new AssertionError(refused);
                    case SignUpOutcome.AlreadySignedUp again -> throw new AssertionError(again);
                };
        return "/framework/"
                + server.bean(FrameworkService.class).create(person.id(), framework.build());
    }
}

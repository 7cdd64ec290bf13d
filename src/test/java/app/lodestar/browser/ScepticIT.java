package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A sceptic looks at a claim, then asks the same of data of her own. */
@ExtendWith(BrowserExtension.class)
class ScepticIT {
    private static final String CLAIM = "On-site against off-site ads";

    /** The data of an example are made the first time, on a machine that does much else. */
    private static final double PATIENCE = 120_000;

    @TempDir private Path folder;

    @Test
    void theClaimIsNotMetByHerOwnDataAndOpenOnTheExamples(Visitor visitor) throws IOException {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        Desk.ofExample(page, CLAIM);
        link(page, "Score").click();
        var verdict = page.locator(".comparison:not(.beside) .verdict-word");
        assertThat(verdict).hasText("Inconclusive", patience());
        assertThat(page.locator(".score-face .meta").first())
                .containsText("Every number is an invented demo value");
        whatTheExampleSays(page);
        visitor.screenshot(page, "journey-3-claim", Screen.DESKTOP);

        bring(page, HerAds.purchases(folder.resolve("purchases.csv")));
        visitor.screenshot(page, "journey-3-profile", Screen.DESKTOP);
        use(page, "purchases");
        assertThat(page.locator(".verdict h1")).isVisible(visible());
        visitor.screenshot(page, "journey-3-half", Screen.DESKTOP);
        assertThat(page.locator(".part-missing")).containsText("ads, ad_clicks");
        assertThat(page.locator(".part-problems")).hasCount(0);
        assertThat(verdict).hasCount(0);

        bring(page, HerAds.ads(folder.resolve("ads.csv")));
        use(page, "ads");
        assertThat(verdict).hasText("Not met", patience());
        assertThat(page.locator(".comparison:not(.beside) .say"))
                .hasText("The whole interval lies below 1: the first arm is worse.");
        assertThat(page.locator(".score-face .meta").first())
                .not()
                .containsText("invented demo value");
        assertThat(page.getByText("Mix shift")).hasCount(0);
        assertThat(page.locator(".part-missing")).containsText("also describes ad_clicks.");
        visitor.screenshot(page, "journey-3-own", Screen.DESKTOP);
        visitor.assertAccessible(page);
        takeAway(page);
    }

    /** The crude contrast, each part, and what is left when both arms have the same mix. */
    private static void whatTheExampleSays(Page page) {
        var comparison = page.locator(".comparison:not(.beside)");
        comparison.getByText("The numbers as a table").click();
        var rows = comparison.locator("details .table tbody tr");
        assertThat(rows.first()).containsText("Crude");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("lifestyle"))).hasCount(1);
        assertThat(rows.last()).containsText("Standardised");
        var response =
                page.getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions()
                                .setName("People who purchase within 7 days of a click"));
        assertThat(response.locator(".verdict-word")).hasText("Inconclusive");
        assertThat(response.locator(".say")).containsText("Crude and standardised disagree");
        assertThat(response).containsText("Mix shift");
        response.getByText("The numbers as a table").click();
        var crude = response.locator("details .table tbody tr");
        assertThat(crude.first()).containsText("1.46");
        assertThat(crude.last()).containsText("0.94");
    }

    /** Takes a file from the disk to the Data page and imports it as it is proposed. */
    private static void bring(Page page, Path file) {
        link(page, "Data").click();
        assertThat(heading(page)).hasText("Data");
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        var imports = button(page, "Import");
        assertThat(imports).isVisible(visible());
        imports.click();
        page.waitForURL("**/data/*");
        assertThat(heading(page)).hasText(file.getFileName().toString().replace(".csv", ""));
    }

    private static void use(Page page, String title) {
        button(page, "Use in a framework").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByLabel("Framework").locator("option:checked")).hasText(CLAIM);
        button(page, "Use them").click();
        page.waitForURL("**/framework/*/score");
        assertThat(page.locator("vaadin-notification-card").last()).containsText(title);
    }

    private static void takeAway(Page page) throws IOException {
        button(page, "Hand over").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(
                        AriaRole.TAB, new Locator.GetByRoleOptions().setName("JSON").setExact(true))
                .click();
        assertThat(dialog.getByRole(AriaRole.REGION)).containsText("\"scores\"");
        var file =
                page.waitForDownload(() ->
                        dialog.getByRole(
                                        AriaRole.LINK,
                                        new Locator.GetByRoleOptions().setName("Download"))
                                .click());
        assertThat(file.suggestedFilename()).endsWith(".json");
        assertThat(Files.readString(file.path()))
                .containsPattern(Pattern.compile("\"dataHash\": \"[0-9a-f]{64}\""))
                .contains("\"verdict\": \"NOT MET\"");
    }

    private static LocatorAssertions.HasTextOptions patience() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.IsVisibleOptions visible() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}

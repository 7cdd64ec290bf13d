package app.lodestar.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.base.Messages;
import app.lodestar.browser.BrowserExtension;
import app.lodestar.browser.Door;
import app.lodestar.browser.LodestarServer;
import app.lodestar.browser.Screen;
import app.lodestar.browser.Visitor;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.MetricFramework;
import app.lodestar.library.Examples;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A framework goes in as a file and out as a file, in the browser. */
@ExtendWith(BrowserExtension.class)
class HandOverIT {
    private final FrameworkMarkdown markdown = new FrameworkMarkdown(Messages.onClassPath());

    @Test
    void aFileGoesInAndTheSameFrameworkComesOut(Visitor visitor) throws IOException {
        Page page = guest(visitor, Screen.DESKTOP);
        String file = markdown.write(new Examples().read("instagram-shops"), MarkdownOptions.WHOLE);
        choose(page, "shops.md", file.replace("# Instagram Shops\n", "# My Shops\n"));
        assertThat(page.getByText("25 metrics")).isVisible();
        assertThat(page.getByText("was changed outside the source")).isVisible();
        make(page);
        page.waitForURL("**/framework/*");

        handOver(page);
        assertThat(page.getByText("a pull request on GitHub holds 65,536")).isVisible();
        // What the example's data say is no part of the file that went in.
        page.getByLabel("Scores, as they stand on the data")
                .uncheck(new Locator.UncheckOptions().setTimeout(60_000));
        show(page, "Markdown", "metric_count: ");
        page.waitForFunction(
                "() => !document.querySelector('pre.source').textContent.includes('data_hash')");
        Download download = page.waitForDownload(() -> button(page, "Download").click());
        assertThat(download.suggestedFilename()).isEqualTo("Instagram Shops.md");
        String out = Files.readString(download.path());
        assertThat(withoutIds(out)).isEqualTo(withoutIds(file));

        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.getByRole(AriaRole.BUTTON, exactly("Copy")).click();
        assertThat(page.getByText("Copied")).isVisible();
        assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo(out);

        page.getByText("Machine-readable source, so that").click();
        page.waitForFunction(
                "() => !document.querySelector('pre.source').textContent.includes('<details>')");
        show(page, "JSON", "\"schemaVersion\": ");
        Download json = page.waitForDownload(() -> button(page, "Download").click());
        assertThat(json.suggestedFilename()).isEqualTo("Instagram Shops.json");
        assertThat(Files.readString(json.path())).startsWith("{\n  \"schemaVersion\": \"1.0.0\"");
    }

    /** The framework here has an id and authors of its own. */
    private static String withoutIds(String file) {
        return file.replaceFirst("\"id\": \"[0-9a-f-]{36}\"", "").replaceAll("\nauthors: .*", "");
    }

    @Test
    void badInputE7HostileNamesAreTextInTheDialogAndOnTheImportPage(Visitor visitor) {
        MetricFramework framework =
                FrameworkBuilder.aFramework()
                        .titled("<img src=x onerror=alert(1)> {{7*7}} ${x} \u202Egpj")
                        .withMetric("orders")
                        .build();
        Page page = guest(visitor, Screen.DESKTOP);
        page.onDialog(dialog -> {
            throw new AssertionError("a script ran: " + dialog.message());
        });
        choose(page, "x.json", FrameworkJson.write(framework));
        assertThat(page.locator(".import-preview h2")).hasText(framework.root().label());
        make(page);
        page.waitForURL("**/framework/*");
        handOver(page);
        assertThat(page.locator("vaadin-dialog h3").first()).hasText(framework.root().label());
        assertThat(page.locator("vaadin-dialog img")).hasCount(0);
        show(page, "JSON", "\"schemaVersion\": ");
        Download download = page.waitForDownload(() -> button(page, "Download").click());
        assertThat(download.suggestedFilename())
                .doesNotContain("<", ">", "\u202E", "/")
                .endsWith(".json");
    }

    @Test
    void aFileThatIsReadTwiceMakesTwoFrameworksOfTheirOwn(Visitor visitor) throws IOException {
        Page page = guest(visitor, Screen.DESKTOP);
        String file = FrameworkJson.write(new Examples().read("onsite-ad-advantage"));
        for (String slug : List.of("onsite-ad-advantage", "onsite-ad-advantage-2")) {
            visitor.goTo(page, "/import");
            choose(page, "ads.json", file);
            button(page, "Make a framework of it").dblclick();
            page.waitForURL("**/framework/*");
            handOver(page);
            show(page, "JSON", "\"schemaVersion\": ");
            Download json = page.waitForDownload(() -> button(page, "Download").click());
            assertThat(Files.readString(json.path())).contains("\"slug\": \"" + slug + "\"");
        }
        visitor.goTo(page, "/");
        assertThat(page.locator(".library tbody tr:visible")).hasCount(2);
    }

    /** Whoever clicks before the page has followed their last change gets a file all the same. */
    @Test
    void theAddressOfTheDownloadHoldsWhileTheDialogIsOpen(Visitor visitor) {
        Page page = guest(visitor, Screen.DESKTOP);
        choose(page, "notes.md", "# Notes\n\n- Orders\n");
        make(page);
        page.waitForURL("**/framework/*");
        handOver(page);
        String address = button(page, "Download").getAttribute("href");
        show(page, "JSON", "\"schemaVersion\": ");
        assertThat(button(page, "Download")).hasAttribute("href", address);
        show(page, "Markdown", "metric_count: ");
        page.getByText("Front matter, for a file").click();
        assertThat(page.locator("pre.source")).not().containsText("metric_count: ");
        assertThat(page.evaluate("href => fetch(href).then(file => file.text())", address))
                .asString()
                .startsWith("# Notes");
    }

    @Test
    void whatCannotBeReadIsSaidAndNothingIsMade(Visitor visitor) {
        Page page = guest(visitor, Screen.DESKTOP);
        choose(page, "x.json", "{\"schemaVersion\": \"9.0.0\"}");
        assertThat(page.locator(".problem[role=alert]")).containsText("Nothing was imported");
        assertThat(page.locator(".problem[role=alert]")).containsText("9.0.0");
        assertThat(button(page, "Make a framework of it")).hasCount(0);
        choose(page, "x.pdf", "%PDF");
        assertThat(page.locator(".problem[role=alert]")).containsText("reads .json and .md");
        choose(page, "large.json", " ".repeat(21 * 1024 * 1024));
        assertThat(page.locator(".problem[role=alert]")).containsText("larger than 20 MB");
    }

    @Test
    void aFileOfMegabytesArrives(Visitor visitor) {
        Page page = guest(visitor, Screen.DESKTOP);
        String many =
                "# Many\n" + "- A metric with a name\n".repeat(10_000) + " ".repeat(4_000_000);
        choose(page, "many.md", many);
        assertThat(page.getByText("10,000 metrics")).isVisible();
    }

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void theImportPageAndTheDialogAreDrawnOnEveryScreen(Screen screen, Visitor visitor) {
        Page page = guest(visitor, screen);
        check(visitor, page, "import", screen);
        choose(page, "notes.md", "# Notes\n\nA remark.\n\n- Orders\n   - Carts\n- Refunds\n");
        assertThat(page.getByText("3 metrics")).isVisible();
        check(visitor, page, "import-preview", screen);
        choose(page, "half.json", "{");
        assertThat(page.locator(".problem[role=alert]")).isVisible();
        check(visitor, page, "import-refused", screen);
        choose(
                page,
                "shops.json",
                FrameworkJson.write(new Examples().read("etsy-seller-messaging")));
        make(page);
        page.waitForURL("**/framework/*");
        handOver(page);
        check(visitor, page, "hand-over-preview", screen);
        show(page, "Markdown", "metric_count: ");
        check(visitor, page, "hand-over-markdown", screen);
        show(page, "JSON", "\"schemaVersion\": ");
        check(visitor, page, "hand-over-json", screen);
    }

    @Test
    void theSchemaIsPublicAndKept(LodestarServer server) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create(server.address("/schema/framework/v1.json"));
            var first =
                    client.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString(UTF_8));
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.headers().firstValue("content-type").orElseThrow())
                    .startsWith("application/schema+json");
            assertThat(first.headers().firstValue("cache-control").orElseThrow())
                    .contains("max-age=3600", "public");
            assertThat(first.body()).contains("https://json-schema.org/draft/2020-12/schema");
            var again =
                    client.send(
                            HttpRequest.newBuilder(address)
                                    .header(
                                            "If-None-Match",
                                            first.headers().firstValue("etag").orElseThrow())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString(UTF_8));
            assertThat(again.statusCode()).isEqualTo(304);
        }
    }

    private static Page guest(Visitor visitor, Screen screen) {
        Page page = visitor.open("/login", screen);
        Door.practise(page);
        visitor.goTo(page, "/import");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        return page;
    }

    private static void choose(Page page, String name, String text) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(UTF_8)));
    }

    private static void make(Page page) {
        button(page, "Make a framework of it").click();
    }

    private static void handOver(Page page) {
        button(page, "Hand over").click();
        assertThat(page.locator("vaadin-dialog .page")).isVisible();
    }

    /** Opens a tab, and waits for the file that it shows. */
    private static void show(Page page, String tab, String shown) {
        page.getByRole(AriaRole.TAB, exactly(tab)).click();
        assertThat(page.locator("pre.source")).containsText(shown);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, exactly(name))
                .or(page.getByRole(AriaRole.LINK, exactly(name)));
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void check(Visitor visitor, Page page, String name, Screen screen) {
        visitor.screenshot(page, name, screen);
        visitor.assertAccessible(page);
        visitor.assertNoSidewaysScroll(page);
    }
}

package app.lodestar.dataset.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.AccountService;
import app.lodestar.account.Person;
import app.lodestar.account.SignUpOutcome;
import app.lodestar.base.ui.Sentence;
import app.lodestar.browser.BrowserExtension;
import app.lodestar.browser.Door;
import app.lodestar.browser.LodestarServer;
import app.lodestar.browser.Screen;
import app.lodestar.browser.Visitor;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.dataset.DatasetImports;
import app.lodestar.dataset.Received;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeKind;
import app.lodestar.library.LibraryService;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.Environment;

/** Data come in as a file, are looked at, and go, in the browser. */
@ExtendWith(BrowserExtension.class)
class DataPagesIT {

    /** 300 orders, of which one has an amount that is none. */
    private static final String ORDERS =
            "order_id,buyer_email,country,amount,ordered_at\n"
                    + IntStream.range(0, 300)
                            .mapToObj(i ->
                                    "%d,b%d@x.org,%s,%s,2026-10-%02dT10:00:00"
                                            .formatted(
                                                    1000 + i,
                                                    i % 40,
                                                    List.of("SE", "FI", "NO").get(i * i % 7 % 3),
                                                    i == 250 ? "=oops" : i * 37 % 91 + ".5",
                                                    i % 28 + 1))
                            .collect(Collectors.joining("\n"));

    @Test
    void aFileIsLookedAtChangedImportedAndDescribed(Visitor visitor, LodestarServer server)
            throws IOException {
        Page page = guest(visitor, Screen.DESKTOP);
        assertThat(page.getByText("25 MB and 200,000 rows")).isVisible();
        choose(page, "My orders.csv", ORDERS);
        assertThat(page.getByText("CSV, comma, UTF-8, 300 rows, 5 columns")).isVisible();
        assertThat(page.getByLabel("Table, as formulas write it")).hasValue("my_orders");
        assertThat(field(page, "", "buyer_email", " is personal")).isChecked();
        assertThat(field(page, "Type of ", "amount", "")).hasValue("STRING");
        assertThat(field(page, "Use of ", "ordered_at", "")).hasValue("TIME");

        field(page, "Type of ", "amount", "").selectOption("DECIMAL");
        assertThat(page.getByText("1 value does not fit")).isVisible();
        assertThat(field(page, "Use of ", "amount", "")).hasValue("MEASURE");
        field(page, "Unit of ", "amount", "").fill("EUR");
        field(page, "", "order_id", " is part of the key").check();
        page.getByLabel("Title").fill("Orders of October");
        button(page, "Import").click();

        page.waitForURL("**/data/*");
        assertThat(heading(page)).hasText("Orders of October");
        assertThat(page.getByText("from 2026-10-01 09:00:00")).isVisible();
        assertThat(row(page, "amount")).containsText("Number, To sum or average, EUR");
        assertThat(row(page, "buyer_email")).containsText("hashed, not shown");
        assertThat(row(page, "order_id")).containsText("part of the key");
        assertThat(row(page, "country")).containsText("SE");
        assertThat(page.locator("small-bars").first()).isVisible();
        assertThat(page.getByText("1 of 300 rows do not fit")).isVisible();
        assertThat(page.locator(".left-rows tbody tr")).hasCount(1);
        assertThat(page.locator(".left-rows tbody tr")).containsText("252");
        assertThat(page.locator(".left-rows tbody tr")).containsText("=oops");
        var download = page.waitForDownload(() -> link(page, "Download all of them").click());
        assertThat(download.suggestedFilename()).isEqualTo("left-out.csv");
        assertThat(Files.readString(download.path()))
                .startsWith("line,column,reason,row\r\n252,amount,NOT_OF_ITS_TYPE,");
        assertThat(files(server, "uploads")).isEmpty();

        link(page, "Data").first().click();
        assertThat(page.locator(".datasets tbody tr")).hasCount(1);
        assertThat(page.locator(".datasets tbody tr")).containsText("299");
        link(page, "Orders of October").click();
        button(page, "Delete").click();
        assertThat(button(page, "Keep them")).isFocused();
        page.getByRole(AriaRole.DIALOG)
                .getByText("Delete", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByText("No data yet")).isVisible();
        assertThat(page.locator("vaadin-notification-card").last()).containsText("was deleted");
    }

    @Test
    void cancelLeavesNothing(Visitor visitor, LodestarServer server) {
        Page page = guest(visitor, Screen.DESKTOP);
        choose(page, "orders.csv", ORDERS);
        assertThat(button(page, "Import")).isVisible();
        assertThat(files(server, "uploads")).hasSize(1);
        button(page, "Cancel").click();
        assertThat(page.getByText("No data yet")).isVisible();
        assertThat(files(server, "uploads")).isEmpty();
    }

    @Test
    void aFileThatWaitsIsDroppedWhenThePageIsLeft(Visitor visitor, LodestarServer server) {
        Page page = guest(visitor, Screen.DESKTOP);
        choose(page, "orders.csv", ORDERS);
        assertThat(button(page, "Import")).isVisible();
        link(page, "Library").click();
        assertThat(heading(page)).hasText("Library");
        page.waitForCondition(() -> files(server, "uploads").isEmpty());
        link(page, "Data").click();
        assertThat(page.getByText("No data yet")).isVisible();
    }

    /** However far it is by then, nobody has to wait for it on the page. */
    @Test
    void anImportGoesOnWhenThePageIsLeft(Visitor visitor, LodestarServer server) {
        Page page = guest(visitor, Screen.DESKTOP);
        choose(page, "many.csv", many(150_000));
        button(page, "Import").click();
        link(page, "Library").click();
        page.waitForCondition(
                () -> files(server, "uploads").isEmpty() && files(server, "scratch").isEmpty(),
                new Page.WaitForConditionOptions().setTimeout(60_000));
        visitor.goTo(page, "/data");
        assertThat(page.locator(".datasets tbody tr")).containsText("150,000");
    }

    /** Somebody else keeps both places busy, so that the import cannot be faster than the click. */
    @Test
    void anImportThatIsCancelledLeavesNothing(Visitor visitor, LodestarServer server)
            throws IOException {
        Page page = guest(visitor, Screen.DESKTOP);
        choose(page, "orders.csv", ORDERS);
        assertThat(button(page, "Import")).isVisible();
        var imports = server.bean(DatasetImports.class);
        var other = server.bean(AccountService.class).startGuest();
        var busy = new CountDownLatch(1);
        for (int place = 0; place < 2; place++) {
            var taken =
                    imports.receive(
                            other,
                            other.workspace(),
                            "a.csv",
                            new ByteArrayInputStream("a\n1\n".getBytes(UTF_8)),
                            OptionalLong.empty(),
                            _ -> {});
            var id = ((Received.Taken) taken).id();
            Future<?> _ =
                    imports.inspect(other, id, null, _ -> await(busy))
                            .result()
                            .thenRun(() -> imports.discard(other, id));
        }
        button(page, "Import").click();
        assertThat(page.getByText("Waiting for its turn")).isVisible();
        button(page, "Cancel").click();
        assertThat(page.getByText("Stopping")).isVisible();
        busy.countDown();
        assertThat(page.getByText("No data yet")).isVisible();
        page.waitForCondition(() -> files(server, "uploads").isEmpty());
        assertThat(files(server, "scratch")).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void dataAreUsedInAFrameworkInOneGesture(Visitor visitor, LodestarServer server) {
        var name = "keeper-" + UUID.randomUUID();
        var person =
                switch (server.bean(AccountService.class).signUp(name, "a fine long sentence")) {
                    case SignUpOutcome.SignedUp(Person signedUp) -> signedUp;
                    case SignUpOutcome refused -> throw new AssertionError(refused);
                };
        Page page = visitor.open("/login", Screen.DESKTOP);
        Door.signIn(page, name, "a fine long sentence");
        visitor.goTo(page, "/data");
        assertThat(page.getByText("A file of up to 200 MB and 5,000,000 rows")).isVisible();
        choose(page, "orders.csv", ORDERS);
        button(page, "Import").click();
        page.waitForURL("**/data/*");
        button(page, "Use in a framework").click();
        assertThat(page.getByText("You have no framework yet")).isVisible();
        var framework = server.bean(LibraryService.class).openExample(person, "instagram-shops");
        button(page, "Use in a framework").click();
        assertThat(page.locator("#dataset-use")).isVisible();
        visitor.assertAccessible(page);
        button(page, "Use them").click();
        page.waitForURL("**/framework/" + framework + "/score");
        var now = server.bean(FrameworkService.class).open(person.id(), framework).framework();
        assertThat(now.list(NodeKind.DATASET))
                .filteredOn(each -> each.text(Field.ORIGIN).equals("UPLOADED"))
                .extracting(each -> each.text(Field.TABLE_KEY))
                .containsExactly("orders");
    }

    @Test
    void badInputA21AFileThatWasImportedBeforeIsSaid(Visitor visitor) {
        Page page = guest(visitor, Screen.DESKTOP);
        choose(page, "orders.csv", ORDERS);
        button(page, "Import").click();
        page.waitForURL("**/data/*");
        link(page, "Data").first().click();
        choose(page, "again.csv", ORDERS);
        assertThat(page.getByText("This very file is here already")).isVisible();
        page.locator(".problem").getByRole(AriaRole.LINK).click();
        assertThat(heading(page)).hasText("orders");
    }

    @Test
    void badInputA5OtherBytesAreReadAsAskedFor(Visitor visitor) {
        Page page = guest(visitor, Screen.DESKTOP);
        var bytes = "city;amount\nMalmö;1,5\nÅbo;2,5\n".getBytes(Charset.forName("windows-1252"));
        choose(page, "cities.csv", bytes);
        assertThat(page.locator(".problem[role=alert]")).containsText("line 2 is not UTF-8");
        button(page, "Read it as Windows-1252").click();
        assertThat(page.locator(".preview")).containsText("Malmö");
        assertThat(page.getByText("CSV, semicolon, Windows-1252, 2 rows")).isVisible();
        assertThat(field(page, "Type of ", "amount", "")).hasValue("DECIMAL");
    }

    @Test
    void badInputA17TheOrderOfDayAndMonthIsAskedOnceAndNaStaysText(Visitor visitor) {
        Page page = guest(visitor, Screen.DESKTOP);
        choose(page, "days.csv", "day,amount\n02/03/2026,NA\n04/05/2026,2\n");
        assertThat(page.getByText("Is 02/03/2026 the 2nd of March")).isVisible();
        assertThat(field(page, "Type of ", "day", "")).hasValue("STRING");
        assertThat(field(page, "Type of ", "amount", "")).hasValue("STRING");
        page.getByLabel("Title").fill("Some days");
        button(page, "Day first: 31/12/2026").click();
        assertThat(field(page, "Type of ", "day", "")).hasValue("DATE");
        assertThat(page.getByText("Is 02/03/2026 the 2nd of March")).hasCount(0);
        page.getByText("Delimiter, encoding, numbers").click();
        page.getByLabel("Texts that stand for no value").fill("NA");
        page.getByLabel("Texts that stand for no value").press("Tab");
        assertThat(field(page, "Type of ", "amount", "")).hasValue("INT");
        assertThat(page.getByLabel("Title")).hasValue("Some days");
    }

    @Test
    void badInputA1AndA19AndA20WhatIsRefusedIsSaidWithWhatToDo(
            Visitor visitor, LodestarServer server) {
        Page page = guest(visitor, Screen.DESKTOP);
        var said = page.locator(".problem[role=alert]");
        choose(page, "empty.csv", "");
        assertThat(said).containsText("the file is empty");
        choose(page, "book.csv", "PK\3\4xl/workbook");
        assertThat(said).containsText("this is an Excel workbook; save the sheet as CSV");
        choose(page, "page.csv", "<!DOCTYPE html><title>x</title>");
        assertThat(said).containsText("this is a web page");
        choose(page, "quote.csv", "a,b\n1,2\n\"3,4\n5,6\n");
        assertThat(said).containsText("line 3: a quote that opens here is not closed");
        choose(page, "large.csv", " ".repeat(25_000_001));
        assertThat(said).containsText("larger than 25");
        choose(page, "x.exe", "MZ");
        assertThat(said).containsText("Lodestar reads .csv");
        assertThat(said).containsText("Nothing of this file is kept");
        page.waitForCondition(() -> files(server, "uploads").isEmpty());
    }

    private static String many(int rows) {
        return "id,name,at\n"
                + IntStream.range(0, rows)
                        .mapToObj(i -> i + ",a name of " + i + ",2026-10-01T10:00:00Z")
                        .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @MethodSource("app.lodestar.browser.Screen#everyPageIsCheckedOn")
    void thePagesAreDrawnOnEveryScreen(Screen screen, Visitor visitor) {
        Page page = guest(visitor, screen);
        check(visitor, page, "data-empty", screen);
        choose(page, "orders.csv", ORDERS + "\n1,2,3\n");
        assertThat(button(page, "Import")).isVisible();
        check(visitor, page, "data-choices", screen);
        field(page, "Type of ", "amount", "").selectOption("DECIMAL");
        page.getByLabel("Rows that may be left out").fill("0");
        button(page, "Import").click();
        assertThat(page.locator(".problem[role=alert]")).containsText("The import stopped");
        check(visitor, page, "data-stopped", screen);
        page.getByLabel("Rows that may be left out").fill("5");
        button(page, "Import").click();
        page.waitForURL("**/data/*");
        assertThat(page.locator("vaadin-notification-card")).containsText("Imported");
        check(visitor, page, "data-profile", screen);
        button(page, "Delete").click();
        assertThat(button(page, "Keep them")).isFocused();
        check(visitor, page, "data-delete", screen);
        page.keyboard().press("Escape");
        visitor.goTo(page, "/data");
        assertThat(page.locator(".datasets tbody tr")).hasCount(1);
        choose(page, "book.csv", "PK\3\4xl/workbook");
        assertThat(page.locator(".problem[role=alert]")).isVisible();
        check(visitor, page, "data-refused", screen);
    }

    private static void check(Visitor visitor, Page page, String name, Screen screen) {
        visitor.screenshot(page, name, screen);
        visitor.assertAccessible(page);
        visitor.assertNoSidewaysScroll(page);
    }

    private static List<String> files(LodestarServer server, String folder) {
        var data = server.bean(Environment.class).getRequiredProperty("lodestar.data");
        var path = Path.of(data, folder);
        if (!Files.exists(path)) {
            return List.of();
        }
        try (var files = Files.list(path)) {
            return files.map(Path::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page guest(Visitor visitor, Screen screen) {
        Page page = visitor.open("/login", screen);
        Door.practise(page);
        visitor.goTo(page, "/data");
        assertThat(heading(page)).hasText("Data");
        return page;
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator row(Page page, String column) {
        return page.locator(".profile tbody tr")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.locator("th")
                                                .getByText(
                                                        column,
                                                        new Locator.GetByTextOptions()
                                                                .setExact(true))));
    }

    /** A control of a column, by its label. */
    private static Locator field(Page page, String before, String column, String after) {
        return page.getByLabel(before + Sentence.isolated(column) + after);
    }

    private static void choose(Page page, String name, String text) {
        choose(page, name, text.getBytes(UTF_8));
    }

    private static void choose(Page page, String name, byte[] bytes) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}

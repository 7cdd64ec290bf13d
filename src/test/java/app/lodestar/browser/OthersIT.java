package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.AccountService;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.library.LibraryService;
import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is another person's, and what is not offered, cannot be told from what does not exist. */
@ExtendWith(BrowserExtension.class)
class OthersIT {

    @Test
    void badInputD12TheFrameworkOfAnotherPersonIsMissing(Visitor visitor, LodestarServer server) {
        var other = server.bean(AccountService.class).startGuest();
        var theirs = server.bean(LibraryService.class).openExample(other, "instagram-shops");
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        var missing = answer(page, server, "/framework/" + FrameworkId.random());
        assertThat(missing).isEqualTo(new Answer(404, missing.text()));
        assertThat(missing.text()).contains("There is nothing here");
        assertThat(answer(page, server, "/framework/" + theirs)).isEqualTo(missing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "not-an-id",
                "00000000-0000-0000-0000-000000000000",
                "{0}",
                "%00",
                "%E2%80%AE",
                "%3Cscript%3E",
                "..%2F..%2Fimport"
            })
    void badInputD12AnIdThatCannotBeIsMissing(String id, Visitor visitor, LodestarServer server) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        var missing = answer(page, server, "/framework/" + FrameworkId.random());
        assertThat(answer(page, server, "/framework/" + id)).isEqualTo(missing);
    }

    @Test
    void badInputD12AnIdOfTenThousandCharactersIsMissing(Visitor visitor, LodestarServer server) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        var missing = answer(page, server, "/framework/" + FrameworkId.random());
        assertThat(answer(page, server, "/framework/" + "f".repeat(10_240))).isEqualTo(missing);
    }

    /** Undo stands disabled on a fresh page; a browser that says otherwise is not believed. */
    @Test
    void badInputD11AButtonThatIsNotOfferedDoesNothing(Visitor visitor) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        assertThat(desk.metric("Cart rate")).isVisible();
        var before = desk.written();
        assertThat(desk.button("Undo")).isDisabled();
        desk.button("Undo").evaluate("button => { button.disabled = false; button.click(); }");
        desk.newMetric().click();
        page.keyboard().type("Arrived after it");
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
        desk.saved();
        assertThat(page.getByText("There is no step of yours left to undo.")).hasCount(0);
        assertThat(desk.written()).hasSize(before.size() + 1).containsAll(before);
    }

    /** A gesture that names a piece of another framework, or none, changes nothing and is calm. */
    @Test
    void badInputD11AGestureOnWhatIsNotOfThisFrameworkDoesNothing(
            Visitor visitor, LodestarServer server) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        var desk = Desk.ofExample(page, "Instagram Shops");
        assertThat(desk.metric("Cart rate")).isVisible();
        var before = desk.written();
        for (var id : new String[] {UUID.randomUUID().toString(), "not-an-id", ""}) {
            gesture(page, "{type: 'rename', id: '%s', name: 'Taken'}".formatted(id));
            gesture(page, "{type: 'delete', id: '%s'}".formatted(id));
            gesture(page, "{type: 'tier', id: '%s', tier: 'CORE'}".formatted(id));
            gesture(page, "{type: 'move', id: '%s', parent: null, after: null}".formatted(id));
            gesture(
                    page,
                    "{type: 'create', id: '%s', parent: '%s', after: null, name: 'Taken'}"
                            .formatted(UUID.randomUUID(), id));
        }
        page.reload();
        assertThat(desk.metric("Cart rate")).isVisible();
        assertThat(desk.written()).isEqualTo(before);
    }

    private static void gesture(Page page, String detail) {
        page.locator("metric-grid")
                .evaluate(
                        "grid => grid.dispatchEvent(new CustomEvent('gesture', {detail: {...%s, letter: crypto.randomUUID()}}))"
                                .formatted(detail));
        page.waitForTimeout(50);
        assertThat(page.getByText("Reference")).hasCount(0);
    }

    private record Answer(int status, String text) {}

    private static Answer answer(Page page, LodestarServer server, String path) {
        var response = Objects.requireNonNull(page.navigate(server.address(path)));
        var said = page.locator("main.error-page");
        assertThat(said).isVisible();
        return new Answer(
                response.status(),
                said.locator("h1").innerText() + "\n" + said.locator("p").first().innerText());
    }
}

package app.lodestar.account.ui;

import app.lodestar.account.SignInId;
import app.lodestar.account.SignInSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** The browsers in which a person is signed in, each with a button that ends it. */
final class SessionsTable extends NativeTable {

    SessionsTable(List<SignInSummary> signIns, Optional<SignInId> here) {
        addClassName("table");
        var head = new NativeTableRow();
        for (var column : List.of("browser", "since", "seen", "action")) {
            var cell = new NativeTableHeaderCell(getTranslation("account.sessions." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        getHead().add(head);
        signIns.forEach(signIn -> getBody().add(row(signIn, here)));
    }

    private NativeTableRow row(SignInSummary signIn, Optional<SignInId> here) {
        var isHere = here.filter(signIn.id()::equals).isPresent();
        var browser =
                signIn.browser().isEmpty()
                        ? getTranslation("account.sessions.unknown")
                        : signIn.browser();
        var name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(new Span(browser));
        return new NativeTableRow(
                name,
                new NativeTableCell(new LocalTime(signIn.since())),
                new NativeTableCell(new LocalTime(signIn.seen())),
                new NativeTableCell(isHere ? here() : endForm(signIn, browser)));
    }

    private Component here() {
        var here = new Span(getTranslation("account.sessions.here"));
        here.addClassName("muted");
        return here;
    }

    private Component endForm(SignInSummary signIn, String browser) {
        var form = new PostForm("people/sessions/end");
        form.addHidden("id", signIn.id().value().toString());
        var button = SubmitButton.plain(getTranslation("account.sessions.action"), "small");
        button.setAriaLabel(getTranslation("account.sessions.end", browser));
        form.add(button);
        return new Div(form);
    }
}

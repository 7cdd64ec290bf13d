package app.lodestar.account.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A form that the browser itself sends, with a new page as the answer: so password managers know
 * it, and cookies can be set. Sent once, however often it is clicked.
 */
@Tag("form")
final class PostForm extends HtmlContainer {

    private static final String SEND_ONCE =
            """
            this.addEventListener('submit', event => {
              if (this.dataset.sent) event.preventDefault();
              this.dataset.sent = 'yes';
              setTimeout(() => delete this.dataset.sent, 5000);
            });
            """;

    /** Sends to a path of the server, given without a slash before it. */
    PostForm(String path) {
        getElement().setAttribute("method", "post").setAttribute("action", path);
        getElement().setAttribute("novalidate", true);
        getElement().executeJs(SEND_ONCE);
        token().ifPresent(token -> addHidden(token.getParameterName(), token.getToken()));
    }

    void addHidden(String name, String value) {
        var input = new Input();
        input.setType("hidden");
        input.getElement().setAttribute("name", name).setAttribute("value", value);
        add(input);
    }

    /** The name whose password is asked for, for password managers; nobody sees or sends it. */
    void addUsername(String name) {
        var input = new Input();
        input.getElement()
                .setAttribute("value", name)
                .setAttribute("autocomplete", "username")
                .setAttribute("hidden", true);
        add(input);
    }

    private static Optional<CsrfToken> token() {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(request -> (CsrfToken) request.getAttribute(CsrfToken.class.getName()));
    }
}

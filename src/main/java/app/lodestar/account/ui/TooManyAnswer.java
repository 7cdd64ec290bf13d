package app.lodestar.account.ui;

import app.lodestar.base.Messages;
import app.lodestar.base.PlainPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The answer 429, which a browser follows back to the form, where a person reads why. */
@Component
final class TooManyAnswer {

    private final Messages messages;

    TooManyAnswer(Messages messages) {
        this.messages = messages;
    }

    /**
     * Sends it.
     *
     * @param form the form's path, beginning with a slash
     */
    void send(HttpServletRequest request, HttpServletResponse response, String form, Duration pause)
            throws IOException {
        var back = request.getContextPath() + form + "?problem=" + Problem.TOO_MANY.name();
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(pause.toSeconds() + 1));
        response.setHeader("Refresh", "0; url=" + back);
        new PlainPage(
                        messages.text("account.problem.TOO_MANY"),
                        "",
                        back,
                        messages.text("account.error.on"),
                        messages)
                .send(response);
    }
}

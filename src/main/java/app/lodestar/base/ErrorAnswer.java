package app.lodestar.base;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * What is answered when a request fails before any view is reached: the calm page, or a problem
 * (RFC 9457) for whoever did not ask for a page.
 */
@Controller
@RequestMapping("/error")
class ErrorAnswer implements ErrorController {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Messages messages;

    ErrorAnswer(Messages messages) {
        this.messages = messages;
    }

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(HttpServletRequest request) {
        var status = statusOf(request);
        var said = said(status, request);
        return ResponseEntity.status(status).contentType(HTML).body(html(said));
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        var status = statusOf(request);
        var said = said(status, request);
        var problem = ProblemDetail.forStatusAndDetail(status, said.body());
        problem.setTitle(said.title());
        return ResponseEntity.of(problem).build();
    }

    private record Said(String title, String body) {}

    private Said said(HttpStatus status, HttpServletRequest request) {
        if (status.is5xxServerError()) {
            var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            var failure =
                    cause instanceof Throwable thrown
                            ? thrown
                            : new IllegalStateException("Answered " + status);
            var reference = FailureReference.log(failure);
            return new Said(
                    messages.text("base.failure.title"),
                    messages.text("base.failure.body", reference.value()));
        }
        // What is not shared with someone answers exactly like what does not exist.
        var nothing = status == HttpStatus.NOT_FOUND || status == HttpStatus.FORBIDDEN;
        var room = nothing ? "base.not-found." : "base.bad-request.";
        return new Said(messages.text(room + "title"), messages.text(room + "body"));
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    private String html(Said said) {
        return """
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="stylesheet" href="/styles/styles.css">
        </head>
        <body>
        <main class="error-page"><h1>%s</h1><p>%s</p><a href="/">%s</a></main>
        </body>
        </html>
        """
                .formatted(
                        HtmlUtils.htmlEscape(messages.text("base.title", said.title())),
                        HtmlUtils.htmlEscape(said.title()),
                        HtmlUtils.htmlEscape(said.body()),
                        HtmlUtils.htmlEscape(messages.text("base.error.home")));
    }
}

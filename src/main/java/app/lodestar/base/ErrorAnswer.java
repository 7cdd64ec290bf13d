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
        return ResponseEntity.status(status).contentType(HTML).body(said.html());
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        var status = statusOf(request);
        var said = said(status, request);
        var problem = ProblemDetail.forStatusAndDetail(status, said.body());
        problem.setTitle(said.title());
        return ResponseEntity.of(problem).build();
    }

    private PlainPage said(HttpStatus status, HttpServletRequest request) {
        if (status.is5xxServerError()) {
            var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            var failure =
                    cause instanceof Throwable thrown
                            ? thrown
                            : new IllegalStateException("Answered " + status);
            var reference = FailureReference.log(failure);
            return page(
                    "base.failure.title", messages.text("base.failure.body", reference.value()));
        }
        // What is not shared with someone answers exactly like what does not exist.
        var nothing = status == HttpStatus.NOT_FOUND || status == HttpStatus.FORBIDDEN;
        var room = nothing ? "base.not-found." : "base.bad-request.";
        return page(room + "title", messages.text(room + "body"));
    }

    private PlainPage page(String title, String body) {
        return new PlainPage(
                messages.text(title), body, "/", messages.text("base.error.home"), messages);
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}

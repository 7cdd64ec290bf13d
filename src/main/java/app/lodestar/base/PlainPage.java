package app.lodestar.base;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * A page for when there can be no other: no script, no session, one way on.
 *
 * @param link where the way on leads
 * @param onward what it is called
 */
public record PlainPage(String title, String body, String link, String onward, Messages messages) {

    /** Writes it as the whole answer; the status is the caller's. */
    public void send(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(html());
    }

    String html() {
        return """
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="stylesheet" href="/styles/styles.css">
        </head>
        <body><main class="error-page"><h1>%s</h1><p>%s</p><a href="%s">%s</a></main></body>
        </html>
        """
                .formatted(
                        escaped(messages.text("base.title", title)),
                        escaped(title),
                        escaped(body),
                        escaped(link),
                        escaped(onward));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}

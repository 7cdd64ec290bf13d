package app.lodestar.account.ui;

import app.lodestar.base.Messages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/** A page for when there can be no other: no script, no session, one way on. */
record PlainPage(String title, String body, String link, Messages messages) {

    void send(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(html());
    }

    private String html() {
        return """
        <!doctype html>
        <html lang="en">
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
                        escaped(messages.text("account.error.on")));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}

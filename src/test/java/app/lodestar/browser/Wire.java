package app.lodestar.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All that the server sends to a page, from the moment it is put on: answers and web sockets. */
final class Wire {
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
    private final Queue<String> frames = new ConcurrentLinkedQueue<>();

    private Wire() {}

    static Wire on(Page page) {
        Wire wire = new Wire();
        // At once: a browser forgets the answers of a page that is left.
        page.onRequestFinished(request -> wire.bodies.add(body(request.response())));
        page.onWebSocket(socket ->
                socket.onFrameReceived(frame -> {
                    String text = frame.text();
                    if (text != null) {
                        wire.frames.add(text);
                    }
                }));
        return wire;
    }

    /** Everything so far as one text, escapes undone. */
    String text() {
        StringBuilder all = new StringBuilder();
        bodies.forEach(body -> all.append(body).append('\n'));
        frames.forEach(frame -> all.append(frame).append('\n'));
        String plain =
                ESCAPED.matcher(all)
                        .replaceAll(match ->
                                java.util.regex.Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(match.group(1), 16))));
        return plain.replace("\\\"", "\"");
    }

    int answers() {
        return bodies.size();
    }

    int frames() {
        return frames.size();
    }

    /** A redirect has no body. */
    private static String body(@Nullable Response response) {
        try {
            return response == null ? "" : response.text();
        } catch (PlaywrightException none) {
            return "";
        }
    }
}

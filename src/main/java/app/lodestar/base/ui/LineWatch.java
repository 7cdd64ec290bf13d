package app.lodestar.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sees on which line a page asks to be told what happens.
 *
 * <p>A WebSocket from which something on the way took the upgrade is refused: Atmosphere would take
 * it for an open line, the browser would wait for an answer that does not come, and what the server
 * says meanwhile would be lost. Refused, the browser goes on to long polling, on which a word may
 * stay behind; {@link Polling} fetches it, and ends where there is a WebSocket.
 */
@Component
final class LineWatch extends OncePerRequestFilter {

    private static final String TRANSPORT = "X-Atmosphere-Transport=";
    private static final String WEBSOCKET = "websocket";
    private static final int UPGRADE_REQUIRED = 426;

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (asksFor(request, WEBSOCKET)) {
            if (!WEBSOCKET.equalsIgnoreCase(request.getHeader("Upgrade"))) {
                response.setHeader("Upgrade", WEBSOCKET);
                response.sendError(UPGRADE_REQUIRED);
                return;
            }
            tell(request, Polling::end);
        } else if (asksFor(request, "long-polling")) {
            tell(request, Polling::begin);
        }
        chain.doFilter(request, response);
    }

    private static boolean asksFor(HttpServletRequest request, String transport) {
        var query = request.getQueryString();
        return query != null && query.contains(TRANSPORT + transport);
    }

    private static void tell(HttpServletRequest request, Consumer<UI> word) {
        var session = request.getSession(false);
        var page = request.getParameter("v-uiId");
        if (session == null || page == null || !page.matches("\\d{1,9}")) {
            return;
        }
        for (var visit : VaadinSession.getAllSessions(session)) {
            var _ =
                    visit.access(() -> {
                        var ui = visit.getUIById(Integer.parseInt(page));
                        if (ui != null) {
                            word.accept(ui);
                        }
                    });
        }
    }
}

package app.lodestar.account.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site sends here: anything that could change something, and
 * WebSockets, which browsers let any page open. Tokens guard forms as well; this guards what has
 * none.
 */
final class CrossSiteGuard extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isGuarded(request) && isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isGuarded(HttpServletRequest request) {
        return !HARMLESS.contains(request.getMethod())
                || "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    private static boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN.contains(site.toLowerCase(Locale.ROOT))) {
            return true;
        }
        var origin = request.getHeader("Origin");
        // Under "no-referrer" a browser says "null" for the forms of our own pages too.
        return origin != null && !origin.equals("null") && !isOwn(origin, request);
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        var host = host(origin);
        return host != null
                && (host.equalsIgnoreCase(request.getHeader("Host"))
                        || host.equalsIgnoreCase(request.getServerName())
                        || host.equalsIgnoreCase(
                                request.getServerName() + ":" + request.getServerPort()));
    }

    private static @Nullable String host(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

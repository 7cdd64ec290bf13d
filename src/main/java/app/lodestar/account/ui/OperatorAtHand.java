package app.lodestar.account.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes whoever asks from the server's own machine for its health as the one who runs it: they see
 * the details, all others only whether it is well. A proxy on that machine must say for whom it
 * asks ({@code X-Forwarded-For}).
 */
final class OperatorAtHand extends OncePerRequestFilter {

    private static final String HEALTH = "/actuator/health";
    private static final String ROLE = "ROLE_OPERATOR";

    private final SecurityContextHolderStrategy contexts;

    OperatorAtHand(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith(HEALTH);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isLoopback(request.getRemoteAddr())) {
            var context = contexts.createEmptyContext();
            context.setAuthentication(
                    new PreAuthenticatedAuthenticationToken(
                            "operator", "", AuthorityUtils.createAuthorityList(ROLE)));
            contexts.setContext(context);
        }
        chain.doFilter(request, response);
    }

    /** What a proxy says may be anything. */
    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}

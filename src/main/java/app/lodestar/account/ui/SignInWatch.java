package app.lodestar.account.ui;

import app.lodestar.account.Person;
import app.lodestar.account.SignInId;
import app.lodestar.account.SignIns;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks once a minute whether a signed-in browser still is, and notes that it is in use. Sign-ins
 * ended on this server end their sessions at once; this also ends those that another server ended
 * or that are too old.
 */
final class SignInWatch extends OncePerRequestFilter {

    private static final String ASKED = SignInWatch.class.getName();
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final SignIns signIns;
    private final LiveSessions sessions;
    private final Clock clock;
    private final SecurityContextHolderStrategy contexts;

    SignInWatch(
            SignIns signIns,
            LiveSessions sessions,
            Clock clock,
            SecurityContextHolderStrategy contexts) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.clock = clock;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && isSignedIn()) {
            if (request.getAttribute(SignInId.class.getName()) instanceof SignInId revived) {
                sessions.signIn(session, revived);
            }
            if (isDue(session) && !isStillGood(session)) {
                session.invalidate();
                contexts.setContext(contexts.createEmptyContext());
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isSignedIn() {
        var authentication = contexts.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person;
    }

    private boolean isDue(HttpSession session) {
        return !(session.getAttribute(ASKED) instanceof Instant asked)
                || asked.plus(PERIOD).isBefore(clock.instant());
    }

    private boolean isStillGood(HttpSession session) {
        session.setAttribute(ASKED, clock.instant());
        return LiveSessions.signInOf(session).filter(signIns::touch).isPresent();
    }
}

package app.lodestar.account.ui;

import app.lodestar.account.SignInEnded;
import app.lodestar.account.SignInId;
import app.lodestar.account.SignIns;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The HTTP sessions of this server. Those of signed-in browsers end the moment the sign-in does;
 * those of nobody live shortly and are only so many, since any request for a page makes one.
 */
@Component
final class LiveSessions implements HttpSessionListener, HttpSessionIdListener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSessions.class);
    private static final String SIGN_IN = SignInId.class.getName();

    /** Twice Vaadin's heartbeat, so that an open sign-in page does not go stale. */
    private static final Duration ANONYMOUS_IDLE = Duration.ofMinutes(10);

    static final int MOST_ANONYMOUS = 1_000;

    private final SequencedMap<String, HttpSession> anonymous = new LinkedHashMap<>();
    private final Map<String, HttpSession> signedIn = new HashMap<>();

    /** Notes that a session belongs to a sign-in from now on. */
    void signIn(HttpSession session, SignInId signIn) {
        session.setAttribute(SIGN_IN, signIn);
        session.setMaxInactiveInterval((int) SignIns.IDLE.toSeconds());
        synchronized (this) {
            anonymous.remove(session.getId());
            signedIn.put(session.getId(), session);
        }
    }

    /** The sign-in that a session belongs to. */
    static Optional<SignInId> signInOf(HttpSession session) {
        return Optional.ofNullable((SignInId) session.getAttribute(SIGN_IN));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void endWith(SignInEnded ended) {
        Map<String, HttpSession> sessions;
        synchronized (this) {
            sessions = Map.copyOf(signedIn);
        }
        sessions.values().stream()
                .filter(session -> belongsTo(session, ended.signIn()))
                .forEach(LiveSessions::invalidate);
    }

    synchronized int anonymousCount() {
        return anonymous.size();
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        var session = event.getSession();
        session.setMaxInactiveInterval((int) ANONYMOUS_IDLE.toSeconds());
        Optional<HttpSession> oldest;
        synchronized (this) {
            anonymous.put(session.getId(), session);
            oldest =
                    anonymous.size() > MOST_ANONYMOUS
                            ? Optional.ofNullable(anonymous.pollFirstEntry())
                                    .map(Map.Entry::getValue)
                            : Optional.empty();
        }
        oldest.ifPresent(LiveSessions::invalidate);
    }

    @Override
    public synchronized void sessionDestroyed(HttpSessionEvent event) {
        anonymous.remove(event.getSession().getId());
        signedIn.remove(event.getSession().getId());
    }

    @Override
    public synchronized void sessionIdChanged(HttpSessionEvent event, String oldId) {
        move(anonymous, event.getSession(), oldId);
        move(signedIn, event.getSession(), oldId);
    }

    private static void move(Map<String, HttpSession> map, HttpSession session, String oldId) {
        if (map.remove(oldId) != null) {
            map.put(session.getId(), session);
        }
    }

    private static boolean belongsTo(HttpSession session, SignInId signIn) {
        try {
            return signInOf(session).filter(signIn::equals).isPresent();
        } catch (IllegalStateException e) {
            return false; // Ended meanwhile.
        }
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            LOG.debug("Session was over already", e);
        }
    }
}

package app.lodestar.account.ui;

import app.lodestar.account.Person;
import app.lodestar.account.SignInId;
import app.lodestar.account.SignIns;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Keeps a browser signed in over a restart of the server, and a guest over a year. A guest who
 * signs out, or in as a member, leaves their work behind in this browser: their secret moves to a
 * second cookie, from which {@link #takeUpGuest} goes on.
 */
@Component
final class SignInCookies implements RememberMeServices, LogoutHandler {

    static final String KEY = "lodestar";

    private static final String SIGN_IN = "lodestar-sign-in";
    private static final String GUEST = "lodestar-guest";
    private static final Duration UNTIL_THE_BROWSER_CLOSES = Duration.ofSeconds(-1);

    private final SignIns signIns;
    private final LiveSessions sessions;

    SignInCookies(SignIns signIns, LiveSessions sessions) {
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @Override
    public @Nullable Authentication autoLogin(
            HttpServletRequest request, HttpServletResponse response) {
        var secret = read(request, SIGN_IN);
        if (secret.isEmpty()) {
            return null;
        }
        var found = secret.flatMap(signIns::find);
        if (found.isEmpty()) {
            clear(request, response, SIGN_IN);
            return null;
        }
        if (found.get().person().guest()) {
            write(request, response, SIGN_IN, secret.get(), SignIns.GUEST);
        }
        request.setAttribute(SignInId.class.getName(), found.get().id());
        return new RememberMeAuthenticationToken(
                KEY, found.get().person(), AuthorityUtils.NO_AUTHORITIES);
    }

    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {
        // Whoever is signed in while they mistype another name stays who they are.
    }

    @Override
    public void loginSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        if (!(signedIn.getPrincipal() instanceof Person person)) {
            throw new IllegalStateException("Not one of ours: " + signedIn);
        }
        leave(request, response);
        var ticket = signIns.start(person.id(), BrowserName.of(request.getHeader("User-Agent")));
        write(request, response, SIGN_IN, ticket.secret(), lifeOf(person));
        sessions.signIn(request.getSession(), ticket.id());
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        leave(request, response);
        clear(request, response, SIGN_IN);
    }

    /** The guest whose work was left behind in this browser. */
    Optional<Person> guestLeftBehind(HttpServletRequest request) {
        return read(request, GUEST).flatMap(signIns::find).map(SignIns.SignedIn::person);
    }

    /** Forgets the cookie of the guest who goes on, once they are signed in again. */
    void takeUpGuest(HttpServletRequest request, HttpServletResponse response) {
        read(request, GUEST)
                .flatMap(signIns::find)
                .ifPresent(guest -> {
                    signIns.end(guest.person().id(), guest.id());
                    clear(request, response, GUEST);
                });
    }

    /** What the browser was signed in as before ends; but a guest can be taken up again. */
    private void leave(HttpServletRequest request, HttpServletResponse response) {
        var secret = read(request, SIGN_IN);
        secret.flatMap(signIns::find)
                .ifPresent(before -> {
                    if (before.person().guest()) {
                        write(request, response, GUEST, secret.get(), SignIns.GUEST);
                    } else {
                        signIns.end(before.person().id(), before.id());
                    }
                });
    }

    private static Duration lifeOf(Person person) {
        return person.guest() ? SignIns.GUEST : UNTIL_THE_BROWSER_CLOSES;
    }

    private static Optional<String> read(HttpServletRequest request, String name) {
        return Stream.of(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(name) && !cookie.getValue().isEmpty())
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void clear(
            HttpServletRequest request, HttpServletResponse response, String name) {
        if (read(request, name).isPresent()) {
            write(request, response, name, "", Duration.ZERO);
        }
    }

    private static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            Duration life) {
        var cookie =
                ResponseCookie.from(name, value)
                        .path(request.getContextPath() + "/")
                        .maxAge(life)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

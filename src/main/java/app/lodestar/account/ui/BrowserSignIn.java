package app.lodestar.account.ui;

import app.lodestar.account.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Signs a browser in where there is no password to check, just as the sign-in form does. */
@Component
final class BrowserSignIn {

    private final SignInCookies cookies;
    private final SecurityContextHolderStrategy holder;
    private final CsrfTokenRepository formTokens = formTokens();
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SessionAuthenticationStrategy strategy =
            new CompositeSessionAuthenticationStrategy(
                    List.of(newSession(), new CsrfAuthenticationStrategy(formTokens)));

    BrowserSignIn(SignInCookies cookies, SecurityContextHolderStrategy holder) {
        this.cookies = cookies;
        this.holder = holder;
    }

    void signIn(Person person, HttpServletRequest request, HttpServletResponse response) {
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(
                        person, null, AuthorityUtils.NO_AUTHORITIES);
        strategy.onAuthentication(authentication, request, response);
        var context = holder.createEmptyContext();
        context.setAuthentication(authentication);
        holder.setContext(context);
        contexts.saveContext(context, request, response);
        cookies.loginSuccess(request, response, authentication);
    }

    /** What was open in the browser before belongs to whoever was there before. */
    static SessionAuthenticationStrategy newSession() {
        var strategy = new SessionFixationProtectionStrategy();
        strategy.setMigrateSessionAttributes(false);
        return strategy;
    }

    /** In a cookie and not in the session, so that a sign-in page stays good over a restart. */
    static CsrfTokenRepository formTokens() {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName("lodestar-form");
        repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return repository;
    }
}

package app.lodestar.account.ui;

import app.lodestar.account.BusyException;
import app.lodestar.account.SignInOutcome;
import app.lodestar.account.SignInService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs in by name and password, for Spring Security. */
@Component
final class PasswordSignIn implements AuthenticationProvider {

    private final SignInService service;

    PasswordSignIn(SignInService service) {
        this.service = service;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var password = asked.getCredentials() instanceof String text ? text : "";
        var address =
                asked.getDetails() instanceof WebAuthenticationDetails details
                        ? NetworkAddress.of(details.getRemoteAddress())
                        : "";
        return switch (check(asked.getName(), password, address)) {
            case SignInOutcome.Right(var person) ->
                    UsernamePasswordAuthenticationToken.authenticated(
                            person, null, AuthorityUtils.NO_AUTHORITIES);
            case SignInOutcome.Wrong _ -> throw new BadCredentialsException("Wrong");
            case SignInOutcome.Throttled(var pause) -> throw new TooManyException(pause);
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private SignInOutcome check(String name, String password, String address) {
        try {
            return service.check(name, password, address);
        } catch (BusyException e) {
            throw new TooManyException(TooManyException.BUSY, e);
        }
    }
}

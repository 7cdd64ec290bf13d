package app.lodestar.account.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Back to the sign-in page, which says what was wrong. */
@Component
final class SignInFailure implements AuthenticationFailureHandler {

    private final TooManyAnswer tooMany;

    SignInFailure(TooManyAnswer tooMany) {
        this.tooMany = tooMany;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        Typed.keep(request, request.getParameter("username"));
        if (failure instanceof TooManyException many) {
            tooMany.send(request, response, "/login", many.pause());
        } else {
            response.sendRedirect(
                    request.getContextPath() + "/login?problem=" + Problem.WRONG.name());
        }
    }
}

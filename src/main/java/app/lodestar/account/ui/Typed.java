package app.lodestar.account.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The name in a form that was refused, kept so that nobody types it twice. Never a password. */
final class Typed {

    private static final String NAME = Typed.class.getName();
    private static final int LONGEST = 200;

    private Typed() {}

    /** Where there is no session nothing is kept: it would be a way to make sessions. */
    static void keep(HttpServletRequest request, @Nullable String name) {
        var session = request.getSession(false);
        if (session != null && name != null && name.length() <= LONGEST) {
            session.setAttribute(NAME, name);
        }
    }

    /** What was kept, once; blank if nothing was. */
    static String take(@Nullable HttpServletRequest request) {
        var session = request == null ? null : request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof String name)) {
            return "";
        }
        session.removeAttribute(NAME);
        return name;
    }
}

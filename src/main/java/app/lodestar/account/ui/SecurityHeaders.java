package app.lodestar.account.ui;

import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The headers of every answer. A filter before all others, and again where an error is answered,
 * because the security chain never sees a request that is refused before it.
 */
@Configuration(proxyBeanMethods = false)
class SecurityHeaders {

    private static final String POLICY = "Content-Security-Policy";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> securityHeadersFilter() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new HeaderFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    /** Vaadin's pages, and they alone, name their base, which is this server itself. */
    @Bean
    VaadinServiceInitListener basesOfPages() {
        return service ->
                service.addIndexHtmlRequestListener(
                        page -> page.getVaadinResponse().setHeader(POLICY, policy("'self'")));
    }

    /**
     * Vaadin 25.2 starts with inline scripts, compiles templates with eval and carries the signs of
     * an upload as a font within its styles.
     */
    private static String policy(String base) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'",
                "object-src 'none'",
                "base-uri " + base);
    }

    static void write(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(POLICY, policy("'none'"));
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    private static final class HeaderFilter extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            write(response);
            chain.doFilter(request, response);
        }
    }
}

package app.lodestar.account.ui;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import app.lodestar.account.OpenPath;
import app.lodestar.account.SignIns;
import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Deny by default: what is not opened here or by an annotation on a view is closed. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] FORMS_FOR_ANYONE = {
        "/people/guest", "/people/sign-up", "/people/reset", ResetDoor.PATH
    };

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            RequestUtil vaadinRequests,
            SignInCookies cookies,
            SignInFailure failure,
            SignIns signIns,
            LiveSessions sessions,
            Clock clock,
            SecurityContextHolderStrategy contexts,
            List<OpenPath> openPaths)
            throws Exception {
        var open = openPaths.stream().map(OpenPath::pattern).toArray(String[]::new);
        return http.authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/styles/**")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, open)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, FORMS_FOR_ANYONE)
                                .permitAll())
                .csrf(csrf ->
                        csrf.csrfTokenRepository(BrowserSignIn.formTokens())
                                .ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest)
                                .ignoringRequestMatchers(ResetDoor.PATH))
                .formLogin(form -> form.loginPage("/login").failureHandler(failure))
                .rememberMe(remember -> remember.rememberMeServices(cookies).key(SignInCookies.KEY))
                .sessionManagement(session ->
                        session.sessionAuthenticationStrategy(BrowserSignIn.newSession()))
                // SecurityHeaders writes the rest, on every answer.
                .headers(headers -> headers.defaultsDisabled().cacheControl(_ -> {}))
                .addFilterBefore(new CrossSiteGuard(), SecurityContextHolderFilter.class)
                .addFilterBefore(new OperatorAtHand(contexts), AnonymousAuthenticationFilter.class)
                .addFilterAfter(
                        new SignInWatch(signIns, sessions, clock, contexts),
                        RememberMeAuthenticationFilter.class)
                .with(
                        vaadin(),
                        vaadin ->
                                vaadin.loginView(
                                                SignInView.class,
                                                "/login?done=" + Done.SIGNED_OUT.name())
                                        .enableCsrfConfiguration(false)
                                        .anyRequest(
                                                AuthorizeHttpRequestsConfigurer.AuthorizedUrl
                                                        ::authenticated))
                .build();
    }

    /** An address that cannot be a page's is answered like one that is none. */
    @Bean
    RequestRejectedHandler rejectedRequests() {
        return new HttpStatusRequestRejectedHandler(HttpStatus.NOT_FOUND.value());
    }
}

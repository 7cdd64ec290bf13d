package app.lodestar.account.ui;

import app.lodestar.base.FailureReference;
import app.lodestar.base.Messages;
import app.lodestar.base.PlainPage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Answers addresses and headers that Tomcat refuses before any filter of ours: as a page that is
 * not there, with the headers of every answer.
 */
@Configuration(proxyBeanMethods = false)
class LastResort {

    /** After Boot's own, so that it stands behind it and speaks first. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> lastResortOfTomcat(
            Messages messages) {
        return factory -> factory.addContextCustomizers(context -> addTo(context, messages));
    }

    private static void addTo(Context context, Messages messages) {
        if (context.getParent() instanceof StandardHost host) {
            host.getPipeline().addValve(new Report(messages));
            host.setErrorReportValveClass(Report.class.getName());
        }
    }

    private static final class Report extends ErrorReportValve {

        private final Messages messages;

        Report(Messages messages) {
            this.messages = messages;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            SecurityHeaders.write(response);
            var isFailure = response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            if (!isFailure) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
            try {
                page(isFailure, failure).send(response);
                response.finishResponse();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private PlainPage page(boolean isFailure, @Nullable Throwable failure) {
            if (!isFailure) {
                return page(messages.text("base.not-found.body"), "base.not-found.title");
            }
            var cause = failure == null ? new IllegalStateException("No cause told") : failure;
            var reference = FailureReference.log(cause).value();
            return page(messages.text("base.failure.body", reference), "base.failure.title");
        }

        private PlainPage page(String body, String titleKey) {
            return new PlainPage(
                    messages.text(titleKey), body, "/", messages.text("base.error.home"), messages);
        }
    }
}

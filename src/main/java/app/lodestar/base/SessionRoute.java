package app.lodestar.base;

import org.apache.catalina.Container;
import org.apache.catalina.Engine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Ends the id of every session with a dot and the name of this server, where it has one, so that a
 * proxy before several servers can lead a browser back to the one that holds its session.
 */
@Component
final class SessionRoute implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final String name;

    SessionRoute(@Value("${lodestar.node}") String name) {
        this.name = name;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (!name.isEmpty()) {
            server.addContextCustomizers(this::mark);
        }
    }

    private void mark(Container context) {
        for (Container at = context; at != null; at = at.getParent()) {
            if (at instanceof Engine engine) {
                engine.setJvmRoute(name);
            }
        }
    }
}

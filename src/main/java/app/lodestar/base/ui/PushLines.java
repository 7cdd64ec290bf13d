package app.lodestar.base.ui;

import jakarta.servlet.ServletContext;
import java.lang.reflect.Field;
import java.util.Collections;
import org.atmosphere.cpr.AtmosphereFramework;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines on which the server speaks to open pages. Atmosphere, which keeps them, cuts them on a
 * shutdown hook of its own, at the same moment as everything else begins to stop, and there is no
 * setting against it. The servlet that it belongs to ends it in any case, when its turn comes.
 */
final class PushLines {

    private static final Logger LOG = LoggerFactory.getLogger(PushLines.class);

    private PushLines() {}

    /** Takes the hooks away; again is no harm. Without it pages only miss the last word. */
    static void keepUntilTheServerCloses(ServletContext context) {
        for (String name : Collections.list(context.getAttributeNames())) {
            if (context.getAttribute(name) instanceof AtmosphereFramework lines) {
                takeHookFrom(lines);
            }
        }
    }

    private static void takeHookFrom(AtmosphereFramework lines) {
        try {
            Field field = AtmosphereFramework.class.getDeclaredField("shutdownHook");
            field.setAccessible(true);
            if (field.get(lines) instanceof Thread hook) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        } catch (ReflectiveOperationException | IllegalStateException otherVersion) {
            LOG.debug("Pages may miss the last word of a server that stops", otherVersion);
        }
    }
}

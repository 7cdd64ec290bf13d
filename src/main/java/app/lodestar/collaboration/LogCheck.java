package app.lodestar.collaboration;

import app.lodestar.collaboration.internal.FrameworkRepository;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks at the start whether every log is whole, so that whoever runs the server hears of damage
 * before people do. It runs beside the work: a damaged framework is read-only whenever it is
 * opened, with or without this.
 */
@Component
class LogCheck {
    private static final Logger LOG = LoggerFactory.getLogger(LogCheck.class);

    private final FrameworkRepository frameworks;

    LogCheck(FrameworkRepository frameworks) {
        this.frameworks = frameworks;
    }

    /** On a thread that nobody interrupts: an interrupt inside H2 closes the database file. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().daemon().name("log-check").start(this::say);
    }

    private void say() {
        try {
            List<FrameworkId> damaged = damaged();
            if (!damaged.isEmpty()) {
                LOG.error(
                        "The logs of {} frameworks are damaged, which are read-only: {}",
                        damaged.size(),
                        damaged);
            }
        } catch (RuntimeException stopped) {
            LOG.warn("The logs were not checked: {}", stopped.getClass().getName());
        }
    }

    /** The frameworks whose log does not go from 1 to its head without a gap. */
    List<FrameworkId> damaged() {
        return frameworks.damaged().stream().map(FrameworkId::new).toList();
    }
}

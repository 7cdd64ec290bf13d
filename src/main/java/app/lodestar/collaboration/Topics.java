package app.lodestar.collaboration;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who on this server listens to which topic of a bus. */
final class Topics {
    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final Pattern TOPIC = Pattern.compile("[a-z0-9-]+");

    private final Map<String, Set<Consumer<String>>> listeners = new ConcurrentHashMap<>();

    /** Listens until the subscription is closed. */
    Subscription add(String topic, Consumer<String> listener) {
        check(topic, "");
        listeners.computeIfAbsent(topic, _ -> new CopyOnWriteArraySet<>()).add(listener);
        return () -> listeners.getOrDefault(topic, Set.of()).remove(listener);
    }

    /** Tells all who listen; one that fails keeps nothing from the others. */
    void tell(String topic, String payload) {
        for (Consumer<String> listener : listeners.getOrDefault(topic, Set.of())) {
            try {
                listener.accept(payload);
            } catch (RuntimeException e) {
                // Only the class: a message may hold what people wrote.
                LOG.warn("A listener to {} failed: {}", topic, e.getClass().getName());
            }
        }
    }

    /**
     * What every bus carries is the same, so that no topic works on one database only.
     *
     * @throws IllegalArgumentException when it is too long, or no topic
     */
    static void check(String topic, String payload) {
        if (!TOPIC.matcher(topic).matches()) {
            throw new IllegalArgumentException("no topic: " + topic);
        }
        int bytes = topic.length() + payload.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > ChangeBus.MOST_BYTES) {
            throw new IllegalArgumentException(topic + " with " + bytes + " bytes");
        }
    }
}

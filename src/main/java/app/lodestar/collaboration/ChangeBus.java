package app.lodestar.collaboration;

import java.util.function.Consumer;

/**
 * Carries word between the servers on one database. It carries hints, never content: one may be
 * late, doubled or lost, and whoever hears one looks into the database. What was written is found
 * without any hint within seconds.
 */
public sealed interface ChangeBus permits LocalBus, PostgresBus {

    /** UTF-8 bytes that a topic and its payload may have together. */
    int MOST_BYTES = 7_900;

    /**
     * The log of a framework goes up to {@code sequence}; said if and when the caller's transaction
     * is committed. The writer's own server knows already.
     *
     * @throws IllegalStateException outside a transaction
     */
    void written(FrameworkId id, long sequence);

    /**
     * Has every page that follows the framework look again, on every server, as after a change of
     * rights; nothing was written. In a transaction it is said when that is committed.
     */
    void lookAgain(FrameworkId id);

    /**
     * Hands a payload to the listeners of a topic on every server, this one included, in the order
     * in which this server published. Nothing is kept: who does not listen at that moment, or is
     * cut off, never hears of it. In a transaction it is said when that is committed.
     *
     * @param topic small letters, digits and hyphens
     * @throws IllegalArgumentException when it is longer than {@link #MOST_BYTES}
     */
    void publish(String topic, String payload);

    /**
     * Hears of a topic until the subscription is closed. The listener is called on the bus's own
     * thread, one payload after the other: it must hand the work on at once.
     */
    Subscription listen(String topic, Consumer<String> listener);

    /** How well word comes through. */
    BusState state();
}

package app.lodestar.collaboration;

/**
 * Told that a framework changed. Called on the writer's thread: it must hand the work on at once.
 */
@FunctionalInterface
public interface FrameworkListener {

    /** The framework now stands at {@code sequence} or later. */
    void advanced(long sequence);

    /**
     * Someone may do more or less with the framework than before, or it is not to be seen any more;
     * perhaps it is the listener's own person, who is to look again without delay.
     */
    default void rightsChanged() {}
}

package app.lodestar.collaboration;

/**
 * Told that a framework changed. Called on the writer's thread: it must hand the work on at once.
 */
@FunctionalInterface
public interface FrameworkListener {

    /** The framework now stands at {@code sequence} or later. */
    void advanced(long sequence);
}

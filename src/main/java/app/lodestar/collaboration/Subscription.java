package app.lodestar.collaboration;

/** A listener's place at a framework, given up by closing it. */
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}

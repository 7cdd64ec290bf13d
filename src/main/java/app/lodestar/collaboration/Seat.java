package app.lodestar.collaboration;

import java.util.List;

/** One window's place among those that have a framework open, given up by closing it. */
public interface Seat extends AutoCloseable {

    /** Tells the others where this window is now. */
    void moveTo(Spot spot);

    /** The other windows that have the framework open, in the order in which they came. */
    List<Present> others();

    @Override
    void close();
}

package app.lodestar.collaboration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One window's place among those that have a framework open, given up by closing it. */
public interface Seat extends AutoCloseable {

    /** Tells the others where this window is now, and what of the text there it has selected. */
    void moveTo(Spot spot, @Nullable Selection selection);

    /** The other windows that have the framework open, in the order in which they came. */
    List<Present> others();

    @Override
    void close();
}

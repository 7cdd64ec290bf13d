package app.lodestar.scoring;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a segment of several dimensions is called by the engine: its values with a separator between
 * them that no text a person writes has, so that no two combinations share a name.
 */
public final class SegmentName {
    /** Between two values: the unit separator of ASCII. */
    public static final String BETWEEN = "\u001f";

    /** Stands for a value that is not there: the record separator of ASCII. */
    public static final String NAMELESS = "\u001e";

    private SegmentName() {}

    /** As people read it; empty for a single value that is not there. */
    static String readable(@Nullable String name) {
        return name == null
                ? ""
                : Arrays.stream(name.split(BETWEEN, -1))
                        .map(part -> part.equals(NAMELESS) ? "–" : part)
                        .collect(Collectors.joining(" · "));
    }
}

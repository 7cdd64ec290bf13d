package app.lodestar.scoring.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query says of a measure, by window and segment; where it says nothing there was no row.
 */
final class Facts {

    private record Place(int window, @Nullable String segment) {}

    private final Map<Place, Fact> facts = new HashMap<>();
    private final Set<@Nullable String> segments = new HashSet<>();
    private final boolean whole;
    private final @Nullable Fact everywhere;

    private Facts(boolean whole, @Nullable Fact everywhere) {
        this.whole = whole;
        this.everywhere = everywhere;
    }

    static Facts perWindow() {
        return new Facts(false, null);
    }

    /** The same for every window: of a table that is seen whole. */
    static Facts whole() {
        return new Facts(true, null);
    }

    /** The same everywhere: there is no answer. */
    static Facts always(Fact fact) {
        return new Facts(true, fact);
    }

    static Facts in(Placing placing) {
        return placing instanceof Placing.Whole ? whole() : perWindow();
    }

    void put(int window, @Nullable String segment, Fact fact) {
        if (window >= 0) {
            facts.put(new Place(whole ? 0 : window, segment), fact);
            segments.add(segment);
        }
    }

    /** Also what another query says of the same measure; if one has no answer, neither has this. */
    Facts with(Facts other) {
        if (everywhere != null || other.everywhere != null) {
            return everywhere != null ? this : other;
        }
        other.facts.forEach((place, fact) -> put(place.window(), place.segment(), fact));
        return this;
    }

    /** The same, of a query about one window, as said of the window at a place. */
    Facts movedTo(int window) {
        Facts moved = new Facts(whole, everywhere);
        facts.forEach((place, fact) -> moved.put(window, place.segment(), fact));
        return moved;
    }

    @Nullable Fact at(int window, @Nullable String segment) {
        return everywhere != null ? everywhere : facts.get(new Place(whole ? 0 : window, segment));
    }

    boolean isEverywhere() {
        return everywhere != null;
    }

    boolean isWhole() {
        return whole && everywhere == null;
    }

    Set<@Nullable String> segments() {
        return segments;
    }
}

package app.lodestar.editor.ui;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one of all values that are equal, for as long as anybody holds it, so that many pages hold
 * and compare one. The values must not change any more.
 */
final class Interner<T> {
    private final Map<T, WeakReference<T>> all = new WeakHashMap<>();

    /** The one that is kept of those that equal {@code value}. */
    synchronized T of(T value) {
        WeakReference<T> kept = all.get(value);
        @Nullable T same = kept == null ? null : kept.get();
        if (same == null) {
            all.put(value, new WeakReference<>(value));
            return value;
        }
        return same;
    }
}

package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment of a framework that is marked.
 *
 * @param sequence its place in the log, from 1
 * @param reason why it was kept, for one that was kept by itself
 * @param ofSequence the moment that was restored, for what a restore led to
 * @param name what its author calls it; empty for those that nobody named
 * @param note a longer word about it, in plain text; may be empty
 * @param author who marked it, or null when nobody did
 */
public record Version(
        VersionId id,
        long sequence,
        VersionKind kind,
        @Nullable VersionReason reason,
        @Nullable Long ofSequence,
        String name,
        String note,
        @Nullable PersonId author,
        Instant at) {}

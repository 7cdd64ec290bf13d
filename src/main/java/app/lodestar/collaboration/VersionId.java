package app.lodestar.collaboration;

import java.util.UUID;

/** The lasting identity of a version; made on its author's side, so that it is made once. */
public record VersionId(UUID value) {

    public static VersionId random() {
        return new VersionId(UUID.randomUUID());
    }
}

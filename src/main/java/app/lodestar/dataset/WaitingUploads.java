package app.lodestar.dataset;

import app.lodestar.account.PersonId;
import app.lodestar.account.WorkspaceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The files that are here but not imported yet. They do not outlive the server. */
final class WaitingUploads {

    /**
     * A file that waits.
     *
     * @param inspection what it was last found to hold; null if nobody looked yet
     */
    record Waiting(
            PersonId owner,
            WorkspaceId workspace,
            Upload upload,
            ImportLimits limits,
            @Nullable Inspection inspection) {}

    private final Map<UploadId, Waiting> files = new ConcurrentHashMap<>();

    void add(UploadId id, Waiting file) {
        files.put(id, file);
    }

    boolean contains(UploadId id) {
        return files.containsKey(id);
    }

    /**
     * The file of this person.
     *
     * @throws DatasetNotFoundException if none of theirs waits under this id
     */
    Waiting find(PersonId person, UploadId id) {
        var found = files.get(id);
        if (found == null || !found.owner.equals(person)) {
            throw new DatasetNotFoundException();
        }
        return found;
    }

    /** Remembers what a file holds, if it still waits. */
    void inspected(UploadId id, Inspection inspection) {
        files.computeIfPresent(
                id,
                (_, each) ->
                        new Waiting(
                                each.owner, each.workspace, each.upload, each.limits, inspection));
    }

    /** Deletes a file; again is no harm. */
    void drop(UploadId id) {
        var gone = files.remove(id);
        if (gone != null) {
            try {
                gone.upload.discard();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void dropAll() {
        files.keySet().forEach(this::drop);
    }
}

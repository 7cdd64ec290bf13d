package app.lodestar.dataset;

import app.lodestar.account.Person;
import app.lodestar.account.WorkspaceId;
import app.lodestar.base.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Brings files in: {@link #receive}, {@link #inspect} as often as the person changes how to read,
 * then {@link #store} or {@link #discard}. Two files are worked on at a time, people take turns.
 * Not transactional: what is slow holds no connection.
 */
@Service
public class DatasetImports implements DisposableBean {

    /** A way of reading a file that waits. */
    private interface Look {
        Inspection into(Inspector reader, Upload upload) throws IOException, FileProblemException;
    }

    private static final int PLACES = 2;

    private final WaitingUploads pending = new WaitingUploads();
    private final ImportQueue queue = new ImportQueue(PLACES);
    private final Set<Cancellation> running = ConcurrentHashMap.newKeySet();
    private final DatasetService service;
    private final DatasetFiles files;
    private final DatasetBuilds builds;
    private final PersonLimits limits;
    private final Ids ids;
    private final Clock clock;

    DatasetImports(
            DatasetService service,
            DatasetFiles files,
            DatasetBuilds builds,
            PersonLimits limits,
            Ids ids,
            Clock clock) {
        this.service = service;
        this.files = files;
        this.builds = builds;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /** How large the person's files may be. */
    public ImportLimits limits(Person person) {
        return limits.of(person);
    }

    /** How large the files of people with an account may be. */
    public ImportLimits memberLimits() {
        return limits.ofMembers();
    }

    /**
     * Takes in a file on the calling thread, for as long as it arrives.
     *
     * @param name what the person calls it
     * @param announced how many bytes the sender said there would be
     * @throws DatasetNotFoundException if the person may not work in the workspace
     * @throws IOException if the stream fails; then nothing is left of it
     */
    public Received receive(
            Person person,
            WorkspaceId workspace,
            String name,
            InputStream in,
            OptionalLong announced,
            Consumer<Progress> listener)
            throws IOException {
        service.requireMember(person, workspace);
        var bounds = limits.of(person);
        try {
            var upload =
                    Upload.take(
                            in,
                            name,
                            announced,
                            files.uploads(),
                            bounds.bytes(),
                            new ProgressMeter(clock, listener),
                            new Cancellation());
            var id = new UploadId(ids.next());
            pending.add(
                    id, new WaitingUploads.Waiting(person.id(), workspace, upload, bounds, null));
            return new Received.Taken(id, service.ofSource(person, workspace, upload.sha256()));
        } catch (FileProblemException e) {
            return new Received.Refused(e.problem());
        }
    }

    /**
     * Reads the whole file and proposes how to import it.
     *
     * @param asked how to read it; null to guess
     * @throws DatasetNotFoundException if no such file of this person waits
     */
    public ImportJob<Examined> inspect(
            Person person, UploadId id, @Nullable Reading asked, Consumer<Progress> listener) {
        return look(person, id, listener, (reader, upload) -> reader.inspect(upload, asked));
    }

    /**
     * Reads the whole file as {@link #inspect} does, and guesses all but how it writes its
     * characters.
     *
     * @throws DatasetNotFoundException if no such file of this person waits
     */
    public ImportJob<Examined> inspectAs(
            Person person, UploadId id, TextEncoding encoding, Consumer<Progress> listener) {
        return look(person, id, listener, (reader, upload) -> reader.inspectAs(upload, encoding));
    }

    private ImportJob<Examined> look(
            Person person, UploadId id, Consumer<Progress> listener, Look look) {
        var waiting = pending.find(person.id(), id);
        var cancellation = new Cancellation();
        return job(person, cancellation, () -> look(id, waiting, listener, look, cancellation));
    }

    private Examined look(
            UploadId id,
            WaitingUploads.Waiting waiting,
            Consumer<Progress> listener,
            Look look,
            Cancellation cancellation) {
        try {
            cancellation.check();
            var meter = new ProgressMeter(clock, listener);
            var reader = new Inspector(waiting.limits(), meter, cancellation);
            var inspection = look.into(reader, waiting.upload());
            pending.inspected(id, inspection);
            return new Examined.Proposed(inspection);
        } catch (FileProblemException e) {
            return new Examined.Refused(e.problem());
        } catch (CancelledException e) {
            return new Examined.Cancelled();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Imports the file as it was last inspected.
     *
     * @param title of the dataset; cut after 200 characters
     * @throws DatasetNotFoundException if no such file of this person waits
     * @throws IllegalStateException if it was never inspected
     */
    public ImportJob<ImportOutcome> store(
            Person person,
            UploadId id,
            String title,
            ImportChoices choices,
            Consumer<Progress> listener) {
        var waiting = pending.find(person.id(), id);
        var inspection = waiting.inspection();
        if (inspection == null) {
            throw new IllegalStateException("Not inspected yet");
        }
        choices.require(inspection);
        var cancellation = new Cancellation();
        return job(
                person,
                cancellation,
                () -> {
                    var outcome =
                            builds.build(
                                    person,
                                    waiting,
                                    inspection,
                                    title,
                                    choices,
                                    listener,
                                    cancellation);
                    switch (outcome) {
                        case ImportOutcome.Imported _, ImportOutcome.Cancelled _ ->
                                pending.drop(id);
                        case ImportOutcome.TooManyRejected _, ImportOutcome.Refused _ -> {}
                    }
                    return outcome;
                });
    }

    /**
     * Forgets a file that waits; again is no harm.
     *
     * @throws DatasetNotFoundException if it is somebody else's
     */
    public void discard(Person person, UploadId id) {
        if (pending.contains(id)) {
            pending.find(person.id(), id);
            pending.drop(id);
        }
    }

    private <T> ImportJob<T> job(Person person, Cancellation cancellation, Supplier<T> work) {
        running.add(cancellation);
        var result =
                queue.submit(
                        person.id(),
                        () -> {
                            try {
                                return work.get();
                            } finally {
                                running.remove(cancellation);
                            }
                        });
        return new ImportJob<>(result, cancellation);
    }

    /** Ends what runs, without interrupting a thread; files that wait are deleted. */
    @Override
    public void destroy() {
        running.forEach(Cancellation::cancel);
        queue.close();
        pending.dropAll();
    }
}

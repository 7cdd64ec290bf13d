package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.VersionEntity;
import app.lodestar.collaboration.internal.VersionRepository;
import app.lodestar.framework.Field;
import app.lodestar.framework.Limits;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Validation;
import app.lodestar.framework.Value;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The marked moments of frameworks: named by people, or kept by themselves. */
@Component
class Versions {
    /** A pause after which what was there is worth keeping. */
    static final Duration QUIET = Duration.ofMinutes(30);

    /** Versions that one framework may have. */
    static final int MOST = 5_000;

    private final VersionRepository versions;
    private final Access access;
    private final Clock clock;

    Versions(VersionRepository versions, Access access, Clock clock) {
        this.versions = versions;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Version> list(PersonId reader, FrameworkId id) {
        access.toRead(reader, id);
        return versions.of(id.value()).stream().map(VersionEntity::version).toList();
    }

    /** The sequences that are marked, in no order; in the caller's transaction. */
    List<Long> sequences(FrameworkId id) {
        return versions.of(id.value()).stream().map(v -> v.version().sequence()).toList();
    }

    @Transactional
    public VersionOutcome name(
            PersonId author,
            FrameworkId id,
            VersionId version,
            long sequence,
            String name,
            String note) {
        Access.Granted granted = access.toTakeATurn(author, id);
        Optional<VersionEntity> known = versions.findById(version.value());
        if (known.isPresent()) {
            return own(known, author, id)
                    .<VersionOutcome>map(row -> new VersionOutcome.Kept(row.version()))
                    .orElseGet(VersionOutcome.Unknown::new);
        }
        if (sequence < 1 || sequence > granted.row().head()) {
            return new VersionOutcome.Unknown();
        }
        Refusal refusal = refusal(granted.role(), name, note);
        if (refusal == null && versions.countOf(id.value()) >= MOST) {
            refusal = new Refusal(Refusal.Code.TOO_MANY, null, List.of(Limits.written(MOST)));
        }
        if (refusal != null) {
            return new VersionOutcome.Refused(refusal);
        }
        Version named =
                new Version(
                        version,
                        sequence,
                        VersionKind.NAMED,
                        null,
                        null,
                        name.strip(),
                        note.strip(),
                        author,
                        now());
        versions.save(new VersionEntity(id, named));
        return new VersionOutcome.Kept(named);
    }

    @Transactional
    public VersionOutcome rename(
            PersonId author, FrameworkId id, VersionId version, String name, String note) {
        Role role = access.toTakeATurn(author, id).role();
        Optional<VersionEntity> row = own(versions.findById(version.value()), author, id);
        if (row.isEmpty()) {
            return new VersionOutcome.Unknown();
        }
        Refusal refusal = refusal(role, name, note);
        if (refusal != null) {
            return new VersionOutcome.Refused(refusal);
        }
        row.get().rename(name.strip(), note.strip());
        return new VersionOutcome.Kept(row.get().version());
    }

    @Transactional
    public void delete(PersonId author, FrameworkId id, VersionId version) {
        if (access.toTakeATurn(author, id).role().mayWrite()) {
            own(versions.findById(version.value()), author, id).ifPresent(versions::delete);
        }
    }

    /** A named version of that person's on that framework. */
    private static Optional<VersionEntity> own(
            Optional<VersionEntity> row, PersonId author, FrameworkId id) {
        return row.filter(r -> r.isOf(id))
                .filter(r -> r.version().kind() == VersionKind.NAMED)
                .filter(r -> author.equals(r.version().author()));
    }

    /** A name is a line like any other name, a note a paragraph; a refusal names no field. */
    private static @Nullable Refusal refusal(Role role, String name, String note) {
        if (!role.mayWrite()) {
            return new Refusal(Refusal.Code.READ_ONLY, null, List.of());
        }
        Refusal refusal = Validation.check(Field.NAME, Value.of(name.strip()));
        if (refusal == null) {
            refusal = Validation.check(Field.RESPONSE, Value.of(note.strip()));
        }
        return refusal == null ? null : new Refusal(refusal.code(), null, refusal.details());
    }

    /**
     * Keeps the state at {@code sequence}, which nobody changed for a while, if the pause was long
     * enough. Belongs to the transaction of the change that ends the pause.
     */
    void afterQuiet(FrameworkId id, long sequence, Instant lastEdit, Instant now) {
        if (Duration.between(lastEdit, now).compareTo(QUIET) >= 0) {
            keep(id, sequence, VersionReason.QUIET, now);
        }
    }

    /** Keeps the state at {@code sequence}, unless it is kept already; in the same transaction. */
    void keep(FrameworkId id, long sequence, VersionReason reason, Instant now) {
        if (sequence > 0 && versions.countAt(id.value(), sequence) == 0) {
            versions.save(
                    new VersionEntity(
                            id,
                            new Version(
                                    VersionId.random(),
                                    sequence,
                                    VersionKind.AUTO,
                                    reason,
                                    null,
                                    "",
                                    "",
                                    null,
                                    now)));
        }
    }

    /** Marks what a restore led to; in the same transaction. */
    void restored(FrameworkId id, long sequence, long of, PersonId by, Instant now) {
        versions.save(
                new VersionEntity(
                        id,
                        new Version(
                                VersionId.random(),
                                sequence,
                                VersionKind.RESTORED,
                                null,
                                of,
                                "",
                                "",
                                by,
                                now)));
    }

    /** Forgets all of a framework that goes for good; in the same transaction. */
    void purge(FrameworkId id) {
        versions.purge(id.value());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

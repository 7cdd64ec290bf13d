package app.lodestar.collaboration.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The logs of all frameworks. What is read in pages names the whole index in its order: H2 sorts
 * all rows for every page otherwise.
 */
public interface OperationRepository extends Repository<OperationEntity, OperationKey> {

    /** How far a log goes, and how many places of it are there. */
    record Extent(long last, long count) {}

    /** The effect at a place. */
    record Place(long sequence, String effect) {}

    /** The group an operation belongs to, and what became of the operation. */
    record Part(
            long sequence,
            UUID groupId,
            String via,
            @Nullable UUID undoOf,
            String outcome,
            Instant createdAt) {}

    /**
     * What was done at a place, for the history; the effect is empty where it is a whole plantation
     * and not worth reading.
     */
    record Deed(
            long sequence,
            UUID groupId,
            UUID authorId,
            String kind,
            String via,
            @Nullable UUID undoOf,
            String outcome,
            String effect,
            Instant createdAt) {}

    <S extends OperationEntity> List<S> saveAll(Iterable<S> operations);

    @Query(
            """
            select o from OperationEntity o
            where o.key.frameworkId = :framework and o.key.sequence > :after
            order by o.key.frameworkId, o.key.sequence\
            """)
    List<OperationEntity> after(UUID framework, long after, Limit limit);

    @Query(
            """
            select new app.lodestar.collaboration.internal.OperationRepository$Place(
                o.key.sequence, o.effect) from OperationEntity o
            where o.key.frameworkId = :framework and o.key.sequence > :after
            order by o.key.frameworkId, o.key.sequence\
            """)
    List<Place> effectsAfter(UUID framework, long after, Limit limit);

    @Query(
            """
            select o from OperationEntity o
            where o.key.frameworkId = :framework and o.opId in :opIds\
            """)
    List<OperationEntity> known(UUID framework, Collection<UUID> opIds);

    @Query(
            """
            select min(o.key.sequence) from OperationEntity o
            where o.key.frameworkId = :framework and o.authorId = :author and o.groupId = :group\
            """)
    long firstOf(UUID framework, UUID author, UUID group);

    @Query(
            """
            select new app.lodestar.collaboration.internal.OperationRepository$Extent(
                coalesce(max(o.key.sequence), 0), count(*)) from OperationEntity o
            where o.key.frameworkId = :framework\
            """)
    Extent extent(UUID framework);

    /** Those before {@code before} that count for undo, the newest first. */
    @Query(
            """
            select new app.lodestar.collaboration.internal.OperationRepository$Part(
                o.key.sequence, o.groupId, o.via, o.undoOfGroup, o.outcome, o.createdAt)
            from OperationEntity o
            where o.key.frameworkId = :framework and o.authorId = :author
                and o.key.sequence < :before and o.via in ('DIRECT', 'UNDO', 'REDO')
            order by o.key.frameworkId, o.authorId, o.key.sequence desc\
            """)
    List<Part> partsOf(UUID framework, UUID author, long before, Limit limit);

    /** What was done at the places from {@code first} to {@code last}. */
    @Query(
            """
            select new app.lodestar.collaboration.internal.OperationRepository$Deed(
                o.key.sequence, o.groupId, o.authorId, o.kind, o.via, o.undoOfGroup, o.outcome,
                case when o.kind = 'plant' then '' else o.effect end, o.createdAt)
            from OperationEntity o
            where o.key.frameworkId = :framework
                and o.key.sequence >= :first and o.key.sequence <= :last
            order by o.key.frameworkId, o.key.sequence\
            """)
    List<Deed> deeds(UUID framework, long first, long last);

    /** How many operations take back that group. */
    @Query(
            """
            select count(o) from OperationEntity o
            where o.key.frameworkId = :framework and o.undoOfGroup = :group\
            """)
    long countUndoing(UUID framework, UUID group);

    /** Where the group is in the log, or null when it is not. */
    @Query(
            """
            select min(o.key.sequence) from OperationEntity o
            where o.key.frameworkId = :framework and o.authorId = :author and o.groupId = :group
                and o.via = :via\
            """)
    @Nullable Long firstOf(UUID framework, UUID author, UUID group, String via);

    @Modifying
    @Query("delete from OperationEntity o where o.key.frameworkId = :framework")
    void purge(UUID framework);
}

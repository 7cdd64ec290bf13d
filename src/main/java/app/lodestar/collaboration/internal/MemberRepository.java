package app.lodestar.collaboration.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** With whom frameworks are shared. */
public interface MemberRepository extends Repository<MemberEntity, MemberEntity.Key> {

    MemberEntity save(MemberEntity member);

    Optional<MemberEntity> findById(MemberEntity.Key key);

    void delete(MemberEntity member);

    void flush();

    @Query("select m from MemberEntity m where m.key.frameworkId = :framework")
    List<MemberEntity> of(UUID framework);

    /** What is shared with the person, the oldest first. */
    @Query(
            """
            select m from MemberEntity m where m.key.personId = :person
            order by m.addedAt, m.key.frameworkId\
            """)
    List<MemberEntity> with(UUID person);

    @Modifying
    @Query("delete from MemberEntity m where m.key.frameworkId = :framework")
    void purge(UUID framework);

    @Modifying
    @Query("delete from MemberEntity m where m.key.personId = :person")
    void forget(UUID person);
}

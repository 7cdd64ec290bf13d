package app.lodestar.practice.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The finished trainings of all people. */
public interface TrainingRepository extends Repository<TrainingEntity, UUID> {

    TrainingEntity save(TrainingEntity training);

    /** One person's, the oldest first. */
    @Query("select t from TrainingEntity t where t.personId = :person order by t.finishedAt, t.id")
    List<TrainingEntity> of(UUID person);

    @Modifying
    @Query("delete from TrainingEntity t where t.personId = :person")
    void forget(UUID person);
}

package app.lodestar.collaboration;

import app.lodestar.account.AccountDeleted;
import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.MemberEntity;
import app.lodestar.collaboration.internal.MemberRepository;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * With whom frameworks are shared. Each change belongs into a transaction that holds the
 * framework's row; after its commit every open page of the framework looks again.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Members {
    private final MemberRepository rows;
    private final ChangeBus bus;
    private final Clock clock;

    Members(MemberRepository rows, ChangeBus bus, Clock clock) {
        this.rows = rows;
        this.bus = bus;
        this.clock = clock;
    }

    public List<MemberEntity> of(FrameworkId id) {
        return rows.of(id.value());
    }

    public Optional<Role> role(PersonId person, FrameworkId id) {
        return row(person, id).map(MemberEntity::role);
    }

    /** Lets someone in who is not. */
    public void add(FrameworkId id, PersonId person, Role role, PersonId by) {
        rows.save(
                new MemberEntity(
                        new MemberEntity.Key(id.value(), person.value()),
                        role,
                        by.value(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        rows.flush();
        tellAfterCommit(id);
    }

    /** Gives another role to someone who is in; false when they are not. */
    public boolean change(FrameworkId id, PersonId person, Role role) {
        Optional<MemberEntity> row = row(person, id);
        row.ifPresent(member -> {
            member.become(role);
            tellAfterCommit(id);
        });
        return row.isPresent();
    }

    /** Lets someone out; false when they were not in. */
    public boolean remove(FrameworkId id, PersonId person) {
        Optional<MemberEntity> row = row(person, id);
        row.ifPresent(member -> {
            rows.delete(member);
            tellAfterCommit(id);
        });
        return row.isPresent();
    }

    public void purge(FrameworkId id) {
        rows.purge(id.value());
    }

    /** Whoever goes is not in any framework. */
    @EventListener
    public void on(AccountDeleted deleted) {
        rows.with(deleted.person().value())
                .forEach(member -> tellAfterCommit(new FrameworkId(member.frameworkId())));
        rows.forget(deleted.person().value());
    }

    /**
     * Every page that has the framework open looks again as soon as this transaction stands, on
     * every server.
     */
    public void tellAfterCommit(FrameworkId id) {
        bus.lookAgain(id);
    }

    private Optional<MemberEntity> row(PersonId person, FrameworkId id) {
        return rows.findById(new MemberEntity.Key(id.value(), person.value()));
    }
}

package app.lodestar.collaboration;

import app.lodestar.account.Backoff;
import app.lodestar.account.People;
import app.lodestar.account.Person;
import app.lodestar.account.PersonId;
import app.lodestar.account.WorkspaceId;
import app.lodestar.account.Workspaces;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is in a framework, and as what. Everyone who may read it sees the others; its owner alone
 * lets people in and out, and everyone else may leave. A change holds from its commit on, in every
 * page that is open. Each method throws {@link FrameworkNotFoundException} to whoever may not read
 * the framework; none may be called inside a transaction.
 */
@Service
public class FrameworkPeople {
    /** The most people that a framework is shared with. */
    static final int MOST = 200;

    /** How many names may lead nowhere before there are pauses, and how long these grow. */
    private static final Backoff.Patience GUESSING =
            new Backoff.Patience(
                    8, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofHours(1));

    private static final Comparator<Participant> ORDER =
            Comparator.comparing((Participant each) -> each.role() != Role.OWNER)
                    .thenComparing(Participant::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(each -> each.id().value());

    private final Access access;
    private final Members members;
    private final Workspaces workspaces;
    private final People people;
    private final Backoff guessing;
    private final TransactionTemplate transaction;

    FrameworkPeople(
            Access access,
            Members members,
            Workspaces workspaces,
            People people,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.members = members;
        this.workspaces = workspaces;
        this.people = people;
        this.guessing = new Backoff(GUESSING, clock);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Everyone who may see it: its owner first, then the others in the order of their names. */
    public List<Participant> list(PersonId reader, FrameworkId id) {
        return perform(() -> {
            Map<PersonId, Role> roles = new HashMap<>();
            WorkspaceId home = home(access.toRead(reader, id));
            members.of(id).forEach(row -> roles.put(new PersonId(row.personId()), row.role()));
            workspaces.members(home).forEach(owner -> roles.put(owner, Role.OWNER));
            return people.of(roles.keySet()).stream()
                    .map(each -> participant(each, Objects.requireNonNull(roles.get(each.id()))))
                    .sorted(ORDER)
                    .toList();
        });
    }

    /**
     * Lets someone in by their account name. Names that lead nowhere count against the one who
     * tries them, for they tell which accounts there are.
     *
     * @param role one of {@link Role#GIVEN}
     */
    public Sharing add(Person owner, FrameworkId id, String accountName, Role role) {
        requireGiven(role);
        try {
            return managing(
                    owner.id(),
                    id,
                    home ->
                            owner.guest()
                                    ? new Sharing.GuestAsked()
                                    : lookUp(owner.id(), id, home, accountName, role));
        } catch (DataIntegrityViolationException theyWentMeanwhile) {
            return new Sharing.NoSuchAccount();
        }
    }

    private Sharing lookUp(
            PersonId owner, FrameworkId id, WorkspaceId home, String name, Role role) {
        String key = owner.value().toString();
        Duration pause = guessing.wait(key);
        if (!pause.isZero()) {
            return new Sharing.Throttled(pause);
        }
        guessing.count(key);
        Optional<Person> named = people.named(name);
        if (named.isEmpty()) {
            return new Sharing.NoSuchAccount();
        }
        guessing.takeBack(key);
        return letIn(owner, id, home, named.get(), role);
    }

    private Sharing letIn(
            PersonId owner, FrameworkId id, WorkspaceId home, Person person, Role role) {
        if (workspaces.isMember(person.id(), home)) {
            return new Sharing.IsOwner(person.name());
        }
        Optional<Role> before = members.role(person.id(), id);
        if (before.isPresent()) {
            return new Sharing.AlreadyIn(participant(person, before.get()));
        }
        if (members.of(id).size() >= MOST) {
            return new Sharing.Full(MOST);
        }
        members.add(id, person.id(), role, owner);
        return new Sharing.Shared(participant(person, role));
    }

    /**
     * Gives another role to someone who is in.
     *
     * @param role one of {@link Role#GIVEN}
     */
    public Sharing change(PersonId owner, FrameworkId id, PersonId person, Role role) {
        requireGiven(role);
        return managing(
                owner,
                id,
                _ ->
                        members.change(id, person, role)
                                ? found(person)
                                        .<Sharing>map(
                                                each -> new Sharing.Shared(participant(each, role)))
                                        .orElseGet(Sharing.NotIn::new)
                                : new Sharing.NotIn());
    }

    /** Lets someone out. */
    public Sharing remove(PersonId owner, FrameworkId id, PersonId person) {
        return managing(owner, id, _ -> letOut(id, person));
    }

    /** Goes out of a framework that someone else owns. */
    public Sharing leave(PersonId person, FrameworkId id) {
        return perform(() ->
                access.toTakeATurn(person, id).role() == Role.OWNER
                        ? new Sharing.IsOwner(found(person).map(Person::name).orElse(""))
                        : letOut(id, person));
    }

    private Sharing letOut(FrameworkId id, PersonId person) {
        return members.remove(id, person)
                ? new Sharing.Removed(found(person).map(Person::name).orElse(""))
                : new Sharing.NotIn();
    }

    private Sharing managing(PersonId who, FrameworkId id, Function<WorkspaceId, Sharing> work) {
        return perform(() -> {
            Access.Granted granted = access.toTakeATurn(who, id);
            return granted.role().mayManage() ? work.apply(home(granted)) : new Sharing.NotYours();
        });
    }

    private <T> T perform(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private Optional<Person> found(PersonId person) {
        return people.of(List.of(person)).stream().findFirst();
    }

    private static WorkspaceId home(Access.Granted granted) {
        return new WorkspaceId(granted.row().workspaceId());
    }

    private static Participant participant(Person person, Role role) {
        return new Participant(person.id(), person.name(), role);
    }

    private static void requireGiven(Role role) {
        if (!Role.GIVEN.contains(role)) {
            throw new IllegalArgumentException(role + " is not given to anyone");
        }
    }
}

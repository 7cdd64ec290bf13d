package app.lodestar.account;

import app.lodestar.account.internal.MembershipRepository;
import app.lodestar.account.internal.PersonEntity;
import app.lodestar.account.internal.PersonRepository;
import app.lodestar.account.internal.ResetLinkRepository;
import app.lodestar.account.internal.WorkspaceRepository;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accounts: how they begin, change and end. Passwords are hashed outside transactions, so that a
 * queue for hashing holds no connection.
 */
@Service
public class AccountService {

    private final NewAccounts newAccounts;
    private final PersonRepository people;
    private final WorkspaceRepository workspaces;
    private final MembershipRepository memberships;
    private final ResetLinkRepository resetLinks;
    private final Passwords passwords;
    private final SignInService signInService;
    private final SignIns signIns;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountService(
            NewAccounts newAccounts,
            PersonRepository people,
            WorkspaceRepository workspaces,
            MembershipRepository memberships,
            ResetLinkRepository resetLinks,
            Passwords passwords,
            SignInService signInService,
            SignIns signIns,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.newAccounts = newAccounts;
        this.people = people;
        this.workspaces = workspaces;
        this.memberships = memberships;
        this.resetLinks = resetLinks;
        this.passwords = passwords;
        this.signInService = signInService;
        this.signIns = signIns;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** A guest with a workspace of their own, who needs no name and no password. */
    public Person startGuest() {
        return newAccounts.startGuest();
    }

    /**
     * A new member with a workspace of their own.
     *
     * @throws BusyException if too many passwords are being hashed; then nothing was stored
     */
    public SignUpOutcome signUp(String name, String password) {
        return newAccounts.signUp(name, password);
    }

    /**
     * Makes a member of a guest, who stays the same person and keeps their work; every browser is
     * signed out.
     *
     * @throws BusyException if too many passwords are being hashed; then nothing was stored
     */
    public SignUpOutcome claim(PersonId guest, String name, String password) {
        return newAccounts.claim(guest, name, password);
    }

    /** A person as they are now; empty if they are gone. */
    public Optional<Person> find(PersonId id) {
        return people.findById(id.value()).map(AccountService::person);
    }

    /**
     * Changes a member's password and signs every other browser out.
     *
     * @param kept the browser that stays signed in
     * @param address the network address that asks
     * @throws BusyException if too many passwords are being checked; then nothing was changed
     */
    public ChangeOutcome changePassword(
            Person person, SignInId kept, String current, String replacement, String address) {
        return switch (signInService.check(person.name(), current, address)) {
            case SignInOutcome.Wrong _ -> new ChangeOutcome.WrongPassword();
            case SignInOutcome.Throttled(var wait) -> new ChangeOutcome.Throttled(wait);
            case SignInOutcome.Right _ -> change(person, kept, replacement);
        };
    }

    /**
     * Deletes a person and what is theirs. A guest has no password to ask for.
     *
     * @param address the network address that asks
     * @throws BusyException if too many passwords are being checked; then nothing was deleted
     */
    public DeleteOutcome delete(Person person, String password, String address) {
        if (person.guest()) {
            return delete(person.id());
        }
        return switch (signInService.check(person.name(), password, address)) {
            case SignInOutcome.Wrong _ -> new DeleteOutcome.WrongPassword();
            case SignInOutcome.Throttled(var wait) -> new DeleteOutcome.Throttled(wait);
            case SignInOutcome.Right _ -> delete(person.id());
        };
    }

    static Person person(PersonEntity stored) {
        return new Person(
                new PersonId(stored.id()),
                stored.name(),
                stored.isGuest(),
                new WorkspaceId(stored.workspaceId()));
    }

    private ChangeOutcome change(Person person, SignInId kept, String replacement) {
        var refusal = passwords.refusal(replacement, AccountName.of(person.name()));
        if (refusal.isPresent()) {
            return new ChangeOutcome.Refused(refusal.get());
        }
        var hash = passwords.hash(replacement);
        transaction.executeWithoutResult(_ -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            people.findById(person.id().value()).orElseThrow().changePassword(hash, now);
            resetLinks.deleteByPersonId(person.id().value());
            signIns.endOthers(person.id(), kept);
        });
        return new ChangeOutcome.Changed();
    }

    private DeleteOutcome delete(PersonId id) {
        transaction.executeWithoutResult(_ ->
                people.findById(id.value())
                        .ifPresent(person -> {
                            var workspace = person.workspaceId();
                            events.publishEvent(new AccountDeleted(id, new WorkspaceId(workspace)));
                            signIns.endAll(id);
                            resetLinks.deleteByPersonId(id.value());
                            memberships.deleteByPersonId(id.value());
                            people.delete(person);
                            people.flush();
                            workspaces.deleteById(workspace);
                        }));
        return new DeleteOutcome.Deleted();
    }
}

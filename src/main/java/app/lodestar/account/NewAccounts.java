package app.lodestar.account;

import app.lodestar.account.internal.MembershipEntity;
import app.lodestar.account.internal.MembershipRepository;
import app.lodestar.account.internal.PersonEntity;
import app.lodestar.account.internal.PersonRepository;
import app.lodestar.account.internal.WorkspaceEntity;
import app.lodestar.account.internal.WorkspaceRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes guests, and members of guests: every member was a guest, if only for a moment. */
@Component
class NewAccounts {

    private static final Optional<AccountName.Problem> TAKEN =
            Optional.of(AccountName.Problem.TAKEN);

    private final PersonRepository people;
    private final WorkspaceRepository workspaces;
    private final MembershipRepository memberships;
    private final Passwords passwords;
    private final SignIns signIns;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NewAccounts(
            PersonRepository people,
            WorkspaceRepository workspaces,
            MembershipRepository memberships,
            Passwords passwords,
            SignIns signIns,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.workspaces = workspaces;
        this.memberships = memberships;
        this.passwords = passwords;
        this.signIns = signIns;
        this.transaction = transaction;
        this.clock = clock;
    }

    Person startGuest() {
        return transaction.execute(_ -> AccountService.person(newGuest()));
    }

    SignUpOutcome signUp(String name, String password) {
        return register(name, password, this::newGuest);
    }

    SignUpOutcome claim(PersonId guest, String name, String password) {
        return register(name, password, () -> people.findById(guest.value()).orElseThrow());
    }

    private SignUpOutcome register(String name, String password, Supplier<PersonEntity> guest) {
        return switch (AccountName.read(name)) {
            case AccountName.Reading.Refused(var problem) ->
                    new SignUpOutcome.Refused(
                            Optional.of(problem), passwords.refusal(password, AccountName.NONE));
            case AccountName.Reading.Valid(var valid) -> {
                var taken = people.findByNameFolded(valid.folded()).isPresent();
                var refusal = passwords.refusal(password, valid);
                yield taken || refusal.isPresent()
                        ? new SignUpOutcome.Refused(taken ? TAKEN : Optional.empty(), refusal)
                        : store(valid, passwords.hash(password), guest);
            }
        };
    }

    private SignUpOutcome store(AccountName name, String hash, Supplier<PersonEntity> guest) {
        try {
            return transaction.<SignUpOutcome>execute(_ -> {
                var person = guest.get();
                if (!person.isGuest()) {
                    return new SignUpOutcome.AlreadySignedUp();
                }
                person.become(name.shown(), name.folded(), hash, now());
                people.saveAndFlush(person);
                signIns.endAll(new PersonId(person.id()));
                return new SignUpOutcome.SignedUp(AccountService.person(person));
            });
        } catch (DataIntegrityViolationException e) {
            if (people.findByNameFolded(name.folded()).isEmpty()) {
                throw e;
            }
            // Someone took the name between the look and the leap.
            return new SignUpOutcome.Refused(TAKEN, Optional.empty());
        }
    }

    private PersonEntity newGuest() {
        var workspace = workspaces.save(new WorkspaceEntity(UUID.randomUUID(), now()));
        var id = UUID.randomUUID();
        var name = "Guest " + id.toString().substring(0, 4).toUpperCase(Locale.ROOT);
        var person = people.save(new PersonEntity(id, workspace.id(), name, now()));
        memberships.save(new MembershipEntity(workspace.id(), id, now()));
        return person;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package app.lodestar.account;

import app.lodestar.account.internal.PersonEntity;
import app.lodestar.account.internal.PersonRepository;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks names and passwords, and tells the same in the same time whether a name exists or not. */
@Service
public class SignInService {

    private final PersonRepository people;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignInService(
            PersonRepository people,
            Passwords passwords,
            SignInThrottle throttle,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Whether name and password belong together.
     *
     * @param address the network address that asks
     * @throws BusyException if too many passwords are being checked; then nothing was
     */
    public SignInOutcome check(String name, String password, String address) {
        // A name that nobody can have is looked up all the same.
        var account = AccountName.of(name).folded();
        var wait = throttle.begin(account, address);
        if (!wait.isZero()) {
            return new SignInOutcome.Throttled(wait);
        }
        try {
            var person = people.findByNameFolded(account);
            var hash = person.map(PersonEntity::passwordHash).orElse(null);
            if (!passwords.matches(password, hash) || person.isEmpty() || hash == null) {
                return new SignInOutcome.Wrong();
            }
            throttle.succeeded(account, address);
            renew(person.get(), password, hash);
            return new SignInOutcome.Right(AccountService.person(person.get()));
        } catch (BusyException e) {
            throttle.unheard(account, address);
            throw e;
        }
    }

    /** The way of hashing gets better over the years; a right password is the chance to follow. */
    private void renew(PersonEntity person, String password, String hash) {
        if (!passwords.isOutdated(hash)) {
            return;
        }
        var better = passwords.hash(password);
        transaction.executeWithoutResult(_ ->
                Optional.of(person.id())
                        .flatMap(people::findById)
                        .filter(stored -> hash.equals(stored.passwordHash()))
                        .ifPresent(stored -> stored.changePassword(better, clock.instant())));
    }
}

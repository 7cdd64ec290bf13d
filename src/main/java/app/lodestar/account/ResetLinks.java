package app.lodestar.account;

import app.lodestar.account.internal.PersonEntity;
import app.lodestar.account.internal.PersonRepository;
import app.lodestar.account.internal.ResetLinkEntity;
import app.lodestar.account.internal.ResetLinkRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links that set a new password once. The person who runs the server makes one on its command line
 * and hands it over by a way they trust; nothing is mailed. A new link replaces the one before.
 */
@Service
public class ResetLinks {

    /** How long a link is good. */
    public static final Duration GOOD_FOR = Duration.ofHours(24);

    /** The link's path, before its secret. */
    public static final String PATH = "/reset/";

    private final PersonRepository people;
    private final ResetLinkRepository links;
    private final SignIns signIns;
    private final Passwords passwords;
    private final Secrets secrets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ResetLinks(
            PersonRepository people,
            ResetLinkRepository links,
            SignIns signIns,
            Passwords passwords,
            Secrets secrets,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.links = links;
        this.signIns = signIns;
        this.passwords = passwords;
        this.secrets = secrets;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A link for the member of this name; empty if there is none. */
    public Optional<ResetLink> create(String name) {
        var secret = secrets.next();
        var expires = clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.MICROS);
        return transaction.<Optional<ResetLink>>execute(_ ->
                people.findByNameFolded(AccountName.of(name).folded())
                        .map(person -> {
                            links.deleteByPersonId(person.id());
                            links.save(
                                    new ResetLinkEntity(
                                            Secrets.hash(secret), person.id(), expires));
                            return new ResetLink(PATH + secret, expires);
                        }));
    }

    /** The name of the member whose password the link sets; empty if it does not work. */
    public Optional<String> nameFor(String secret) {
        return find(secret).map(PersonEntity::name);
    }

    /**
     * Sets a new password, signs every browser out and uses the link up.
     *
     * @throws BusyException if too many passwords are being hashed; then nothing was changed
     */
    public ResetOutcome use(String secret, String password) {
        var person = find(secret);
        if (person.isEmpty()) {
            return new ResetOutcome.LinkGone();
        }
        var refusal = passwords.refusal(password, AccountName.of(person.get().name()));
        if (refusal.isPresent()) {
            return new ResetOutcome.Refused(refusal.get());
        }
        var hash = passwords.hash(password);
        return transaction.<ResetOutcome>execute(_ -> {
            if (links.use(Secrets.hash(secret)) == 0) {
                return new ResetOutcome.LinkGone();
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            people.findById(person.get().id()).orElseThrow().changePassword(hash, now);
            signIns.endAll(new PersonId(person.get().id()));
            return new ResetOutcome.Reset();
        });
    }

    private Optional<PersonEntity> find(String secret) {
        return links.findByTokenHashAndExpiresAtAfter(Secrets.hash(secret), clock.instant())
                .flatMap(link -> people.findById(link.personId()));
    }
}

package app.lodestar.account;

import app.lodestar.account.internal.PersonEntity;
import app.lodestar.account.internal.PersonRepository;
import app.lodestar.account.internal.SignInEntity;
import app.lodestar.account.internal.SignInRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The browsers in which people are signed in. A browser holds a secret that outlives a restart of
 * the server. A member's is good while a page was open within {@link #IDLE}, and for {@link
 * #LONGEST} at most; a guest has no other way back to their work, so theirs is good for {@link
 * #GUEST} after the last visit.
 */
@Service
@Transactional
public class SignIns {

    public static final Duration IDLE = Duration.ofMinutes(30);
    public static final Duration LONGEST = Duration.ofHours(12);
    public static final Duration GUEST = Duration.ofDays(400);

    private static final int LONGEST_BROWSER = 80;

    /** A browser's way back in. */
    public record Ticket(SignInId id, String secret) {}

    /** Whom a secret belongs to. */
    public record SignedIn(SignInId id, Person person) {}

    private final SignInRepository signIns;
    private final PersonRepository people;
    private final Secrets secrets;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SignIns(
            SignInRepository signIns,
            PersonRepository people,
            Secrets secrets,
            Clock clock,
            ApplicationEventPublisher events) {
        this.signIns = signIns;
        this.people = people;
        this.secrets = secrets;
        this.clock = clock;
        this.events = events;
    }

    /** Signs a person in; the secret is told only here. */
    public Ticket start(PersonId person, String browser) {
        var secret = secrets.next();
        var id = UUID.randomUUID();
        var shown = browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        signIns.save(new SignInEntity(id, person.value(), Secrets.hash(secret), shown, now));
        return new Ticket(new SignInId(id), secret);
    }

    /** Whom the secret signs in, if it is still good. */
    public Optional<SignedIn> find(String secret) {
        return signIns.findByTokenHash(Secrets.hash(secret))
                .flatMap(signIn ->
                        people.findById(signIn.personId())
                                .filter(isGoodFor(signIn))
                                .map(person ->
                                        new SignedIn(
                                                new SignInId(signIn.id()),
                                                AccountService.person(person))));
    }

    /** Notes that the browser is in use, and tells whether it is still signed in. */
    public boolean touch(SignInId id) {
        var signIn = signIns.findById(id.value());
        var good =
                signIn.flatMap(found -> people.findById(found.personId()).filter(isGoodFor(found)));
        if (good.isEmpty()) {
            return false;
        }
        signIn.get().seen(clock.instant().truncatedTo(ChronoUnit.MICROS));
        return true;
    }

    /** Where a person is signed in, last used first. */
    @Transactional(readOnly = true)
    public List<SignInSummary> list(PersonId person) {
        var stored = people.findById(person.value());
        return signIns.findByPersonIdOrderBySeenAtDesc(person.value()).stream()
                .filter(signIn -> stored.filter(isGoodFor(signIn)).isPresent())
                .map(signIn ->
                        new SignInSummary(
                                new SignInId(signIn.id()),
                                signIn.browser(),
                                signIn.createdAt(),
                                signIn.seenAt()))
                .toList();
    }

    /** Signs one of the person's browsers out; nothing happens if it is not theirs. */
    public void end(PersonId person, SignInId id) {
        endAll(person, signIn -> signIn.id().equals(id.value()));
    }

    /** Signs all of the person's browsers out but one. */
    public void endOthers(PersonId person, SignInId kept) {
        endAll(person, signIn -> !signIn.id().equals(kept.value()));
    }

    /** Signs all of the person's browsers out. */
    public void endAll(PersonId person) {
        endAll(person, _ -> true);
    }

    private void endAll(PersonId person, Predicate<SignInEntity> which) {
        signIns.findByPersonIdOrderBySeenAtDesc(person.value()).stream()
                .filter(which)
                .forEach(signIn -> {
                    signIns.delete(signIn);
                    events.publishEvent(new SignInEnded(new SignInId(signIn.id())));
                });
    }

    private Predicate<PersonEntity> isGoodFor(SignInEntity signIn) {
        var now = clock.instant();
        return person ->
                person.isGuest()
                        ? signIn.seenAt().plus(GUEST).isAfter(now)
                        : signIn.seenAt().plus(IDLE).isAfter(now)
                                && signIn.createdAt().plus(LONGEST).isAfter(now);
    }
}

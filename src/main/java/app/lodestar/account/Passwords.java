package app.lodestar.account;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * Judges, hashes and checks passwords. A password is taken whole, blanks included; only its Unicode
 * form is made one (NFC), so that it is the same from every keyboard. Length is counted in code
 * points of that form.
 */
@Component
final class Passwords {

    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    private static final String CURRENT = "pbkdf2-sha256-600k";

    /** The number of rounds that OWASP's Password Storage Cheat Sheet names for HMAC-SHA-256. */
    private static final int ROUNDS = 600_000;

    private static final int SALT_BYTES = 16;

    /** Takes the same work to check as any other hash, and no password is known to match it. */
    private static final String NOBODYS = "{" + CURRENT + "}" + "00".repeat(SALT_BYTES + 32);

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(
                    CURRENT,
                    Map.of(
                            CURRENT,
                            new Pbkdf2PasswordEncoder(
                                    "",
                                    SALT_BYTES,
                                    ROUNDS,
                                    SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));
    private final HashGate gate = new HashGate(2, 30, Duration.ofSeconds(10));
    private final Set<String> common;

    Passwords(CommonPasswords common) {
        this.common = common.all();
    }

    /** Why a new password for this name is refused; empty if it is not. */
    Optional<PasswordProblem> refusal(String password, AccountName name) {
        return Optional.ofNullable(problem(normal(password), name));
    }

    /**
     * The hash to store.
     *
     * @throws BusyException if too many are hashing
     */
    String hash(String password) {
        return gate.run(() -> encoder.encode(normal(password)));
    }

    /**
     * Whether the password is the one that was hashed. Takes as long where there is no hash.
     *
     * @throws BusyException if too many are hashing
     */
    boolean matches(String password, @Nullable String hash) {
        var tried = isTooLong(normal(password)) ? "" : normal(password);
        var matched = gate.run(() -> encoder.matches(tried, hash == null ? NOBODYS : hash));
        return matched && hash != null;
    }

    /** Whether a hash was made in an older way than those made now. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private @Nullable PasswordProblem problem(String password, AccountName name) {
        if (password.isEmpty()) {
            return PasswordProblem.MISSING;
        }
        if (isTooLong(password)) {
            return PasswordProblem.TOO_LONG;
        }
        if (password.codePoints().anyMatch(Passwords::isLoneSurrogate)) {
            return PasswordProblem.NOT_TEXT;
        }
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return PasswordProblem.TOO_SHORT;
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (common.contains(plain)) {
            return PasswordProblem.COMMON;
        }
        return plain.equals(name.shown().toLowerCase(Locale.ROOT)) || plain.equals(name.folded())
                ? PasswordProblem.LIKE_THE_NAME
                : null;
    }

    private static boolean isTooLong(String password) {
        return password.codePointCount(0, password.length()) > LONGEST;
    }

    /** Such a half character has no bytes of its own: different passwords would hash the same. */
    private static boolean isLoneSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}

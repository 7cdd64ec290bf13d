package app.lodestar.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may try a password now: by account and address, by account, and by address. Where the right
 * password was once given for an account, its own back-off alone counts, so that guessing from
 * elsewhere does not keep the owner out.
 */
@Component
final class SignInThrottle {

    private static final int MOST_KNOWN = 10_000;

    private final Backoff byPair;
    private final Backoff byAccount;
    private final Backoff byAddress;
    private final Set<String> known =
            Collections.synchronizedSet(
                    Collections.newSetFromMap(
                            new LinkedHashMap<>() {
                                @Override
                                protected boolean removeEldestEntry(
                                        Map.Entry<String, Boolean> eldest) {
                                    return size() > MOST_KNOWN;
                                }
                            }));

    SignInThrottle(Clock clock) {
        var second = Duration.ofSeconds(2);
        var hour = Duration.ofHours(1);
        byPair = new Backoff(new Backoff.Patience(5, second, Duration.ofMinutes(15), hour), clock);
        byAccount =
                new Backoff(new Backoff.Patience(5, second, Duration.ofMinutes(1), hour), clock);
        byAddress =
                new Backoff(new Backoff.Patience(60, second, Duration.ofMinutes(1), hour), clock);
    }

    /** Zero, and the try is counted; or how long to wait. */
    synchronized Duration begin(String account, String address) {
        var pair = pair(account, address);
        var wait =
                Stream.of(
                                byPair.wait(pair),
                                known.contains(pair) ? Duration.ZERO : byAccount.wait(account),
                                byAddress.wait(address))
                        .max(Duration::compareTo)
                        .orElseThrow();
        if (wait.isZero()) {
            byPair.count(pair);
            byAccount.count(account);
            byAddress.count(address);
        }
        return wait;
    }

    /** The password was right. */
    void succeeded(String account, String address) {
        var pair = pair(account, address);
        known.add(pair);
        byPair.forget(pair);
        byAccount.takeBack(account);
        byAddress.takeBack(address);
    }

    /** The password was not looked at. */
    void unheard(String account, String address) {
        byPair.takeBack(pair(account, address));
        byAccount.takeBack(account);
        byAddress.takeBack(address);
    }

    private static String pair(String account, String address) {
        return account + '\n' + address;
    }
}

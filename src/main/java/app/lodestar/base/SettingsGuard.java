package app.lodestar.base;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Looks at what a person set in the environment: a wrong value stops the start, a name that means
 * nothing is said.
 */
public final class SettingsGuard
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String OURS = "LODESTAR_";
    private static final String PORT = "LODESTAR_PORT";
    private static final String NODE = "LODESTAR_NODE";
    private static final String IMPORT_BYTES = "LODESTAR_IMPORT_BYTES";
    private static final String IMPORT_ROWS = "LODESTAR_IMPORT_ROWS";
    private static final int LAST_PORT = 65_535;
    private static final Set<String> KNOWN =
            Set.of(
                    PORT,
                    "LODESTAR_DATA",
                    "LODESTAR_ADDRESS",
                    NODE,
                    IMPORT_BYTES,
                    IMPORT_ROWS,
                    "LODESTAR_DB_URL",
                    "LODESTAR_DB_USER",
                    "LODESTAR_DB_PASSWORD");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var set = event.getEnvironment().getSystemEnvironment();
        unknown(set.keySet())
                .forEach(name ->
                        System.err.println(
                                "lodestar: %s is no setting: see ./lodestar help".formatted(name)));
        Optional.ofNullable(set.get(PORT))
                .flatMap(port -> wrongPort(port.toString()))
                .or(() -> wrongName(set))
                .or(() -> wrongAmount(set, IMPORT_BYTES))
                .or(() -> wrongAmount(set, IMPORT_ROWS))
                .ifPresent(reason -> {
                    throw new StartRefusedException(reason);
                });
    }

    private static Optional<String> wrongName(Map<String, Object> set) {
        return Optional.ofNullable(set.get(NODE)).flatMap(name -> wrongName(name.toString()));
    }

    /** Why this is no name of a server, in one line; empty if it is one, or none is given. */
    static Optional<String> wrongName(String name) {
        return name.matches("[a-z0-9-]{0,20}")
                ? Optional.empty()
                : Optional.of(NODE + " must be up to 20 small letters, digits and hyphens");
    }

    private static Optional<String> wrongAmount(Map<String, Object> set, String name) {
        return Optional.ofNullable(set.get(name))
                .flatMap(amount -> wrongAmount(name, amount.toString()));
    }

    /** Why this is no amount, in one line; empty if it is one. */
    static Optional<String> wrongAmount(String name, String amount) {
        return amount.matches("[1-9]\\d{0,17}")
                ? Optional.empty()
                : Optional.of(name + " must be a whole number above 0, in digits only");
    }

    /** Those of our names that nothing reads, in alphabetical order. */
    static List<String> unknown(Set<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(OURS) && !KNOWN.contains(name))
                .sorted()
                .toList();
    }

    /** Why this is no port, in one line; empty if it is one. */
    static Optional<String> wrongPort(String port) {
        var right = port.matches("\\d{1,5}") && Integer.parseInt(port) <= LAST_PORT;
        return right
                ? Optional.empty()
                : Optional.of("LODESTAR_PORT must be a number from 0 to " + LAST_PORT);
    }
}

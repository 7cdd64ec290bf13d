package app.lodestar.base;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Why the server does not start, when the reason lies in what it was given: one line that says what
 * to change, and the exit code of the launcher for wrong arguments.
 */
public final class StartRefusal {

    /** The exit code of every refused start. */
    public static final int EXIT = 3;

    private static final int H2_FILE_IS_IN_USE = 90020;

    /** A file that holds something else than H2 wrote, or that H2 stumbles over. */
    private static final Set<Integer> H2_FILE_IS_DAMAGED = Set.of(90030, 50000);

    /** Reading or writing failed, as on a full disk. */
    private static final Set<Integer> H2_FILE_FAILS = Set.of(90028, 90031, 90097);

    private static final String SQL_CLASS_CONNECTION = "08";
    private static final String SQL_CLASS_LOGIN = "28";

    private StartRefusal() {}

    /** The line for a failed start; empty if the failure is a bug of ours. */
    public static Optional<String> of(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> line(cause).stream())
                .findFirst();
    }

    private static Optional<String> line(Throwable cause) {
        return switch (cause) {
            case StartRefusedException refused -> Optional.of(refused.getMessage());
            case PortInUseException port ->
                    Optional.of(
                            "port %d is in use: choose another with LODESTAR_PORT"
                                    .formatted(port.getPort()));
            case SQLException sql -> line(sql);
            default -> Optional.empty();
        };
    }

    private static Optional<String> line(SQLException sql) {
        var state = Optional.ofNullable(sql.getSQLState()).orElse("");
        if (sql.getErrorCode() == H2_FILE_IS_IN_USE) {
            return Optional.of(
                    "the database is in use by another Lodestar: stop it, or set LODESTAR_DATA");
        }
        if (H2_FILE_IS_DAMAGED.contains(sql.getErrorCode())) {
            return Optional.of(DataFolder.damaged("the database file in LODESTAR_DATA"));
        }
        if (H2_FILE_FAILS.contains(sql.getErrorCode())) {
            return Optional.of(
                    "the database file cannot be read or written: see that LODESTAR_DATA has room and lets this user write");
        }
        if (state.startsWith(SQL_CLASS_LOGIN)) {
            return Optional.of("the database refuses LODESTAR_DB_USER with LODESTAR_DB_PASSWORD");
        }
        if (state.startsWith(SQL_CLASS_CONNECTION)) {
            return Optional.of("the database cannot be reached: check LODESTAR_DB_URL");
        }
        return Optional.empty();
    }
}

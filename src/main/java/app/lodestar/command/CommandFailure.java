package app.lodestar.command;

import java.util.List;

/** Why a command ends without a result, in words of the bundle and as an exit code. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** How a process ends that did not do what it was asked. */
    enum Exit {
        DOES_NOT_HOLD(1),
        PROBLEM(2),
        UNREADABLE(3);

        private final int code;

        Exit(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    private final Exit exit;
    private final String messageKey;
    private final transient List<String> details;

    private CommandFailure(Exit exit, String messageKey, List<String> details) {
        super(messageKey);
        this.exit = exit;
        this.messageKey = messageKey;
        this.details = List.copyOf(details);
    }

    static CommandFailure of(Exit exit, String messageKey, String... details) {
        return new CommandFailure(exit, messageKey, List.of(details));
    }

    static CommandFailure wrongArguments(String messageKey, String... details) {
        return of(Exit.UNREADABLE, messageKey, details);
    }

    Exit exit() {
        return exit;
    }

    String messageKey() {
        return messageKey;
    }

    List<String> details() {
        return details;
    }
}

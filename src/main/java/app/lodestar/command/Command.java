package app.lodestar.command;

import java.util.List;

/** One sub-command. */
interface Command {

    /**
     * Carries it out and writes its result.
     *
     * @throws CommandFailure if it cannot; then no result was written
     */
    void run(List<String> arguments);
}

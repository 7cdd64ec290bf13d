package app.lodestar.command;

import app.lodestar.account.ResetLinkDesk;
import java.io.PrintStream;
import java.util.List;

/** {@code user reset NAME}: prints a link with which that person sets a new password once. */
final class UserCommand implements Command {
    private final PrintStream out;

    UserCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public void run(List<String> arguments) {
        if (arguments.size() != 2 || !arguments.getFirst().equals("reset")) {
            throw CommandFailure.wrongArguments("command.user.usage");
        }
        String name = arguments.getLast();
        switch (ResetLinkDesk.withServersSettings().ask(name)) {
            case ResetLinkDesk.Answer.Link link -> out.print(link.address() + "\n");
            case ResetLinkDesk.Answer.UnknownName _ ->
                    throw CommandFailure.of(
                            CommandFailure.Exit.PROBLEM, "command.user.unknown", name);
            case ResetLinkDesk.Answer.NoData none ->
                    throw CommandFailure.of(
                            CommandFailure.Exit.UNREADABLE,
                            "command.user.noData",
                            none.folder().toString());
            case ResetLinkDesk.Answer.Unreachable unreachable ->
                    throw CommandFailure.of(
                            CommandFailure.Exit.UNREADABLE,
                            "command.user.unreachable",
                            unreachable.reason());
        }
    }
}

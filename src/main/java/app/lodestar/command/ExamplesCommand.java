package app.lodestar.command;

import app.lodestar.library.Example;
import app.lodestar.library.Examples;
import java.io.PrintStream;
import java.util.List;

/** Prints one line an example: its key, a tab, its title. */
final class ExamplesCommand implements Command {
    private final PrintStream out;

    ExamplesCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public void run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw CommandFailure.wrongArguments("command.examples.usage");
        }
        for (Example example : new Examples().all()) {
            out.print(example.key() + "\t" + example.title() + "\n");
        }
    }
}

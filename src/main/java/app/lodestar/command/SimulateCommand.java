package app.lodestar.command;

import app.lodestar.base.Messages;
import app.lodestar.collaboration.SimulatedRun;
import app.lodestar.collaboration.Simulation;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * Lets people of no substance work at once in frameworks of no substance, one run a seed, and says
 * whether all of them ended with the same document.
 */
final class SimulateCommand implements Command {
    private final PrintStream out;
    private final Messages messages;

    SimulateCommand(PrintStream out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    @Override
    public void run(List<String> given) {
        SimulateArguments arguments = SimulateArguments.of(given);
        AtomicLong operations = new AtomicLong();
        AtomicLong diverged = new AtomicLong();
        LongStream.range(arguments.from(), arguments.from() + arguments.seeds())
                .parallel()
                .mapToObj(Simulation::run)
                .forEachOrdered(run -> {
                    operations.addAndGet(run.operations());
                    diverged.addAndGet(run.divergence() == null ? 0 : 1);
                    report(run);
                });
        String failed = Long.toString(diverged.get());
        say(
                "command.simulate.result",
                Long.toString(arguments.seeds()),
                Long.toString(operations.get()),
                failed);
        if (diverged.get() > 0) {
            throw CommandFailure.of(
                    CommandFailure.Exit.DOES_NOT_HOLD, "command.simulate.failed", failed);
        }
    }

    private void report(SimulatedRun run) {
        if (run.divergence() != null) {
            say("command.simulate.diverged", Long.toString(run.seed()), run.divergence());
        }
    }

    private void say(String key, String... details) {
        out.print(messages.text(key, (Object[]) details) + "\n");
    }
}

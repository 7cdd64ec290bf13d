package app.lodestar.command;

import app.lodestar.base.Messages;
import app.lodestar.exchange.FileReading;
import app.lodestar.exchange.Finding;
import app.lodestar.exchange.FrameworkFiles;
import app.lodestar.exchange.FrameworkMarkdown;
import app.lodestar.framework.Limits;
import app.lodestar.framework.MetricFramework;
import app.lodestar.library.Examples;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Where a command takes its framework from: an example by its key, else a file. */
final class FrameworkSource {
    private final PrintStream err;
    private final Messages messages;
    private final FrameworkMarkdown markdown;

    FrameworkSource(PrintStream err, Messages messages, FrameworkMarkdown markdown) {
        this.err = err;
        this.messages = messages;
        this.markdown = markdown;
    }

    /**
     * The framework of that name.
     *
     * @throws CommandFailure naming the file and what is wrong with it
     */
    MetricFramework read(String source) {
        Examples examples = new Examples();
        boolean example = examples.all().stream().anyMatch(each -> each.key().equals(source));
        return example ? examples.read(source) : file(path(source));
    }

    private MetricFramework file(Path file) {
        byte[] bytes = bytes(file);
        return switch (new FrameworkFiles(markdown).read(bytes, file.toString())) {
            case FileReading.Read(MetricFramework framework, var findings) -> {
                findings.forEach(finding -> note(file, finding));
                yield framework;
            }
            case FileReading.Refused(List<Finding> findings) -> throw refused(file, findings);
        };
    }

    private void note(Path file, Finding finding) {
        err.println(messages.text("command.note", file.toString(), text(finding)));
    }

    private CommandFailure refused(Path file, List<Finding> findings) {
        Finding first = findings.getFirst();
        CommandFailure.Exit exit =
                first.isAboutContent()
                        ? CommandFailure.Exit.PROBLEM
                        : CommandFailure.Exit.UNREADABLE;
        int more = findings.size() - 1;
        return more == 0
                ? CommandFailure.of(exit, "command.file", file.toString(), text(first))
                : CommandFailure.of(
                        exit,
                        "command.fileAndMore",
                        file.toString(),
                        text(first),
                        Integer.toString(more));
    }

    private String text(Finding finding) {
        return messages.text(finding.messageKey(), finding.details().toArray());
    }

    private static byte[] bytes(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Limits.IMPORT_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw CommandFailure.wrongArguments("command.noFile", file.toString());
        } catch (AccessDeniedException e) {
            throw CommandFailure.wrongArguments("command.notAllowed", file.toString());
        } catch (IOException e) {
            throw CommandFailure.wrongArguments("command.notReadable", file.toString());
        }
    }

    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw CommandFailure.wrongArguments("command.noFile", name);
        }
    }
}

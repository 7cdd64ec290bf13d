package app.lodestar.command;

import app.lodestar.base.Messages;
import app.lodestar.scoring.ArmComparison;
import app.lodestar.scoring.CaseProblem;
import app.lodestar.scoring.CaseReader;
import app.lodestar.scoring.CaseReading;
import app.lodestar.scoring.Comparison;
import app.lodestar.scoring.ComparisonCase;
import app.lodestar.scoring.ComparisonJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code compare CASE.json}: prints which of two arms is better, as one line of JSON. */
final class CompareCommand implements Command {
    private final PrintStream out;
    private final PrintStream err;
    private final Messages messages;

    CompareCommand(PrintStream out, PrintStream err, Messages messages) {
        this.out = out;
        this.err = err;
        this.messages = messages;
    }

    @Override
    public void run(List<String> arguments) {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("--")) {
            throw CommandFailure.wrongArguments("command.compare.usage");
        }
        String file = arguments.getFirst();
        switch (CaseReader.read(text(file))) {
            case CaseReading.Read(ComparisonCase given) -> {
                Comparison comparison = new ArmComparison(given).compare();
                out.print(new ComparisonJson(messages).write(comparison) + "\n");
            }
            case CaseReading.Refused(List<CaseProblem> problems) -> throw refused(file, problems);
        }
    }

    /** Says every problem on a line of its own, the last one as the failure. */
    private CommandFailure refused(String file, List<CaseProblem> problems) {
        for (CaseProblem problem : problems.subList(0, problems.size() - 1)) {
            err.println(messages.text("command.note", file, text(problem)));
        }
        CaseProblem last = problems.getLast();
        CommandFailure.Exit exit =
                problems.stream().allMatch(CaseProblem::isAboutContent)
                        ? CommandFailure.Exit.PROBLEM
                        : CommandFailure.Exit.UNREADABLE;
        return CommandFailure.of(exit, "command.file", file, text(last));
    }

    private String text(CaseProblem problem) {
        List<String> details = new ArrayList<>();
        details.add(
                problem.pointer().isEmpty()
                        ? messages.text("command.compare.top")
                        : problem.pointer());
        details.addAll(problem.details());
        return messages.text("scoring.case." + problem.code(), details.toArray());
    }

    private static String text(String file) {
        byte[] bytes = bytes(file);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw CommandFailure.wrongArguments("command.notUtf8", file);
        }
    }

    private static byte[] bytes(String file) {
        try (var in = Files.newInputStream(Path.of(file))) {
            return in.readNBytes(4 * CaseReader.LARGEST);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw CommandFailure.wrongArguments("command.compare.noFile", file);
        } catch (AccessDeniedException e) {
            throw CommandFailure.wrongArguments("command.notAllowed", file);
        } catch (IOException e) {
            throw CommandFailure.wrongArguments("command.notReadable", file);
        }
    }
}

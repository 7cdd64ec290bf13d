package app.lodestar.exchange;

import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.JsonProblem;
import app.lodestar.framework.JsonReading;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads frameworks from files: JSON whole, our own Markdown by its embedded source, any other
 * Markdown as a sketch of draft cards. Never reads half a file, runs nothing in it, fetches nothing
 * it names.
 */
@Component
public class FrameworkFiles {
    private final FrameworkMarkdown markdown;

    public FrameworkFiles(FrameworkMarkdown markdown) {
        this.markdown = markdown;
    }

    /**
     * Reads a file.
     *
     * @param name the file's name; its ending says which kind it is, {@code .json} or {@code .md}
     */
    public FileReading read(byte[] file, String name) {
        return switch (FileText.of(file)) {
            case FileText.Refused(Finding finding) -> new FileReading.Refused(List.of(finding));
            case FileText.Text(String text) -> read(text, name.toLowerCase(Locale.ROOT));
        };
    }

    private FileReading read(String text, String name) {
        if (name.endsWith(".json")) {
            return json(text);
        }
        if (name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".txt")) {
            return markdown(text);
        }
        return new FileReading.Refused(List.of(Finding.of(Finding.Code.OTHER_NAME, name)));
    }

    private FileReading markdown(String text) {
        List<String> lines = text.lines().toList();
        Optional<SourcePart.Found> source = SourcePart.find(lines);
        return source.isEmpty()
                ? new MarkdownSketch().read(lines)
                : switch (FrameworkJson.read(source.get().json())) {
                    case JsonReading.Read(MetricFramework framework) ->
                            asDraft(framework, edits(framework, lines, source.get()));
                    case JsonReading.Refused(List<JsonProblem> problems) ->
                            refused(problems, source.get().line());
                };
    }

    private static FileReading json(String text) {
        return switch (FrameworkJson.read(text)) {
            case JsonReading.Read(MetricFramework framework) -> asDraft(framework, List.of());
            case JsonReading.Refused(List<JsonProblem> problems) -> refused(problems, 1);
        };
    }

    private static FileReading refused(List<JsonProblem> problems, int firstLine) {
        return new FileReading.Refused(
                problems.stream().map(problem -> Finding.of(problem, firstLine)).toList());
    }

    /** Nobody here has approved it yet, whatever the file says. */
    private static FileReading asDraft(MetricFramework framework, List<Finding> findings) {
        String status = framework.root().text(Field.STATUS);
        if (status.isEmpty() || status.equals(Status.DRAFT.name())) {
            return new FileReading.Read(framework, findings);
        }
        List<Finding> all = new ArrayList<>(List.of(Finding.of(Finding.Code.STARTS_AS_DRAFT)));
        all.addAll(findings);
        return new FileReading.Read(
                Building.set(framework, framework.id(), Field.STATUS, Status.DRAFT), all);
    }

    /** What somebody wrote into the text around the source: it is reported, never merged. */
    private List<Finding> edits(
            MetricFramework framework, List<String> lines, SourcePart.Found source) {
        boolean frontMatter = lines.getFirst().equals("---");
        String expected =
                markdown.write(framework, new MarkdownOptions(frontMatter, false, List.of()));
        return Edits.between(expected.lines().toList(), lines, source);
    }
}

package app.lodestar.exchange;

import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkJson;
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
            case FileText.Refused(Finding finding) -> new FileReading.Unreadable(List.of(finding));
            case FileText.Text(String text) -> read(text, name.toLowerCase(Locale.ROOT));
        };
    }

    private FileReading read(String text, String name) {
        if (name.endsWith(".json")) {
            return json(text, 1);
        }
        if (name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".txt")) {
            return markdown(text);
        }
        return new FileReading.Unreadable(List.of(Finding.of(Finding.Code.OTHER_NAME, name)));
    }

    private FileReading markdown(String text) {
        List<String> lines = text.lines().toList();
        Optional<SourcePart.Found> source = SourcePart.find(lines);
        if (source.isEmpty()) {
            return new MarkdownSketch().read(lines);
        }
        FileReading reading = json(source.get().json(), source.get().line());
        if (!(reading instanceof FileReading.Readable(MetricFramework read, var findings))) {
            return reading;
        }
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(edits(lines, source.get()));
        return new FileReading.Readable(read, all);
    }

    private FileReading json(String json, int firstLine) {
        return switch (FrameworkJson.read(json)) {
            case JsonReading.Read(MetricFramework framework) -> asDraft(framework);
            case JsonReading.Refused(var problems) ->
                    new FileReading.Unreadable(
                            problems.stream()
                                    .map(problem -> Finding.of(problem, firstLine))
                                    .toList());
        };
    }

    /** Nobody here has approved it yet, whatever the file says. */
    private static FileReading asDraft(MetricFramework framework) {
        String status = framework.root().text(Field.STATUS);
        if (status.isEmpty() || status.equals(Status.DRAFT.name())) {
            return new FileReading.Readable(framework, List.of());
        }
        return new FileReading.Readable(
                Building.set(framework, framework.id(), Field.STATUS, Status.DRAFT),
                List.of(Finding.of(Finding.Code.STARTS_AS_DRAFT)));
    }

    /** What somebody wrote into the text around the source: it is reported, never merged. */
    private List<Finding> edits(List<String> lines, SourcePart.Found source) {
        if (!(FrameworkJson.read(source.json())
                instanceof JsonReading.Read(MetricFramework asWritten))) {
            return List.of();
        }
        boolean frontMatter = lines.getFirst().equals("---");
        String expected =
                markdown.write(asWritten, new MarkdownOptions(frontMatter, true, List.of()));
        return Edits.between(expected.lines().toList(), lines, source);
    }
}

package app.lodestar.exchange;

import java.util.List;

/**
 * What goes into a Markdown file beside the text.
 *
 * @param frontMatter whether it begins with YAML front matter, as a file in a repository does
 * @param embedSource whether it ends with the machine-readable source, which makes it importable
 * @param authors display names for the front matter, in order; may be empty
 */
public record MarkdownOptions(boolean frontMatter, boolean embedSource, List<String> authors) {

    /** A whole file: front matter and source. */
    public static final MarkdownOptions WHOLE = new MarkdownOptions(true, true, List.of());

    public MarkdownOptions {
        authors = List.copyOf(authors);
    }
}

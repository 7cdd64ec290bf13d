package app.lodestar.framework;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON document of a framework. Equal content has the same text to the byte; reading takes all
 * of a document or nothing and knows no field that {@link FrameworkSchema} does not.
 */
public final class FrameworkJson {
    /** The newest version of the format that is read: 1.1 added waivers. */
    public static final String VERSION = "1.1.0";

    private static final String WITHOUT_WAIVERS = "1.0.0";

    private static final Pattern SEMANTIC =
            Pattern.compile("(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})");

    private static final ObjectWriter PRETTY =
            JsonMapper.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build()
                    .writer()
                    .with(
                            new DefaultPrettyPrinter(
                                            Separators.createDefaultInstance()
                                                    .withObjectNameValueSpacing(
                                                            Separators.Spacing.AFTER)
                                                    .withObjectEmptySeparator("")
                                                    .withArrayEmptySeparator(""))
                                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private FrameworkJson() {}

    /**
     * The document of what is live in the framework: two spaces a level, line feeds, a newline at
     * the end; what holds nothing is absent.
     */
    public static String write(MetricFramework framework) {
        return pretty(new DocumentWriter(framework, null).document());
    }

    /**
     * The same document with how the framework stands as its last member, which is no part of the
     * framework: reading passes over it.
     *
     * @param scores maps, lists, texts, numbers and null
     */
    public static String write(
            MetricFramework framework, Map<String, ? extends @Nullable Object> scores) {
        return pretty(new DocumentWriter(framework, scores).document());
    }

    /**
     * The version written first in the document of this framework: the oldest that knows all that
     * is in it, so that whoever has not updated reads what they can.
     */
    public static String version(MetricFramework framework) {
        return framework.list(NodeKind.WAIVER).isEmpty() ? WITHOUT_WAIVERS : VERSION;
    }

    /** Any tree of maps, lists and scalars in the same style. */
    static String pretty(Object tree) {
        return PRETTY.writeValueAsString(tree) + "\n";
    }

    /**
     * Reads a document, which may be anything at all. Authors, reviewers, scores and a type that is
     * derived from the formula are passed over.
     */
    public static JsonReading read(String json) {
        Problems problems = new Problems();
        JsonNode document = JsonTree.parse(json, problems);
        if (document == null || !isOfThisVersion(document, problems)) {
            return problems.refused();
        }
        return new DocumentReader(problems).read(document);
    }

    private static boolean isOfThisVersion(JsonNode document, Problems problems) {
        if (!document.isObject()) {
            problems.add("", JsonProblem.Code.WRONG_TYPE, "object");
            return false;
        }
        JsonNode version = document.get("schemaVersion");
        if (version == null) {
            problems.add("/schemaVersion", JsonProblem.Code.MISSING, "schemaVersion");
            return false;
        }
        if (!version.isString()) {
            problems.add("/schemaVersion", JsonProblem.Code.WRONG_TYPE, "string");
            return false;
        }
        Matcher semantic = SEMANTIC.matcher(version.stringValue());
        if (!semantic.matches() || semantic.group(1).equals("0")) {
            problems.add("/schemaVersion", JsonProblem.Code.UNKNOWN_VERSION, version.stringValue());
            return false;
        }
        if (!semantic.group(1).equals("1")
                || semantic.group(2).length() > 1
                || semantic.group(2).charAt(0) > '1') {
            problems.add("/schemaVersion", JsonProblem.Code.NEWER_VERSION, version.stringValue());
            return false;
        }
        return true;
    }
}

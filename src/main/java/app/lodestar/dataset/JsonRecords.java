package app.lodestar.dataset;

import app.lodestar.dataset.FileProblem.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object a line. The columns are all names of the file, in the order in which they first
 * appear; a name that a line leaves out, null and the empty text are no value. An object or a list
 * inside a line is its JSON as text.
 */
final class JsonRecords implements Records {

    private static final JsonFactory JSON = new JsonFactory();

    private final Lines lines;
    private final Map<String, Integer> places;
    private final ByteArrayOutputStream cells = new ByteArrayOutputStream();
    private byte[] buffer = new byte[0];
    private final int[] starts;
    private final int[] ends;
    private final boolean[] texts;

    private JsonRecords(Lines lines, Map<String, Integer> places) {
        this.lines = lines;
        this.places = places;
        this.starts = new int[places.size()];
        this.ends = new int[places.size()];
        this.texts = new boolean[places.size()];
    }

    /** Reads the file once for its names, then stands before its first row. */
    static JsonRecords open(Path path, InputStream text, TextEncoding encoding, ImportLimits limits)
            throws IOException, FileProblemException {
        var places = new LinkedHashMap<String, Integer>();
        try (var first =
                new Lines(
                        Utf8Stream.of(Files.newInputStream(path), encoding), limits.lineBytes())) {
            while (first.next()) {
                names(first, places, limits);
            }
        }
        if (places.isEmpty()) {
            throw new FileProblemException(FileProblem.of(Kind.EMPTY));
        }
        return new JsonRecords(new Lines(text, limits.lineBytes()), places);
    }

    private static void names(Lines lines, Map<String, Integer> places, ImportLimits limits)
            throws FileProblemException {
        try (var parser = parser(lines)) {
            start(parser, lines);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                if (places.putIfAbsent(parser.currentName(), places.size()) == null
                        && places.size() > limits.columns()) {
                    throw new FileProblemException(
                            FileProblem.at(
                                    Kind.TOO_MANY_COLUMNS,
                                    lines.line(),
                                    places.size(),
                                    limits.columns()));
                }
                parser.nextToken();
                parser.skipChildren();
            }
            end(parser, lines);
        } catch (JacksonException e) {
            throw notJson(lines);
        }
    }

    @Override
    public List<String> header() {
        return List.copyOf(places.keySet());
    }

    @Override
    public boolean next() throws IOException, FileProblemException {
        if (!lines.next()) {
            return false;
        }
        cells.reset();
        Arrays.fill(starts, 0);
        Arrays.fill(ends, 0);
        try (var parser = parser(lines)) {
            start(parser, lines);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                int place = places.getOrDefault(parser.currentName(), -1);
                if (place < 0) {
                    throw new IOException("The file changed while it was read");
                }
                starts[place] = cells.size();
                cells.write(value(parser).getBytes(StandardCharsets.UTF_8));
                ends[place] = cells.size();
                texts[place] = parser.currentToken() == JsonToken.VALUE_STRING;
            }
            end(parser, lines);
        } catch (JacksonException e) {
            throw notJson(lines);
        }
        buffer = cells.toByteArray();
        return true;
    }

    private static String value(JsonParser parser) {
        return switch (parser.nextToken()) {
            case VALUE_NULL -> "";
            case START_OBJECT, START_ARRAY -> nested(parser);
            default -> parser.getString();
        };
    }

    private static String nested(JsonParser parser) {
        var out = new StringWriter();
        try (var generator = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            generator.copyCurrentStructure(parser);
        }
        return out.toString();
    }

    private static JsonParser parser(Lines lines) {
        return JSON.createParser(
                ObjectReadContext.empty(), lines.buffer(), lines.start(), lines.length());
    }

    private static void start(JsonParser parser, Lines lines) throws FileProblemException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw notJson(lines);
        }
    }

    private static void end(JsonParser parser, Lines lines) throws FileProblemException {
        if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
            throw notJson(lines);
        }
    }

    private static FileProblemException notJson(Lines lines) {
        return new FileProblemException(FileProblem.at(Kind.NOT_JSON, lines.line()));
    }

    @Override
    public int size() {
        return starts.length;
    }

    @Override
    public byte[] buffer() {
        return buffer;
    }

    @Override
    public int start(int cell) {
        return starts[cell];
    }

    @Override
    public int end(int cell) {
        return ends[cell];
    }

    @Override
    public boolean doubledQuotes(int cell) {
        return false;
    }

    @Override
    public boolean saidToBeText(int cell) {
        return texts[cell];
    }

    @Override
    public long line() {
        return lines.line();
    }

    @Override
    public String raw() {
        return new String(lines.buffer(), lines.start(), lines.length(), StandardCharsets.UTF_8);
    }

    @Override
    public boolean plain() {
        return false;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

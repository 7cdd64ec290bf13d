package app.lodestar.practice;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members of one object of a question file. What is asked for must be there and be right, and
 * nothing else may be there; anything wrong is a {@link BadQuestionsException}.
 */
final class Members {
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_ADDRESS = 300;

    private final ObjectNode object;
    private final String file;
    private final String pointer;
    private final Set<String> asked = new HashSet<>();

    Members(ObjectNode object, String file, String pointer) {
        this.object = object;
        this.file = file;
        this.pointer = pointer;
    }

    boolean has(String name) {
        asked.add(name);
        return object.has(name);
    }

    /** One line of so many characters. */
    String text(String name, int least, int most) {
        return line(name, required(name), least, most);
    }

    /** Small letters and digits, with hyphens between. */
    String key(String name) {
        String key = text(name, 1, LONGEST_KEY);
        if (!KEY.matcher(key).matches()) {
            throw bad(name, "only small letters, digits and hyphens between them");
        }
        return key;
    }

    @Nullable String optionalKey(String name) {
        return has(name) ? key(name) : null;
    }

    /** An absolute address of https. */
    URI address(String name) {
        String address = text(name, 1, LONGEST_ADDRESS);
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException malformed) {
            throw bad(name, "not an address");
        }
        if (!"https".equals(uri.getScheme()) || uri.getHost() == null) {
            throw bad(name, "not an address that begins with https://");
        }
        return uri;
    }

    int whole(String name, int least, int most) {
        JsonNode node = required(name);
        if (!node.isIntegralNumber()
                || !node.canConvertToInt()
                || node.intValue() < least
                || node.intValue() > most) {
            throw bad(name, "not a whole number from %d to %d".formatted(least, most));
        }
        return node.intValue();
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        JsonNode node = required(name);
        String word = node.isString() ? node.stringValue() : "";
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> bad(name, "not one of " + Arrays.toString(type.getEnumConstants())));
    }

    /** A list of lines, no two alike. */
    List<String> texts(String name, int fewest, int most, int least, int longest) {
        JsonNode list = list(name, fewest, most);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String at = name + "/" + i;
            String text = line(at, list.get(i), least, longest);
            if (texts.contains(text)) {
                throw bad(at, "there twice");
            }
            texts.add(text);
        }
        return texts;
    }

    List<Members> objects(String name, int fewest, int most) {
        JsonNode list = list(name, fewest, most);
        List<Members> objects = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String at = name + "/" + i;
            if (!(list.get(i) instanceof ObjectNode each)) {
                throw bad(at, "not an object");
            }
            objects.add(new Members(each, file, pointer + "/" + at));
        }
        return objects;
    }

    /** To be called last: there is no member that was not asked for. */
    void nothingElse() {
        for (String name : object.propertyNames()) {
            if (!asked.contains(name)) {
                throw bad(name, "not known here");
            }
        }
    }

    BadQuestionsException bad(String name, String what) {
        return new BadQuestionsException(List.of(file + ", " + pointer + "/" + name + ": " + what));
    }

    private JsonNode list(String name, int fewest, int most) {
        JsonNode list = required(name);
        if (!list.isArray() || list.size() < fewest || list.size() > most) {
            throw bad(name, "not a list of %d to %d".formatted(fewest, most));
        }
        return list;
    }

    private String line(String at, JsonNode node, int least, int most) {
        String text = node.isString() ? node.stringValue() : "";
        if (text.length() < least || text.length() > most) {
            throw bad(at, "not a text of %d to %d characters".formatted(least, most));
        }
        if (!text.equals(text.strip()) || text.chars().anyMatch(Character::isISOControl)) {
            throw bad(at, "blanks around it, or more than one line");
        }
        return text;
    }

    private JsonNode required(String name) {
        asked.add(name);
        JsonNode node = object.get(name);
        if (node == null) {
            throw bad(name, "missing");
        }
        return node;
    }
}

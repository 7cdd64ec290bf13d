package app.lodestar.bench.protocol;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Changes of a text as the browser is told them: what stays, what goes, and what comes. */
final class Runs {

    private Runs() {}

    /**
     * The text after the changes, one after the other.
     *
     * @throws OutOfStepException if they are not of this text
     */
    static String apply(JsonNode changes, String text) {
        var now = text;
        for (var change : changes) {
            now = one(change, now);
        }
        return now;
    }

    /** The change that puts something at the end of a text, and takes as much from its start. */
    static String append(String text, int gone, String what) {
        var change = new JsonMapper().createArrayNode();
        if (gone > 0) {
            change.addObject().put("del", text.substring(0, gone));
        }
        if (gone < text.length()) {
            change.add(text.length() - gone);
        }
        change.addObject().put("ins", what);
        return change.toString();
    }

    private static String one(JsonNode change, String text) {
        var after = new StringBuilder();
        int at = 0;
        for (var run : change) {
            if (run.isNumber()) {
                after.append(text, at, to(at, run.asInt(), text));
                at += run.asInt();
            } else if (run.has("ins")) {
                after.append(run.path("ins").asString());
            } else {
                var gone = run.path("del").asString();
                if (!text.startsWith(gone, at)) {
                    throw new OutOfStepException("other text stands there than " + gone);
                }
                at += gone.length();
            }
        }
        if (at != text.length()) {
            throw new OutOfStepException("a change of another text: " + change);
        }
        return after.toString();
    }

    private static int to(int at, int length, String text) {
        if (at + length > text.length()) {
            throw new OutOfStepException("a change of a longer text than " + text.length());
        }
        return at + length;
    }
}

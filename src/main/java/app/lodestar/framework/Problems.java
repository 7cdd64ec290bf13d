package app.lodestar.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers what is wrong with a document: the first twenty, none longer than anybody reads. */
final class Problems {
    private static final int MOST = 20;
    private static final int LONGEST = 200;

    private final List<JsonProblem> problems = new ArrayList<>();

    void add(String pointer, JsonProblem.Code code, String... details) {
        if (problems.size() < MOST) {
            problems.add(
                    new JsonProblem(
                            cut(pointer),
                            code,
                            Arrays.stream(details).limit(LONGEST).map(Problems::cut).toList()));
        }
    }

    void add(String pointer, Refusal refusal) {
        add(pointer, JsonProblem.code(refusal.code()), refusal.details().toArray(String[]::new));
    }

    boolean areThere() {
        return !problems.isEmpty();
    }

    JsonReading.Refused refused() {
        return new JsonReading.Refused(problems);
    }

    /** A member's place in a JSON pointer. */
    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean pair = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, pair ? LONGEST - 1 : LONGEST) + "…";
    }
}

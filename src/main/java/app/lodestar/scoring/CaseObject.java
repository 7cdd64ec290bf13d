package app.lodestar.scoring;

import app.lodestar.scoring.CaseProblem.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One object of a case. Each question notes what is wrong with the answer; a question about a
 * member that is missing or wrong is answered with something harmless.
 */
final class CaseObject {
    private static final int LONGEST = 80;

    /** More than anybody counts; beyond it a sum of squares is no number any more. */
    private static final BigDecimal MOST = new BigDecimal("1e15");

    private static final BigDecimal LEAST = MOST.negate();

    private final ObjectNode object;
    private final String pointer;
    private final List<CaseProblem> problems;
    private final Set<String> asked = new HashSet<>();

    CaseObject(ObjectNode object, String pointer, List<CaseProblem> problems) {
        this.object = object;
        this.pointer = pointer;
        this.problems = problems;
    }

    String pointer() {
        return pointer;
    }

    boolean has(String name) {
        asked.add(name);
        return object.has(name);
    }

    boolean hasAny(String... names) {
        asked.addAll(List.of(names));
        return Arrays.stream(names).anyMatch(object::has);
    }

    /** Notes every member that nobody asked for; to be called last. */
    void refuseTheRest() {
        object.propertyNames().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> problem(name, Code.UNKNOWN_MEMBER, name));
    }

    void problem(String member, Code code, String... details) {
        String at = member.isEmpty() ? pointer : pointer + step(member);
        problems.add(new CaseProblem(at, code, List.of(details)));
    }

    /** A name: one line, neither blank nor too long. */
    String name(String member) {
        JsonNode node = required(member);
        if (node == null) {
            return "";
        }
        if (!node.isString()) {
            problem(member, Code.WRONG_TYPE, "string");
            return "";
        }
        String text = node.stringValue().strip();
        if (text.isEmpty()) {
            problem(member, Code.BLANK);
        } else if (text.length() > LONGEST) {
            problem(member, Code.TOO_LONG, Integer.toString(LONGEST));
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            problem(member, Code.WRONG_TYPE, "string");
        }
        return text;
    }

    Optional<String> optionalName(String member) {
        return has(member) ? Optional.of(name(member)) : Optional.empty();
    }

    /** One of some words; empty after a problem. */
    Optional<String> choice(String member, List<String> words) {
        JsonNode node = required(member);
        if (node == null) {
            return Optional.empty();
        }
        String word = node.isString() ? node.stringValue() : "";
        if (!words.contains(word)) {
            String there = node.isString() ? cut(word) : node.getNodeType().name();
            problem(member, Code.NOT_A_CHOICE, there, String.join(", ", words));
            return Optional.empty();
        }
        return Optional.of(word);
    }

    /** A count, 0 or more. */
    long whole(String member) {
        JsonNode node = required(member);
        if (node == null) {
            return 0;
        }
        BigDecimal number = number(member, node, BigDecimal.ZERO);
        if (number.stripTrailingZeros().scale() > 0) {
            problem(member, Code.WRONG_TYPE, "whole number");
            return 0;
        }
        return number.longValue();
    }

    OptionalLong optionalWhole(String member) {
        return has(member) ? OptionalLong.of(whole(member)) : OptionalLong.empty();
    }

    /** An amount, {@code least} or more. */
    double amount(String member, BigDecimal least) {
        JsonNode node = required(member);
        return node == null ? least.doubleValue() : number(member, node, least).doubleValue();
    }

    OptionalDouble optionalAmount(String member, BigDecimal least) {
        return has(member) ? OptionalDouble.of(amount(member, least)) : OptionalDouble.empty();
    }

    /** Any number at all. */
    OptionalDouble optionalNumber(String member) {
        return optionalAmount(member, LEAST);
    }

    private BigDecimal number(String member, JsonNode node, BigDecimal least) {
        if (!node.isNumber()) {
            problem(member, Code.WRONG_TYPE, "number");
            return least;
        }
        BigDecimal number = node.decimalValue();
        if (number.compareTo(least) < 0 || number.compareTo(MOST) > 0) {
            problem(member, Code.OUT_OF_RANGE, least.toPlainString(), MOST.toPlainString());
            return least;
        }
        return number;
    }

    /** An object below; empty after a problem. */
    Optional<CaseObject> object(String member) {
        JsonNode node = required(member);
        if (node instanceof ObjectNode below) {
            return Optional.of(new CaseObject(below, pointer + step(member), problems));
        }
        if (node != null) {
            problem(member, Code.WRONG_TYPE, "object");
        }
        return Optional.empty();
    }

    /** The objects of a list of {@code fewest} to {@code most}; fewer after a problem. */
    List<CaseObject> objects(String member, int fewest, int most) {
        JsonNode list = required(member);
        List<CaseObject> objects = new ArrayList<>();
        if (list == null) {
            return objects;
        }
        if (!list.isArray()) {
            problem(member, Code.WRONG_TYPE, "array");
            return objects;
        }
        if (list.size() < fewest || list.size() > most) {
            problem(member, Code.WRONG_COUNT, Integer.toString(fewest), Integer.toString(most));
            return objects;
        }
        for (int i = 0; i < list.size(); i++) {
            String at = pointer + step(member) + "/" + i;
            if (list.get(i) instanceof ObjectNode below) {
                objects.add(new CaseObject(below, at, problems));
            } else {
                problems.add(new CaseProblem(at, Code.WRONG_TYPE, List.of("object")));
            }
        }
        return objects;
    }

    private @Nullable JsonNode required(String member) {
        asked.add(member);
        JsonNode node = object.get(member);
        if (node == null) {
            problem("", Code.MISSING, member);
        }
        return node;
    }

    private static String step(String name) {
        return "/" + cut(name).replace("~", "~0").replace("/", "~1");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}

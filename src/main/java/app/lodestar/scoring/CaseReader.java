package app.lodestar.scoring;

import app.lodestar.scoring.CaseProblem.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a case of two arms from JSON, whole or not at all; every member must be known. Which
 * members there are stands in {@code schemas/compare-case.schema.json}.
 */
public final class CaseReader {
    /** Characters of a case. */
    public static final int LARGEST = 1_000_000;

    private static final int MOST_STRATA = 1_000;
    private static final int MOST_GUARDS = 100;
    private static final int MOST_PROBLEMS = 20;

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final List<CaseProblem> problems = new ArrayList<>();

    private CaseReader() {}

    /** Reads a case, which may be anything at all. */
    public static CaseReading read(String json) {
        return new CaseReader().reading(json);
    }

    private CaseReading reading(String json) {
        JsonNode tree = tree(json.startsWith("\uFEFF") ? json.substring(1) : json);
        if (tree != null && !(tree instanceof ObjectNode)) {
            add(Code.WRONG_TYPE, "object");
        }
        ComparisonCase read =
                tree instanceof ObjectNode object
                        ? read(new CaseObject(object, "", problems))
                        : null;
        return read != null && problems.isEmpty()
                ? new CaseReading.Read(read)
                : new CaseReading.Refused(problems.stream().limit(MOST_PROBLEMS).toList());
    }

    private @Nullable JsonNode tree(String json) {
        if (json.length() > LARGEST) {
            add(Code.TOO_LARGE, Integer.toString(LARGEST));
            return null;
        }
        try (JsonParser parser = MAPPER.createParser(json)) {
            JsonNode tree = MAPPER.readTree(parser);
            if (tree == null || tree.isMissingNode() || parser.nextToken() != null) {
                at(Code.NOT_JSON, parser.currentTokenLocation());
                return null;
            }
            return tree;
        } catch (MismatchedInputException duplicate) {
            at(Code.DUPLICATE_MEMBER, duplicate.getLocation());
        } catch (JacksonException notJson) {
            at(Code.NOT_JSON, notJson.getLocation());
        }
        return null;
    }

    private void at(Code code, @Nullable TokenStreamLocation place) {
        add(
                code,
                Integer.toString(place == null ? 1 : Math.max(1, place.getLineNr())),
                Integer.toString(place == null ? 1 : Math.max(1, place.getColumnNr())));
    }

    private void add(Code code, String... details) {
        problems.add(new CaseProblem("", code, List.of(details)));
    }

    private @Nullable ComparisonCase read(CaseObject object) {
        object.optionalName("title");
        Optional<String> kind = object.choice("kind", List.of("rate", "return", "cost"));
        ComparisonCase.Arms arms = arms(object);
        boolean randomised =
                object.has("design")
                        && object.choice("design", List.of("observed", "randomised"))
                                .filter("randomised"::equals)
                                .isPresent();
        double margin = object.amount("margin", BigDecimal.ONE);
        long minimum = object.optionalWhole("minimumSample").orElse(ComparisonCase.MINIMUM_SAMPLE);
        OptionalLong pairs = object.optionalWhole("pairs");
        long minimumPairs =
                object.optionalWhole("minimumPairs").orElse(ComparisonCase.MINIMUM_PAIRS);
        ComparisonCase.Data data = data(object, kind.orElse(""));
        List<ComparisonCase.Guard> guards =
                object.has("guardrails")
                        ? object.objects("guardrails", 0, MOST_GUARDS).stream()
                                .map(CaseReader::guard)
                                .toList()
                        : List.of();
        object.refuseTheRest();
        return data == null || !problems.isEmpty()
                ? null
                : new ComparisonCase(
                        arms,
                        data,
                        randomised
                                ? ComparisonCase.Design.RANDOMISED
                                : ComparisonCase.Design.OBSERVED,
                        margin,
                        minimum,
                        pairs,
                        minimumPairs,
                        guards);
    }

    private static ComparisonCase.Arms arms(CaseObject object) {
        ComparisonCase.Arms arms = new ComparisonCase.Arms("A", "B");
        if (object.has("arms")) {
            Optional<CaseObject> names = object.object("arms");
            if (names.isPresent()) {
                arms = new ComparisonCase.Arms(names.get().name("a"), names.get().name("b"));
                names.get().refuseTheRest();
            }
        }
        return arms;
    }

    private ComparisonCase.@Nullable Data data(CaseObject object, String kind) {
        boolean stratified = object.has("strata");
        boolean whole = object.hasAny("a", "b");
        if (kind.isEmpty()) {
            return null;
        }
        if (stratified == whole) {
            object.problem("", Code.ONE_OF, "strata", "a, b");
            return null;
        }
        return switch (kind) {
            case "rate" ->
                    strata(object, CaseReader::rate)
                            .map(s -> new ComparisonCase.Data.Rates(s, stratified))
                            .orElse(null);
            case "return" ->
                    strata(object, CaseReader::returned)
                            .map(s -> new ComparisonCase.Data.Returns(s, stratified))
                            .orElse(null);
            case "cost" ->
                    strata(object, CaseReader::increment)
                            .map(s -> new ComparisonCase.Data.Costs(s, stratified))
                            .orElse(null);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private <C extends ArmCell<C>> Optional<Strata<C>> strata(
            CaseObject object, Function<CaseObject, C> cell) {
        List<Stratum<C>> strata = new ArrayList<>();
        if (!object.has("strata")) {
            both(object, "", cell).ifPresent(strata::add);
        } else {
            Set<String> names = new HashSet<>();
            for (CaseObject each : object.objects("strata", 1, MOST_STRATA)) {
                String name = each.name("name");
                if (!names.add(name)) {
                    each.problem("name", Code.DUPLICATE_NAME, name);
                }
                both(each, name, cell).ifPresent(strata::add);
                each.refuseTheRest();
            }
        }
        return strata.isEmpty() ? Optional.empty() : Optional.of(new Strata<>(strata));
    }

    private static <C extends ArmCell<C>> Optional<Stratum<C>> both(
            CaseObject object, String name, Function<CaseObject, C> cell) {
        Optional<C> a = object.object("a").map(cell);
        Optional<C> b = object.object("b").map(cell);
        return a.isPresent() && b.isPresent()
                ? Optional.of(new Stratum<>(name, a.get(), b.get()))
                : Optional.empty();
    }

    private static ArmCell.Rate rate(CaseObject cell) {
        long clicks = cell.whole("clicks");
        long purchases = cell.whole("purchases");
        cell.optionalAmount("spend", BigDecimal.ZERO);
        cell.optionalAmount("value", BigDecimal.ZERO);
        cell.optionalAmount("valueSquares", BigDecimal.ZERO);
        cell.refuseTheRest();
        if (purchases > clicks) {
            cell.problem("purchases", Code.WRONG_WAY_ROUND, "purchases", "clicks");
            return new ArmCell.Rate(clicks, clicks);
        }
        return new ArmCell.Rate(clicks, purchases);
    }

    private static ArmCell.Return returned(CaseObject cell) {
        double spend = cell.amount("spend", BigDecimal.ZERO);
        double value = cell.amount("value", BigDecimal.ZERO);
        long purchases = cell.whole("purchases");
        OptionalDouble squares = cell.optionalAmount("valueSquares", BigDecimal.ZERO);
        cell.optionalWhole("clicks");
        cell.refuseTheRest();
        // Cauchy: equal only when every purchase has the same value.
        if (squares.isPresent() && squares.getAsDouble() * purchases < value * value * (1 - 1e-9)) {
            cell.problem("valueSquares", Code.WRONG_WAY_ROUND, "value²/purchases", "valueSquares");
        }
        return new ArmCell.Return(spend, value, purchases, squares);
    }

    private static ArmCell.Increment increment(CaseObject cell) {
        double spend = cell.amount("spend", BigDecimal.ZERO);
        long exposed = cell.whole("exposed");
        long heldOut = cell.whole("holdout");
        boolean sized = cell.has("exposedSize") || cell.has("holdoutSize");
        double scale = 1;
        if (sized) {
            long exposedSize = cell.whole("exposedSize");
            long heldOutSize = cell.whole("holdoutSize");
            if (exposedSize == 0 || heldOutSize == 0) {
                cell.problem("holdoutSize", Code.WRONG_WAY_ROUND, "0", "holdoutSize, exposedSize");
            } else {
                scale = (double) exposedSize / heldOutSize;
            }
        }
        cell.refuseTheRest();
        return ArmCell.Increment.of(spend, exposed, heldOut, scale);
    }

    private static ComparisonCase.Guard guard(CaseObject object) {
        return new GuardReader(object).read();
    }
}

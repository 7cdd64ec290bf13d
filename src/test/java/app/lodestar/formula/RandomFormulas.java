package app.lodestar.formula;

import app.lodestar.formula.Formula.Literal;
import app.lodestar.formula.Formula.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Every tree that a text can have, meaningful or not. */
final class RandomFormulas {

    private static final TextRange NOWHERE = new TextRange(0, 0);
    private static final List<String> NAMES =
            List.of(
                    "orders",
                    "amount",
                    "user_id",
                    "_x9",
                    "day",
                    "days",
                    "by",
                    "cap",
                    "where",
                    "per",
                    "select",
                    "Order Total",
                    "préfix",
                    "a\"b",
                    "a'b",
                    "日本",
                    "😀",
                    "1st",
                    "#no",
                    "and",
                    "last",
                    "week",
                    "count",
                    "null");
    private static final List<String> TEXTS =
            List.of("", "paid", "a\"b", "it's", "# none", "`", "😀\t", "-> (", "'); drop", "\\n");

    private final Random random;

    RandomFormulas(long seed) {
        this.random = new Random(seed);
    }

    Formula formula() {
        return expression(2 + random.nextInt(4));
    }

    private Formula expression(int depth) {
        if (depth == 0) {
            return leaf();
        }
        var in = depth - 1;
        return switch (random.nextInt(12)) {
            case 0 -> negation(expression(in));
            case 1, 2 ->
                    new Formula.Arithmetic(
                            NOWHERE,
                            one(ArithmeticOperator.values()),
                            expression(in),
                            expression(in));
            case 3 ->
                    new Formula.Comparison(
                            NOWHERE,
                            one(ComparisonOperator.values()),
                            expression(in),
                            expression(in));
            case 4 ->
                    new Formula.In(
                            NOWHERE, expression(in), random.nextBoolean(), some(this::literal));
            case 5 -> new Formula.IsNull(NOWHERE, expression(in), random.nextBoolean());
            case 6 ->
                    new Formula.Between(
                            NOWHERE, expression(in), random.nextBoolean(), literal(), literal());
            case 7 -> new Formula.Not(NOWHERE, expression(in));
            case 8 -> new Formula.And(NOWHERE, expression(in), expression(in));
            case 9 -> new Formula.Or(NOWHERE, expression(in), expression(in));
            case 10 -> call(in);
            default -> leaf();
        };
    }

    /** A minus before a plain number is that number's own. */
    private static Formula negation(Formula of) {
        return of instanceof Formula.Numeral number && number.value().signum() >= 0
                ? new Formula.Numeral(NOWHERE, number.value().negate())
                : new Formula.Negation(NOWHERE, of);
    }

    private Formula leaf() {
        return switch (random.nextInt(4)) {
            case 0 -> new Formula.Metric(NOWHERE, one(new String[] {"a", "b_2", "_C"}));
            case 1 -> literal();
            default -> name();
        };
    }

    private Literal literal() {
        return switch (random.nextInt(6)) {
            case 0 -> new Formula.Text(NOWHERE, TEXTS.get(random.nextInt(TEXTS.size())));
            case 1 -> new Formula.Bool(NOWHERE, random.nextBoolean());
            case 2 ->
                    new Formula.Date(
                            NOWHERE, LocalDate.ofEpochDay(random.nextInt(-300_000, 90_000)));
            case 3 -> duration();
            default -> numeral(random.nextBoolean());
        };
    }

    private Formula.Duration duration() {
        var span = new TimeSpan(numeral(false).value(), one(TimeSpan.Unit.values()));
        return new Formula.Duration(NOWHERE, span);
    }

    private Formula.Numeral numeral(boolean negative) {
        var value =
                switch (random.nextInt(4)) {
                    case 0 -> BigDecimal.ONE;
                    case 1 -> BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(6));
                    case 2 -> new BigDecimal("1e" + random.nextInt(-290, 290));
                    default -> BigDecimal.valueOf(random.nextInt(12));
                };
        return new Formula.Numeral(NOWHERE, negative ? value.negate() : value);
    }

    private Formula.Name name() {
        return new Formula.Name(NOWHERE, random.nextBoolean() ? null : word(), word());
    }

    private Formula.Word word() {
        return new Formula.Word(NOWHERE, NAMES.get(random.nextInt(NAMES.size())));
    }

    private Formula call(int depth) {
        var arguments =
                IntStream.range(0, random.nextInt(4)).mapToObj(_ -> argument(depth)).toList();
        var modifiers = new ArrayList<Modifier>();
        for (var i = random.nextInt(4); i > 0; i--) {
            modifiers.add(modifier(depth));
        }
        // The parser reads "f(cap -1)" as a difference, and "orders where x" as one argument.
        while (!modifiers.isEmpty()
                && (arguments.isEmpty()
                        || (takesCondition(arguments.getLast())
                                && modifiers.getFirst() instanceof Modifier.Where))) {
            modifiers.removeFirst();
        }
        return new Formula.Call(
                NOWHERE, one(FormulaFunction.values()), NOWHERE, arguments, modifiers);
    }

    private static boolean takesCondition(Formula argument) {
        return argument instanceof Formula.Name
                || (argument instanceof Formula.Steps steps
                        && steps.steps().getLast().where() == null);
    }

    private Formula argument(int depth) {
        return switch (random.nextInt(5)) {
            case 0 ->
                    new Formula.Stream(
                            NOWHERE,
                            name(),
                            random.nextInt(4) == 0 ? word() : null,
                            expression(depth));
            case 1 -> {
                var steps = new ArrayList<>(List.of(step(depth)));
                steps.addAll(some(() -> step(depth)));
                yield new Formula.Steps(NOWHERE, steps);
            }
            case 2 -> new Formula.Percent(NOWHERE, numeral(false).value());
            default -> expression(depth);
        };
    }

    private Formula.Step step(int depth) {
        Formula.@Nullable Word alias = random.nextInt(4) == 0 ? word() : null;
        return new Formula.Step(
                NOWHERE, name(), alias, random.nextBoolean() ? null : expression(depth));
    }

    private Modifier modifier(int depth) {
        return switch (random.nextInt(9)) {
            case 0 -> new Modifier.Where(NOWHERE, expression(depth));
            case 1 -> new Modifier.Per(NOWHERE, some(this::name));
            case 2 -> new Modifier.Within(NOWHERE, duration());
            case 3 -> new Modifier.Last(NOWHERE, duration());
            case 4 -> new Modifier.OnDay(NOWHERE, numeral(false));
            case 5 -> new Modifier.Cap(NOWHERE, numeral(random.nextBoolean()));
            case 6 -> new Modifier.CapPercentile(NOWHERE, numeral(false));
            case 7 -> new Modifier.By(NOWHERE, name());
            default -> new Modifier.Fill(NOWHERE, numeral(random.nextBoolean()));
        };
    }

    private <T> List<T> some(Supplier<T> made) {
        return IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> made.get()).toList();
    }

    private <T> T one(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}

package app.lodestar.formula;

import app.lodestar.formula.internal.FormulaSyntaxLexer;
import app.lodestar.formula.internal.FormulaSyntaxParser;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Makes our syntax tree of the generated parser's; brackets leave no trace in it. */
final class TreeBuilder {

    private final Lexed lexed;
    private final Problems problems;
    private final Literals literals;
    private int nodes;

    TreeBuilder(Lexed lexed, Problems problems) {
        this.lexed = lexed;
        this.problems = problems;
        this.literals = new Literals(lexed, problems);
    }

    /** The tree; of no use where a problem was found on the way. */
    Formula build(FormulaSyntaxParser.ExprContext context) {
        return expression(context, 0);
    }

    private Formula expression(FormulaSyntaxParser.ExprContext context, int depth) {
        var range = range(context);
        if (isTooMuch(range, depth)) {
            return new Formula.Bool(range, false);
        }
        var in = depth + 1;
        return switch (context) {
            case FormulaSyntaxParser.ParenthesisedContext c -> expression(c.expr(), in);
            case FormulaSyntaxParser.NegativeContext c -> negative(range, c, in);
            case FormulaSyntaxParser.ProductContext c ->
                    arithmetic(range, c.op, c.expr(0), c.expr(1), depth);
            case FormulaSyntaxParser.SumContext c ->
                    arithmetic(range, c.op, c.expr(0), c.expr(1), depth);
            case FormulaSyntaxParser.ComparedContext c ->
                    new Formula.Comparison(
                            range,
                            comparison(c.op),
                            expression(c.expr(0), depth),
                            expression(c.expr(1), in));
            case FormulaSyntaxParser.OneOfContext c ->
                    new Formula.In(
                            range,
                            expression(c.expr(), depth),
                            c.NOT() != null,
                            c.literal().stream().map(this::literal).toList());
            case FormulaSyntaxParser.NothingContext c ->
                    new Formula.IsNull(range, expression(c.expr(), depth), c.NOT() != null);
            case FormulaSyntaxParser.WithinContext c ->
                    new Formula.Between(
                            range,
                            expression(c.expr(), depth),
                            c.NOT() != null,
                            literal(c.literal(0)),
                            literal(c.literal(1)));
            case FormulaSyntaxParser.DeniedContext c ->
                    new Formula.Not(range, expression(c.expr(), in));
            case FormulaSyntaxParser.BothContext c ->
                    new Formula.And(range, expression(c.expr(0), depth), expression(c.expr(1), in));
            case FormulaSyntaxParser.EitherContext c ->
                    new Formula.Or(range, expression(c.expr(0), depth), expression(c.expr(1), in));
            case FormulaSyntaxParser.CalledContext c -> call(c.call(), in);
            case FormulaSyntaxParser.ReferredContext c ->
                    new Formula.Metric(range, c.METRIC().getText().substring(1));
            case FormulaSyntaxParser.NamedContext c -> name(c.column());
            case FormulaSyntaxParser.ConstantContext c -> literals.literal(c.literal());
            default -> throw new IllegalStateException(context.getClass().getName());
        };
    }

    /** A minus before a number makes a negative number, as in a list of literals. */
    private Formula negative(
            TextRange range, FormulaSyntaxParser.NegativeContext context, int depth) {
        var of = expression(context.expr(), depth);
        return of instanceof Formula.Numeral number && number.value().signum() >= 0
                ? new Formula.Numeral(range, number.value().negate())
                : new Formula.Negation(range, of);
    }

    /** The left side is as deep as the whole: a long sum is long, not deep. */
    private Formula arithmetic(
            TextRange range,
            Token sign,
            FormulaSyntaxParser.ExprContext left,
            FormulaSyntaxParser.ExprContext right,
            int depth) {
        var operator =
                switch (sign.getType()) {
                    case FormulaSyntaxLexer.STAR -> ArithmeticOperator.MULTIPLY;
                    case FormulaSyntaxLexer.SLASH -> ArithmeticOperator.DIVIDE;
                    case FormulaSyntaxLexer.REST -> ArithmeticOperator.REMAINDER;
                    case FormulaSyntaxLexer.PLUS -> ArithmeticOperator.ADD;
                    default -> ArithmeticOperator.SUBTRACT;
                };
        return new Formula.Arithmetic(
                range, operator, expression(left, depth), expression(right, depth + 1));
    }

    private static ComparisonOperator comparison(Token sign) {
        return switch (sign.getType()) {
            case FormulaSyntaxLexer.EQ -> ComparisonOperator.EQUAL;
            case FormulaSyntaxLexer.NE -> ComparisonOperator.NOT_EQUAL;
            case FormulaSyntaxLexer.LT -> ComparisonOperator.LESS;
            case FormulaSyntaxLexer.LE -> ComparisonOperator.AT_MOST;
            case FormulaSyntaxLexer.GT -> ComparisonOperator.MORE;
            default -> ComparisonOperator.AT_LEAST;
        };
    }

    private Formula call(FormulaSyntaxParser.CallContext context, int depth) {
        var range = range(context);
        var name = word(context.id());
        var arguments = context.arg().stream().map(arg -> argument(arg, depth)).toList();
        var modifiers = context.modifier().stream().map(m -> modifier(m, depth)).toList();
        var function = FormulaFunction.of(name.text());
        if (function.isEmpty()) {
            var near = NearestName.of(name.text(), FormulaFunction.words()).orElse(null);
            problems.misnamed(ProblemCode.UNKNOWN_FUNCTION, name.range(), near, name.text());
            return new Formula.Bool(range, false);
        }
        return withConditionInside(
                new Formula.Call(range, function.get(), name.range(), arguments, modifiers));
    }

    /** {@code (orders) where x} means what {@code orders where x} means. */
    private static Formula.Call withConditionInside(Formula.Call call) {
        if (call.arguments().isEmpty()
                || call.modifiers().isEmpty()
                || !(call.modifiers().getFirst() instanceof Formula.Modifier.Where where)) {
            return call;
        }
        var last = call.arguments().getLast();
        var with = withCondition(last, where);
        if (with.isEmpty()) {
            return call;
        }
        var others = call.arguments().subList(0, call.arguments().size() - 1);
        return new Formula.Call(
                call.range(),
                call.function(),
                call.name(),
                Stream.concat(others.stream(), with.stream()).toList(),
                call.modifiers().subList(1, call.modifiers().size()));
    }

    private static Optional<Formula> withCondition(Formula argument, Formula.Modifier.Where where) {
        var range = argument.range().to(where.range());
        if (argument instanceof Formula.Name rows) {
            return Optional.of(new Formula.Stream(range, rows, null, where.condition()));
        }
        if (argument instanceof Formula.Steps steps && steps.steps().getLast().where() == null) {
            var last = steps.steps().getLast();
            var with =
                    new Formula.Step(
                            last.range().to(where.range()),
                            last.rows(),
                            last.alias(),
                            where.condition());
            var others = steps.steps().subList(0, steps.steps().size() - 1);
            return Optional.of(
                    new Formula.Steps(
                            range, Stream.concat(others.stream(), Stream.of(with)).toList()));
        }
        return Optional.empty();
    }

    private Formula argument(FormulaSyntaxParser.ArgContext context, int depth) {
        return switch (context) {
            case FormulaSyntaxParser.StepsArgumentContext c ->
                    new Formula.Steps(
                            range(c),
                            c.steps().step().stream().map(step -> step(step, depth)).toList());
            case FormulaSyntaxParser.StreamArgumentContext c -> stream(c.stream(), depth);
            case FormulaSyntaxParser.PercentArgumentContext c ->
                    new Formula.Percent(range(c), literals.number(c.NUMBER().getSymbol(), false));
            case FormulaSyntaxParser.PlainArgumentContext c -> expression(c.expr(), depth);
            default -> throw new IllegalStateException(context.getClass().getName());
        };
    }

    private Formula.Step step(FormulaSyntaxParser.StepContext context, int depth) {
        if (context.step() != null) {
            return step(context.step(), depth);
        }
        nodes++;
        return new Formula.Step(
                range(context),
                name(context.column()),
                alias(context.id()),
                context.expr() == null ? null : expression(context.expr(), depth));
    }

    private Formula.Stream stream(FormulaSyntaxParser.StreamContext context, int depth) {
        if (context.stream() != null) {
            return stream(context.stream(), depth);
        }
        nodes++;
        return new Formula.Stream(
                range(context),
                name(context.column()),
                alias(context.id()),
                expression(context.expr(), depth));
    }

    private Formula.@Nullable Word alias(FormulaSyntaxParser.@Nullable IdContext context) {
        return context == null ? null : word(context);
    }

    private Formula.Modifier modifier(FormulaSyntaxParser.ModifierContext context, int depth) {
        nodes++;
        var range = range(context);
        return switch (context) {
            case FormulaSyntaxParser.WhereModifierContext c ->
                    new Formula.Modifier.Where(range, expression(c.expr(), depth));
            case FormulaSyntaxParser.PerModifierContext c ->
                    new Formula.Modifier.Per(range, c.column().stream().map(this::name).toList());
            case FormulaSyntaxParser.WithinModifierContext c ->
                    new Formula.Modifier.Within(range, literals.duration(c.duration()));
            case FormulaSyntaxParser.LastModifierContext c ->
                    new Formula.Modifier.Last(range, literals.duration(c.duration()));
            case FormulaSyntaxParser.OnDayModifierContext c ->
                    new Formula.Modifier.OnDay(range, numeral(c.NUMBER()));
            case FormulaSyntaxParser.CapModifierContext c ->
                    new Formula.Modifier.Cap(range, literals.number(c.number()));
            case FormulaSyntaxParser.CapPercentileModifierContext c ->
                    new Formula.Modifier.CapPercentile(range, numeral(c.NUMBER()));
            case FormulaSyntaxParser.ByModifierContext c ->
                    new Formula.Modifier.By(range, name(c.column()));
            case FormulaSyntaxParser.FillModifierContext c ->
                    new Formula.Modifier.Fill(range, literals.number(c.number()));
            default -> throw new IllegalStateException(context.getClass().getName());
        };
    }

    private Formula.Numeral numeral(TerminalNode node) {
        BigDecimal value = literals.number(node.getSymbol(), false);
        return new Formula.Numeral(lexed.range(node.getSymbol()), value);
    }

    private Formula.Literal literal(FormulaSyntaxParser.LiteralContext context) {
        nodes++;
        return literals.literal(context);
    }

    private Formula.Name name(FormulaSyntaxParser.ColumnContext context) {
        List<FormulaSyntaxParser.IdContext> ids = context.id();
        return new Formula.Name(
                range(context), ids.size() == 2 ? word(ids.getFirst()) : null, word(ids.getLast()));
    }

    private Formula.Word word(FormulaSyntaxParser.IdContext context) {
        var text = lexed.text(context.getStart());
        return new Formula.Word(
                range(context),
                context.QID() == null ? text : text.substring(1, text.length() - 1));
    }

    private boolean isTooMuch(TextRange range, int depth) {
        nodes++;
        if (depth > FormulaLimits.DEPTH) {
            problems.error(ProblemCode.TOO_DEEP, range, FormulaLimits.written(FormulaLimits.DEPTH));
        } else if (nodes == FormulaLimits.NODES + 1) {
            problems.error(
                    ProblemCode.TOO_MANY_PARTS, range, FormulaLimits.written(FormulaLimits.NODES));
        }
        return depth > FormulaLimits.DEPTH || nodes > FormulaLimits.NODES;
    }

    private TextRange range(ParserRuleContext context) {
        return lexed.range(context.getStart(), context.getStop());
    }
}

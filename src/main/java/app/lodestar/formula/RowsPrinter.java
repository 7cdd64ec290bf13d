package app.lodestar.formula;

import java.math.BigDecimal;
import java.util.List;

/** Writes rows and conditions back as a formula would say them. */
public final class RowsPrinter {
    private static final TextRange NOWHERE = new TextRange(0, 0);

    private RowsPrinter() {}

    /** The table, and after {@code where} its condition: {@code orders where status = "paid"}. */
    public static String print(Rows rows) {
        String table = FormulaPrinter.name(rows.table().name());
        RowExpression where = rows.where();
        return where == null ? table : table + " where " + print(where);
    }

    /** A condition or value; columns stand without their table. */
    public static String print(RowExpression expression) {
        return FormulaPrinter.print(formula(expression));
    }

    private static Formula formula(RowExpression expression) {
        return switch (expression) {
            case RowExpression.Cell(_, Column column) ->
                    new Formula.Name(NOWHERE, null, new Formula.Word(NOWHERE, column.name()));
            case RowExpression.Constant constant -> literal(constant);
            case RowExpression.Unknown _ -> call(FormulaFunction.UNKNOWN, List.of());
            case RowExpression.Arithmetic of ->
                    new Formula.Arithmetic(
                            NOWHERE, of.operator(), formula(of.left()), formula(of.right()));
            case RowExpression.Negation(RowExpression of) ->
                    new Formula.Negation(NOWHERE, formula(of));
            case RowExpression.Comparison(var operator, var left, var right) ->
                    new Formula.Comparison(NOWHERE, operator, formula(left), formula(right));
            case RowExpression.In(var of, boolean negated, var values) ->
                    new Formula.In(
                            NOWHERE,
                            formula(of),
                            negated,
                            values.stream().map(RowsPrinter::literal).toList());
            case RowExpression.IsNull(var of, boolean negated) ->
                    new Formula.IsNull(NOWHERE, formula(of), negated);
            case RowExpression.Between(var of, boolean negated, var low, var high) ->
                    new Formula.Between(NOWHERE, formula(of), negated, literal(low), literal(high));
            case RowExpression.Not(RowExpression of) -> new Formula.Not(NOWHERE, formula(of));
            case RowExpression.And(var left, var right) ->
                    new Formula.And(NOWHERE, formula(left), formula(right));
            case RowExpression.Or(var left, var right) ->
                    new Formula.Or(NOWHERE, formula(left), formula(right));
            case RowExpression.Choose(var when, var then, var otherwise) ->
                    call(
                            FormulaFunction.IF,
                            List.of(formula(when), formula(then), formula(otherwise)));
            case RowExpression.Coalesce(List<RowExpression> values) ->
                    call(
                            FormulaFunction.COALESCE,
                            values.stream().map(RowsPrinter::formula).toList());
            case RowExpression.Function(var function, var of, int digits) ->
                    function(function, formula(of), digits);
        };
    }

    private static Formula.Literal literal(RowExpression.Constant constant) {
        return switch (constant) {
            case RowExpression.Numeral(var value) -> new Formula.Numeral(NOWHERE, value);
            case RowExpression.Text(String value) -> new Formula.Text(NOWHERE, value);
            case RowExpression.Bool(boolean value) -> new Formula.Bool(NOWHERE, value);
            case RowExpression.Date(var value) -> new Formula.Date(NOWHERE, value);
            case RowExpression.Duration(TimeSpan span) -> new Formula.Duration(NOWHERE, span);
        };
    }

    private static Formula function(NumberFunction function, Formula of, int digits) {
        return switch (function) {
            case ABS -> call(FormulaFunction.ABS, List.of(of));
            case LN -> call(FormulaFunction.LN, List.of(of));
            case EXP -> call(FormulaFunction.EXP, List.of(of));
            case ROUND ->
                    call(
                            FormulaFunction.ROUND,
                            List.of(of, new Formula.Numeral(NOWHERE, BigDecimal.valueOf(digits))));
        };
    }

    private static Formula call(FormulaFunction function, List<Formula> arguments) {
        return new Formula.Call(NOWHERE, function, NOWHERE, arguments, List.of());
    }
}

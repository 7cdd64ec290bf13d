package app.lodestar.rubric;

import app.lodestar.formula.Catalog;
import app.lodestar.formula.CheckedFormula;
import app.lodestar.formula.Column;
import app.lodestar.formula.ColumnType;
import app.lodestar.formula.Formula;
import app.lodestar.formula.FormulaChecker;
import app.lodestar.formula.FormulaParser;
import app.lodestar.formula.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Shapes of formulas that are written out, with or without tables that say their units. */
final class Shapes {
    private static final Catalog SHOP =
            new Catalog(
                    List.of(
                            new Table(
                                    "orders",
                                    false,
                                    "ts",
                                    List.of(
                                            column("amount", "USD"),
                                            column("wait", "s"),
                                            column("items", "1"),
                                            column("score", null),
                                            new Column("buyer", ColumnType.TEXT, null, false),
                                            new Column("ts", ColumnType.TIMESTAMP, null, false)))));

    private Shapes() {}

    private static Column column(String name, @org.jspecify.annotations.Nullable String unit) {
        return new Column(name, ColumnType.NUMBER, unit, false);
    }

    static Formula tree(String text) {
        return Objects.requireNonNull(FormulaParser.parse(text).formula(), text);
    }

    static FormulaShape shape(String text) {
        return shape(text, Map.of());
    }

    /** The shape of a formula among others by their keys. */
    static FormulaShape shape(String text, Map<String, String> others) {
        return FormulaShape.of(
                tree(text), null, key -> Optional.ofNullable(others.get(key)).map(Shapes::tree));
    }

    /** The shape where the framework describes orders and the units of their columns. */
    static FormulaShape inShop(String text) {
        CheckedFormula checked = new FormulaChecker(SHOP, Map.of()).check(text);
        return FormulaShape.of(
                Objects.requireNonNull(checked.formula(), text),
                checked.toMeasure().orElseThrow(() -> new AssertionError(checked.problems())),
                _ -> Optional.empty());
    }
}

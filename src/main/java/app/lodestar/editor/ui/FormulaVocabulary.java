package app.lodestar.editor.ui;

import app.lodestar.formula.Column;
import app.lodestar.formula.FormulaMessages;
import app.lodestar.formula.FormulaPrinter;
import app.lodestar.formula.FormulaToken;
import app.lodestar.formula.Table;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.scoring.DraftFormulas;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that can stand in the formula of a metric, with what to say of each. */
record FormulaVocabulary(
        List<FunctionWord> functions,
        List<String> keywords,
        List<TableWord> tables,
        List<MetricWord> metrics) {

    /** A function, how it is called by example, and one line of help. */
    record FunctionWord(String word, String signature, String help) {}

    /**
     * A table with its columns.
     *
     * @param name as the data spell it
     * @param written as a formula must write it
     */
    record TableWord(String name, String written, String title, List<ColumnWord> columns) {}

    /** A column, spelt and written, with its type and unit in words. */
    record ColumnWord(String name, String written, String kind) {}

    /** Another metric. */
    record MetricWord(String key, String name) {}

    static FormulaVocabulary of(
            Words words, MetricFramework framework, DraftFormulas formulas, NodeId metric) {
        Map<String, String> titles = new HashMap<>();
        for (Node table : framework.list(NodeKind.DATASET)) {
            titles.put(table.text(Field.TABLE_KEY), table.text(Field.TABLE_TITLE));
        }
        return new FormulaVocabulary(
                new FormulaMessages(words.locale())
                        .functions().stream()
                                .map(help ->
                                        new FunctionWord(
                                                help.function().word(),
                                                help.signature(),
                                                help.help()))
                                .toList(),
                FormulaToken.keywords(),
                formulas.catalog()
                        .map(catalog ->
                                catalog.tables().stream()
                                        .map(table ->
                                                table(
                                                        words,
                                                        table,
                                                        titles.getOrDefault(table.name(), "")))
                                        .toList())
                        .orElse(List.of()),
                framework.metrics().stream()
                        .filter(other -> !other.id().equals(metric))
                        .filter(other -> !other.text(Field.KEY).isEmpty())
                        .map(other -> new MetricWord(other.text(Field.KEY), other.text(Field.NAME)))
                        .toList());
    }

    private static TableWord table(Words words, Table table, String title) {
        return new TableWord(
                table.name(),
                FormulaPrinter.name(table.name()),
                title,
                table.columns().stream().map(column -> column(words, column)).toList());
    }

    private static ColumnWord column(Words words, Column column) {
        String type = words.text("editor.formula.type." + column.type().name());
        String unit = column.unit();
        return new ColumnWord(
                column.name(),
                FormulaPrinter.name(column.name()),
                unit == null || unit.equals("1") ? type : type + ", " + unit);
    }
}

package app.lodestar.editor.ui;

import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.scoring.DraftFormulas;
import com.vaadin.flow.component.Component;
import java.util.Set;

/** The formula of a metric: read again whenever anything changes that it can name. */
final class FormulaEditor {
    private static final Set<Field> READ =
            Set.of(Field.FORMULA, Field.KEY, Field.NAME, Field.TABLE_KEY, Field.TABLE_KIND);

    private final EditorSession session;
    private final Words words;
    private final FieldEditors fields;

    FormulaEditor(EditorSession session, Words words, FieldEditors fields) {
        this.session = session;
        this.words = words;
        this.fields = fields;
    }

    Component of(NodeId metric, Field field) {
        FormulaField formula = new FormulaField(words.label(field), words.ask(field), words);
        formula.setId(Words.anchor(metric) + "-" + field.code().replace('.', '-'));
        fields.carry(formula, metric, field);
        read(formula, metric);
        session.whileAttached(
                formula,
                update -> {
                    if (concerns(update) && session.framework().findLive(metric).isPresent()) {
                        read(formula, metric);
                    }
                });
        return formula;
    }

    private static boolean concerns(Update update) {
        return update.touchesAny(READ)
                || update.places(NodeKind.METRIC)
                || update.concerns(NodeKind.DATASET)
                || update.concerns(NodeKind.COLUMN);
    }

    private void read(FormulaField formula, NodeId metric) {
        var formulas = new DraftFormulas(session.framework());
        formula.setVocabulary(FormulaVocabulary.of(words, session.framework(), formulas, metric));
        formula.setReading(
                FormulaReading.of(words, session.framework(), formulas, session.node(metric)));
    }
}

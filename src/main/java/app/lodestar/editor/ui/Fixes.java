package app.lodestar.editor.ui;

import app.lodestar.base.ui.Toast;
import app.lodestar.framework.NodeId;
import app.lodestar.rubric.Fix;

/** Starts what mends a finding, as a step of the person that undo takes back. */
final class Fixes {
    private final EditorSession session;
    private final Words words;
    private final FindingWords findings;
    private final Places places;

    Fixes(EditorSession session, Words words, FindingWords findings, Places places) {
        this.session = session;
        this.words = words;
        this.findings = findings;
        this.places = places;
    }

    /**
     * Carries a fix out as far as a machine can, and takes the person to what is left to them.
     *
     * @return whether nothing is left to them, so that they stay where they are
     */
    boolean start(Fix fix) {
        return switch (fix) {
            case Fix.Submit submit -> {
                String done = findings.fix(fix);
                session.perform(submit.operations())
                        .ifPresentOrElse(
                                refusal -> Toast.show(words.refusal(refusal)),
                                () -> Toast.show(words.text("editor.checks.fixed", done)));
                yield true;
            }
            case Fix.Open open -> {
                places.go(open.node(), open.field());
                yield false;
            }
            case Fix.Add add -> {
                add(add);
                yield false;
            }
        };
    }

    private void add(Fix.Add add) {
        NodeId fresh = session.newId();
        session.perform(add.operation(session.framework(), fresh))
                .ifPresentOrElse(
                        refusal -> Toast.show(words.refusal(refusal)),
                        () -> places.go(fresh, add.then()));
    }
}

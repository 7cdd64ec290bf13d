package app.lodestar.editor.ui;

import app.lodestar.account.WorkspaceId;
import app.lodestar.base.ui.Outbox;
import app.lodestar.base.ui.UnsentText;
import app.lodestar.framework.NodeId;
import app.lodestar.scoring.ScoreDesk;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a page needs to write a framework in: the document, the details of one piece, and what
 * brings both up to others and carries one's own words to the server.
 */
final class WritingDesk {
    /** So often a page is brought up to what others type; a person sees it as at once. */
    private static final Duration BEAT = Duration.ofMillis(50);

    private final EditorSession session;
    private final Company company;
    private final FieldEditors fields;
    private final Page page;
    private final LiveScores scores;
    private final LiveChecks checks;
    private final Places places;
    private final Checking checking;
    private final Sheet sheet;
    private final Inspector inspector;

    /**
     * @param head what stands over the document; null for its question and settings
     * @param checked whether the checks are shown
     */
    WritingDesk(
            EditorSession session,
            Company company,
            ScoreDesk scoring,
            Rubrics rubrics,
            Supplier<WorkspaceId> workspace,
            Words words,
            @Nullable Component head,
            boolean checked) {
        this.session = session;
        this.company = company;
        fields = new FieldEditors(session, company, words);
        page = new Page(session, company, words, fields, this::show);
        scores = new LiveScores(scoring, session, workspace);
        checks = new LiveChecks(session, scores, rubrics, !checked);
        places = new Places(session);
        checking = Checking.of(page, checks, places);
        sheet = new Sheet(page, scores, checks, head);
        inspector =
                new Inspector(
                        page,
                        new FormulaSql(scoring, session, workspace, words),
                        new ValuePart(scores, session, words),
                        new PieceFindings(checking),
                        sheet.metrics()::focus);
    }

    /** The document calls this only when it is on the page, with the details beside it. */
    private void show(NodeId piece) {
        inspector.show(piece);
    }

    Page page() {
        return page;
    }

    LiveScores scores() {
        return scores;
    }

    Checking checking() {
        return checking;
    }

    Sheet sheet() {
        return sheet;
    }

    Places places() {
        return places;
    }

    Inspector inspector() {
        return inspector;
    }

    /** Begins, for as long as the document is on the page, within {@code work}. */
    void on(Div work) {
        places.are(work, sheet.metrics(), inspector);
        scores.on(work);
        checks.on(work, BEAT);
        Following.whileAttached(sheet, session, BEAT);
        company.on(work);
        new Spots(company).watch(work);
    }

    /** What takes in words that were kept in the browser; not seen. */
    List<Component> carriers() {
        return List.of(
                new Outbox(TextKey.start(session), new Letters(page, sheet.metrics())::receive),
                new UnsentText(TextKey.start(session), fields::receive));
    }
}

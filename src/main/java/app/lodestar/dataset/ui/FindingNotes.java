package app.lodestar.dataset.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.base.ui.Sentence;
import app.lodestar.dataset.Finding;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What a person should know of the data before trusting a number. */
class FindingNotes extends UnorderedList {

    FindingNotes(List<Finding> findings) {
        addClassName("finding-notes");
        if (findings.isEmpty()) {
            add(
                    new ListItem(
                            new Icon("s-safe"), new Span(getTranslation("dataset.findings.none"))));
        }
        for (var finding : findings) {
            var column = finding.column();
            var words =
                    getTranslation(
                            finding.kind().messageKey(),
                            finding.rows(),
                            column == null ? "" : Sentence.isolated(column));
            var line = new ListItem(new Icon("s-risk"), new Span(words));
            line.addClassName("risk");
            add(line);
        }
    }
}

package app.lodestar.exchange.ui;

import app.lodestar.exchange.Finding;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Findings in words, one a line. */
class FindingList extends UnorderedList {

    FindingList(List<Finding> findings) {
        addClassName("findings");
        for (Finding finding : findings) {
            ListItem line =
                    new ListItem(getTranslation(finding.messageKey(), finding.details().toArray()));
            line.getElement().setAttribute("dir", "auto");
            add(line);
        }
    }
}

package app.lodestar.practice.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The pages of practice one beside the other. */
public final class PracticeTabs extends Nav {

    /** One of the pages. */
    public enum Tab {
        QUESTIONS("practise"),
        REVIEW("practise/review"),
        PROGRESS("practise/progress");

        private final String path;

        Tab(String path) {
            this.path = path;
        }
    }

    /** The tabs, with the one marked that is shown. */
    public PracticeTabs(Tab shown) {
        addClassName("tabs");
        getElement().setAttribute("aria-label", getTranslation("practice.tabs"));
        for (Tab tab : Tab.values()) {
            Anchor link = new Anchor(tab.path, getTranslation("practice.tab." + tab));
            if (tab == shown) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        }
    }
}

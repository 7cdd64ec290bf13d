package app.lodestar.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A calm page that says what happened, what was kept, and where to go. */
abstract class ErrorPage extends Main implements HasDynamicTitle {

    private String title = "";

    ErrorPage() {
        addClassName("error-page");
    }

    final void show(String title, String body) {
        this.title = title;
        removeAll();
        add(new H1(title), new Paragraph(body), new Anchor("/", getTranslation("base.error.home")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.title", title);
    }
}

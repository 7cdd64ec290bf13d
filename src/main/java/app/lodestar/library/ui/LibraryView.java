package app.lodestar.library.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The person's frameworks. */
@Route("")
@AnonymousAllowed
class LibraryView extends Main implements HasDynamicTitle {

    LibraryView() {
        add(new H1(getTranslation("library.title")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.title", getTranslation("library.title"));
    }
}

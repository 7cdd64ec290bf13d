package app.lodestar.base.ui;

import com.vaadin.flow.component.Component;

/** What stands at the end of the app bar for the person who is signed in; a bean of their room. */
public interface PersonMenu {

    /** A new one, for one page. */
    Component create();
}

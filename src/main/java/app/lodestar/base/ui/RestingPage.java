package app.lodestar.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where a page stood that made room for others: why, and the way back to it. */
final class RestingPage extends Main {

    /**
     * @param address of the page, relative to the application
     * @param most how many pages may be awake
     */
    RestingPage(String address, int most) {
        addClassName("error-page");
        setId("main");
        Anchor back = new Anchor(address, getTranslation("base.resting.back"));
        back.getElement().setAttribute("router-ignore", true);
        add(
                new H1(getTranslation("base.resting.title")),
                new Paragraph(getTranslation("base.resting.body", most)),
                back);
    }
}

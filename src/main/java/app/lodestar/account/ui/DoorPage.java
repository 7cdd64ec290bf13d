package app.lodestar.account.ui;

import app.lodestar.base.ui.Icon;
import app.lodestar.base.ui.ThemeToggle;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;

/** A page in front of the door: brand, one box in the middle, and a sky beside it. */
abstract class DoorPage extends Div implements HasDynamicTitle {

    private final Main box = new Main();
    private String title = "";

    DoorPage() {
        addClassName("split");
        box.addClassName("box");
        box.setId("main");
        var left = new Div(brand(), box, foot());
        left.addClassName("l1");
        var sky = new Div(new StarChart());
        sky.addClassName("sky");
        add(left, sky);
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("base.title", title);
    }

    /** Empties the box and begins it anew. */
    final void begin(String title, String lead) {
        this.title = title;
        box.removeAll();
        box.add(new H1(title));
        var paragraph = new Paragraph(lead);
        paragraph.addClassName("lead");
        box.add(paragraph);
    }

    final void put(Component... components) {
        box.add(components);
    }

    /** A question with a link that answers it. */
    static Paragraph elsewhere(String question, String path, String link) {
        var line = new Paragraph(new Span(question), new Anchor(path, link));
        line.addClassName("elsewhere");
        return line;
    }

    private Component brand() {
        var brand = new Anchor("", new Icon("mark"), new Span(getTranslation("base.name")));
        brand.addClassName("brand");
        return new Header(brand);
    }

    private Component foot() {
        var host =
                Optional.ofNullable(VaadinRequest.getCurrent())
                        .map(request -> request.getHeader("Host"))
                        .orElse("");
        var grow = new Span();
        grow.addClassName("grow");
        var foot =
                new Footer(
                        new Span(getTranslation("account.server", host)), grow, new ThemeToggle());
        foot.addClassName("foot");
        return foot;
    }
}

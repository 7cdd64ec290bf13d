package app.lodestar.editor.ui;

import app.lodestar.collaboration.Spot;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the page to wherever somebody is, until this person does anything else. */
final class Guide extends Div {
    private static final List<String> OWN_STEPS = List.of("keydown", "pointerdown", "wheel");

    private final Company company;
    private final Words words;
    private final Component work;
    private final Consumer<Spot> go;
    private final List<DomListenerRegistration> steps = new ArrayList<>();
    private @Nullable UUID followed;
    private Spot last = Spot.anywhere();

    /**
     * @param work where what this person does ends it
     * @param go shows a spot
     */
    Guide(Company company, Words words, Component work, Consumer<Spot> go) {
        this.company = company;
        this.words = words;
        this.work = work;
        this.go = go;
        addClassName("guide");
        getElement().setAttribute("role", "status");
        company.whileAttached(this, this::look);
    }

    /** Follows a window; asked again for the same one, no longer. */
    void follow(UUID client) {
        boolean same = client.equals(followed);
        stop();
        if (!same) {
            followed = client;
            last = Spot.anywhere();
            OWN_STEPS.forEach(
                    step -> steps.add(work.getElement().addEventListener(step, _ -> stop())));
            look();
        }
    }

    private void stop() {
        followed = null;
        steps.forEach(DomListenerRegistration::remove);
        steps.clear();
        removeAll();
    }

    private void look() {
        if (followed == null) {
            return;
        }
        company.all().stream()
                .filter(each -> each.client().equals(followed))
                .findFirst()
                .ifPresentOrElse(this::show, this::stop);
    }

    private void show(Companion companion) {
        if (getComponentCount() == 0) {
            getStyle().set("--p", companion.ink());
            add(
                    new Span(words.text("editor.company.following", companion.name())),
                    Plain.button("small", words.text("editor.company.stop"), this::stop));
        }
        if (!companion.spot().equals(last)) {
            last = companion.spot();
            go.accept(last);
        }
    }
}

package app.lodestar.editor.ui;

import app.lodestar.account.CurrentPerson;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkNotFoundException;
import app.lodestar.collaboration.FrameworkService;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * The page of a framework that is not there, or not this person's, is a 404 for the browser too:
 * Vaadin alone would answer 200 and say so only on the page.
 */
@Component
class MissingStatus implements VaadinServiceInitListener {
    private static final String PLACE = "/framework/";
    private static final String SCORE = "/score";

    private final FrameworkService frameworks;
    private final CurrentPerson currentPerson;

    MissingStatus(FrameworkService frameworks, CurrentPerson currentPerson) {
        this.frameworks = frameworks;
        this.currentPerson = currentPerson;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            String path = page.getVaadinRequest().getPathInfo();
            if (path != null && path.startsWith(PLACE) && isMissing(path)) {
                page.getVaadinResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            }
        });
    }

    /** The id in the path, whichever of its faces is asked for. */
    private static String framework(String path) {
        String rest = path.substring(PLACE.length());
        return rest.endsWith(SCORE) ? rest.substring(0, rest.length() - SCORE.length()) : rest;
    }

    private boolean isMissing(String path) {
        try {
            FrameworkId id = FrameworkId.of(framework(path));
            currentPerson.find().ifPresent(person -> frameworks.open(person.id(), id));
            return false;
        } catch (FrameworkNotFoundException | IllegalArgumentException none) {
            return true;
        }
    }
}

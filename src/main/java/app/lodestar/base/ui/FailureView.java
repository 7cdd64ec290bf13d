package app.lodestar.base.ui;

import app.lodestar.base.FailureReference;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** A page that could not be built. */
@AnonymousAllowed
class FailureView extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var reference = FailureReference.log(parameter.getException());
        show(
                getTranslation("base.failure.title"),
                getTranslation("base.failure.body", reference.value()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}

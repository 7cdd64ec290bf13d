package app.lodestar.base.ui;

import app.lodestar.base.FailureReference;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/** A failure while a page is open: logged, and said where the person is, with its reference. */
@Component
class FailureHandling implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(
                        session -> session.getSession().setErrorHandler(FailureHandling::report));
    }

    static void report(ErrorEvent event) {
        // A browser that leaves while it is answered is no failure.
        if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())) {
            return;
        }
        var reference = FailureReference.log(event.getThrowable());
        var ui = UI.getCurrent();
        if (ui == null) {
            return;
        }
        var notification =
                new Notification(ui.getTranslation("base.failure.notice", reference.value()));
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.setDuration(0);
        notification.open();
    }
}

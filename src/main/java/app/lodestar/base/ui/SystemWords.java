package app.lodestar.base.ui;

import app.lodestar.base.Messages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Our words where Vaadin would speak for itself: lost connection, ended session, no cookies. */
@Component
class SystemWords implements VaadinServiceInitListener {

    private final Messages messages;

    SystemWords(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var system = systemMessages();
        event.getSource().setSystemMessagesProvider(_ -> system);
        event.getSource().addUIInitListener(this::speakOfTheConnection);
    }

    private SystemMessages systemMessages() {
        var system = new CustomizedSystemMessages();
        system.setSessionExpiredCaption(messages.text("base.session-ended.title"));
        system.setSessionExpiredMessage(messages.text("base.session-ended.body"));
        system.setInternalErrorCaption(messages.text("base.failure.title"));
        system.setInternalErrorMessage(messages.text("base.failure.reload"));
        system.setCookiesDisabledCaption(messages.text("base.cookies.title"));
        system.setCookiesDisabledMessage(messages.text("base.cookies.body"));
        system.setSyncErrorCaption(messages.text("base.out-of-step.title"));
        system.setSyncErrorMessage(messages.text("base.out-of-step.body"));
        return system;
    }

    private void speakOfTheConnection(UIInitEvent event) {
        UI ui = event.getUI();
        var connection = ui.getReconnectDialogConfiguration();
        connection.setDialogText(messages.text("base.connection.lost"));
        connection.setDialogTextGaveUp(messages.text("base.connection.gave-up"));
        ui.getPage()
                .executeJs(
                        "window.Vaadin.connectionIndicator.onlineText = $0",
                        messages.text("base.connection.back"));
    }
}

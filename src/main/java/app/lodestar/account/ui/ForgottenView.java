package app.lodestar.account.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Says how to get back in without a password. */
@Route("forgotten")
@AnonymousAllowed
class ForgottenView extends DoorPage {

    ForgottenView() {
        begin(getTranslation("account.forgotten.title"), getTranslation("account.forgotten.lead"));
        var command = new Pre(getTranslation("account.forgotten.command"));
        command.addClassName("formula");
        var back = new Paragraph(new Anchor("login", getTranslation("account.forgotten.back")));
        back.addClassName("elsewhere");
        put(new Paragraph(getTranslation("account.forgotten.ask")), command, back);
    }
}

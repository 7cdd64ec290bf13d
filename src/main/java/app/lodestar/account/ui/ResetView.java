package app.lodestar.account.ui;

import app.lodestar.account.PasswordProblem;
import app.lodestar.account.ResetLinks;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where a reset link leads. Looking does not use it up; only setting the password does. */
@Route("reset/:secret")
@AnonymousAllowed
class ResetView extends DoorPage implements BeforeEnterObserver {

    private final ResetLinks links;

    ResetView(ResetLinks links) {
        this.links = links;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var secret = event.getRouteParameters().get("secret").orElse("");
        links.nameFor(secret)
                .ifPresentOrElse(
                        name -> offer(name, secret, event.getLocation().getQueryParameters()),
                        this::sayGone);
    }

    private void offer(String name, String secret, QueryParameters query) {
        begin(getTranslation("account.reset.title"), getTranslation("account.reset.lead", name));
        QueryValue.of(query, "problem", Problem.class)
                .ifPresent(problem ->
                        put(Said.wrong(getTranslation("account.problem." + problem.name()))));
        var password =
                FormField.newPassword("password", getTranslation("account.password.new"))
                        .help(getTranslation("account.sign-up.password.help"));
        QueryValue.of(query, "password", PasswordProblem.class)
                .ifPresent(problem -> {
                    password.showProblem(
                            getTranslation("account.problem.password." + problem.name()));
                    password.focus();
                });
        var form = new PostForm("people/reset");
        form.addHidden("secret", secret);
        form.add(password, new SubmitButton(getTranslation("account.reset.submit")));
        put(form);
    }

    private void sayGone() {
        begin(
                getTranslation("account.reset.gone.title"),
                getTranslation("account.reset.gone.body"));
        var back = new Paragraph(new Anchor("login", getTranslation("account.forgotten.back")));
        back.addClassName("elsewhere");
        put(back);
    }
}

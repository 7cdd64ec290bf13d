package app.lodestar.account.ui;

import app.lodestar.account.AccountName;
import app.lodestar.account.CurrentPerson;
import app.lodestar.account.PasswordProblem;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The sign-up page, and for guests the page on which they keep their work. */
@Route("sign-up")
@AnonymousAllowed
class SignUpView extends DoorPage implements BeforeEnterObserver {

    private final CurrentPerson currentPerson;

    SignUpView(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var person = currentPerson.find();
        if (person.filter(signedIn -> !signedIn.guest()).isPresent()) {
            event.forwardTo("");
            return;
        }
        person.ifPresentOrElse(
                guest ->
                        begin(
                                getTranslation("account.sign-up.claim.title"),
                                getTranslation("account.sign-up.claim.lead", guest.name())),
                () ->
                        begin(
                                getTranslation("account.sign-up.title"),
                                getTranslation("account.sign-up.lead")));
        put(form(event.getLocation().getQueryParameters()));
        put(
                elsewhere(
                        getTranslation("account.sign-up.known"),
                        "login",
                        getTranslation("account.sign-up.sign-in")));
    }

    private PostForm form(QueryParameters query) {
        var name =
                FormField.name("name", getTranslation("account.sign-in.name"))
                        .help(getTranslation("account.sign-up.name.help"))
                        .value(Typed.take(VaadinServletRequest.getCurrent()));
        var password =
                FormField.newPassword("password", getTranslation("account.sign-in.password"))
                        .help(getTranslation("account.sign-up.password.help"));
        var wrongName = QueryValue.of(query, "name", AccountName.Problem.class);
        var wrongPassword = QueryValue.of(query, "password", PasswordProblem.class);
        wrongName.ifPresent(problem ->
                name.showProblem(getTranslation("account.problem.name." + problem.name())));
        wrongPassword.ifPresent(problem ->
                password.showProblem(getTranslation("account.problem.password." + problem.name())));
        if (wrongName.isPresent()) {
            name.focus();
        } else if (wrongPassword.isPresent()) {
            password.focus();
        }
        QueryValue.of(query, "problem", Problem.class)
                .ifPresent(problem ->
                        put(Said.wrong(getTranslation("account.problem." + problem.name()))));
        var form = new PostForm("people/sign-up");
        form.add(name, password, new SubmitButton(getTranslation("account.sign-up.submit")));
        return form;
    }
}

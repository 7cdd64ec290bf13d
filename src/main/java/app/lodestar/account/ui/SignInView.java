package app.lodestar.account.ui;

import app.lodestar.account.CurrentPerson;
import app.lodestar.account.Person;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;

/** The sign-in page. */
@Route("login")
@AnonymousAllowed
class SignInView extends DoorPage implements BeforeEnterObserver {

    private final CurrentPerson currentPerson;
    private final SignInCookies cookies;

    SignInView(CurrentPerson currentPerson, SignInCookies cookies) {
        this.currentPerson = currentPerson;
        this.cookies = cookies;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var person = currentPerson.find();
        if (person.filter(signedIn -> !signedIn.guest()).isPresent()) {
            event.forwardTo("");
            return;
        }
        begin(getTranslation("account.sign-in.title"), getTranslation("account.sign-in.lead"));
        put(signInForm(event.getLocation().getQueryParameters()));
        var or = new Div(getTranslation("account.sign-in.or"));
        or.addClassName("or");
        put(or, person.map(this::guestNow).orElseGet(this::guestForm));
        put(
                elsewhere(
                        getTranslation("account.sign-in.new"),
                        "sign-up",
                        getTranslation("account.sign-in.sign-up")));
    }

    private PostForm signInForm(QueryParameters query) {
        QueryValue.of(query, "done", Done.class)
                .ifPresent(done -> put(Said.done(getTranslation("account.done." + done.name()))));
        var name =
                FormField.name("username", getTranslation("account.sign-in.name"))
                        .value(Typed.take(VaadinServletRequest.getCurrent()));
        var password =
                FormField.currentPassword("password", getTranslation("account.sign-in.password"))
                        .beside(
                                new Anchor(
                                        "forgotten", getTranslation("account.sign-in.forgotten")));
        QueryValue.of(query, "problem", Problem.class)
                .ifPresent(problem -> {
                    var text = getTranslation("account.problem." + problem.name());
                    if (problem == Problem.WRONG) {
                        password.showProblem(text);
                        password.focus();
                    } else {
                        put(Said.wrong(text));
                    }
                });
        var form = new PostForm("login");
        form.add(name, password, new SubmitButton(getTranslation("account.sign-in.submit")));
        return form;
    }

    private Component guestForm() {
        var leftBehind =
                Optional.ofNullable(VaadinServletRequest.getCurrent())
                        .flatMap(cookies::guestLeftBehind)
                        .map(Person::name);
        var button =
                leftBehind
                        .map(guest -> getTranslation("account.sign-in.guest.again", guest))
                        .orElse(getTranslation("account.sign-in.guest"));
        var note =
                leftBehind
                        .map(guest -> getTranslation("account.sign-in.guest.again-note", guest))
                        .orElse(getTranslation("account.sign-in.guest.note"));
        var form = new PostForm("people/guest");
        form.add(SubmitButton.plain(button, "wide"), new Paragraph(note));
        form.addClassName("guest");
        return form;
    }

    private Component guestNow(Person guest) {
        var back = new Anchor("", getTranslation("account.sign-in.guest.back"));
        back.addClassNames("btn", "wide");
        var now =
                new Div(
                        back,
                        new Paragraph(getTranslation("account.sign-in.guest.now", guest.name())));
        now.addClassName("guest");
        return now;
    }
}

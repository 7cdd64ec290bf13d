package app.lodestar.account.ui;

import app.lodestar.account.CurrentPerson;
import app.lodestar.account.PasswordProblem;
import app.lodestar.account.Person;
import app.lodestar.account.SignIns;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** A person's own account. */
@Route("account")
@PermitAll
class AccountView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentPerson currentPerson;
    private final SignIns signIns;
    private final Div column = new Div();

    AccountView(CurrentPerson currentPerson, SignIns signIns) {
        this.currentPerson = currentPerson;
        this.signIns = signIns;
        addClassName("account-page");
        setId("main");
        column.addClassName("account");
        add(column);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.title", getTranslation("account.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var person = currentPerson.require();
        column.removeAll();
        column.add(new H1(getTranslation("account.title")), who(person));
        QueryValue.of(query, "done", Done.class)
                .ifPresent(done ->
                        column.add(Said.done(getTranslation("account.done." + done.name()))));
        QueryValue.of(query, "problem", Problem.class)
                .ifPresent(problem ->
                        column.add(
                                Said.wrong(getTranslation("account.problem." + problem.name()))));
        if (!person.guest()) {
            column.add(password(person, query), sessions(person));
        }
        column.add(data(), delete(person, query));
    }

    private Component who(Person person) {
        var who = new Paragraph(getTranslation(key("account.who.", person), person.name()));
        who.addClassName("lead");
        if (!person.guest()) {
            return who;
        }
        var claim = new Anchor("sign-up", getTranslation("account.claim"));
        claim.addClassNames("btn", "primary");
        return new Div(who, claim);
    }

    private static String key(String prefix, Person person) {
        return prefix + (person.guest() ? "guest" : "member");
    }

    private Component password(Person person, QueryParameters query) {
        var current =
                FormField.currentPassword("current", getTranslation("account.password.current"));
        var replacement =
                FormField.newPassword("password", getTranslation("account.password.new"))
                        .help(getTranslation("account.sign-up.password.help"));
        if (QueryValue.of(query, "current", Problem.class).isPresent()) {
            current.showProblem(getTranslation("account.problem.current"));
            current.focus();
        }
        QueryValue.of(query, "password", PasswordProblem.class)
                .ifPresent(problem -> {
                    replacement.showProblem(
                            getTranslation("account.problem.password." + problem.name()));
                    replacement.focus();
                });
        var form = new PostForm("people/password");
        form.addUsername(person.name());
        form.add(
                current,
                replacement,
                SubmitButton.plain(getTranslation("account.password.submit")));
        return section("account.password.title", form);
    }

    private Component sessions(Person person) {
        var here =
                Optional.ofNullable(VaadinServletRequest.getCurrent())
                        .map(request -> request.getHttpServletRequest().getSession(false))
                        .flatMap(LiveSessions::signInOf);
        var list = signIns.list(person.id());
        var note = new Paragraph(getTranslation("account.sessions.note"));
        note.addClassName("soft");
        var section = section("account.sessions.title", new SessionsTable(list, here), note);
        if (list.size() > 1) {
            section.add(endOthers());
        }
        return section;
    }

    private Component endOthers() {
        var form = new PostForm("people/sessions/end-others");
        form.add(SubmitButton.plain(getTranslation("account.sessions.end-others")));
        return form;
    }

    private Component data() {
        var export = new Anchor("people/export", getTranslation("account.data.export"));
        export.addClassName("btn");
        export.setRouterIgnore(true);
        return section(
                "account.data.title", new Paragraph(getTranslation("account.data.body")), export);
    }

    private Component delete(Person person, QueryParameters query) {
        var form = new PostForm("people/delete");
        var details = new NativeDetails(getTranslation("account.delete.open"), form);
        if (!person.guest()) {
            var password =
                    FormField.currentPassword(
                            "password", getTranslation("account.delete.password"));
            password.distinguish("delete");
            if (QueryValue.of(query, "delete", Problem.class).isPresent()) {
                password.showProblem(getTranslation("account.problem.current"));
                details.setOpen(true);
                password.focus();
            }
            form.addUsername(person.name());
            form.add(password);
        }
        form.add(SubmitButton.plain(getTranslation("account.delete.submit"), "danger"));
        return section(
                "account.delete.title",
                new Paragraph(getTranslation("account.delete.body")),
                details);
    }

    private Section section(String titleKey, Component... content) {
        var section = new Section(new H2(getTranslation(titleKey)));
        section.add(content);
        return section;
    }
}

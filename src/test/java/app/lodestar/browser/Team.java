package app.lodestar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.lodestar.account.AccountService;
import app.lodestar.account.Person;
import app.lodestar.account.SignUpOutcome;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkPeople;
import app.lodestar.collaboration.Role;
import app.lodestar.library.LibraryService;
import com.microsoft.playwright.Page;
import java.util.UUID;

/** Two people with accounts, one of whom has a framework of the worked example. */
record Team(LodestarServer server, Person owner, Person other, FrameworkId framework) {
    private static final String PASSWORD = "a fine long sentence";

    static Team of(LodestarServer server) {
        var owner = member(server, "ana");
        var framework = server.bean(LibraryService.class).openExample(owner, "instagram-shops");
        return new Team(server, owner, member(server, "ben"), framework);
    }

    static Person member(LodestarServer server, String start) {
        var name = start + "-" + UUID.randomUUID().toString().substring(0, 8);
        return switch (server.bean(AccountService.class).signUp(name, PASSWORD)) {
            case SignUpOutcome.SignedUp(Person person) -> person;
            case SignUpOutcome.Refused _, SignUpOutcome.AlreadySignedUp _ ->
                    throw new IllegalStateException(name);
        };
    }

    void add(Role role) {
        people().add(owner, framework, other.name(), role);
    }

    void change(Role role) {
        people().change(owner.id(), framework, other.id(), role);
    }

    void remove() {
        people().remove(owner.id(), framework, other.id());
    }

    private FrameworkPeople people() {
        return server.bean(FrameworkPeople.class);
    }

    /** A window in which someone has signed in, on the library. */
    static Page window(Visitor visitor, Person person, Screen screen) {
        var page = visitor.open("/login", screen);
        signIn(page, person);
        return page;
    }

    /** Signs in where the sign-in page is shown. */
    static void signIn(Page page, Person person) {
        Door.signIn(page, person.name(), PASSWORD);
    }

    /** The framework on the Write face, for someone who may see it. */
    Desk desk(Visitor visitor, Person person, Screen screen) {
        var page = window(visitor, person, screen);
        visitor.goTo(page, "/framework/" + framework);
        var desk = new Desk(page);
        assertThat(desk.metric("Cart rate")).isVisible();
        return desk;
    }
}

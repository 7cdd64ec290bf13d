package app.lodestar.account.ui;

import app.lodestar.account.CurrentPerson;
import app.lodestar.account.Person;
import app.lodestar.base.Messages;
import app.lodestar.base.ui.NavigationEntry;
import app.lodestar.base.ui.PersonMenu;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;

/**
 * The person's initial, and behind it their account and the way out. The browser's own popover
 * opens, closes and gives the focus back. Nothing is there where nobody is signed in.
 */
@org.springframework.stereotype.Component
class AccountMenu implements PersonMenu {

    private static final String POPOVER = "person-menu";

    private final CurrentPerson currentPerson;
    private final List<NavigationEntry> places;
    private final Messages messages;

    AccountMenu(CurrentPerson currentPerson, List<NavigationEntry> places, Messages messages) {
        this.currentPerson = currentPerson;
        this.places = NavigationEntry.inOrder(places);
        this.messages = messages;
    }

    @Override
    public Component create() {
        var place = new Div();
        place.addClassName("person");
        currentPerson.find().ifPresent(person -> place.add(avatar(person), menu(person)));
        return place;
    }

    private NativeButton avatar(Person person) {
        var initial = person.name().substring(0, person.name().offsetByCodePoints(0, 1));
        var avatar = new NativeButton(initial.toUpperCase(Locale.ROOT));
        avatar.addClassName("av");
        avatar.getElement()
                .setAttribute("type", "button")
                .setAttribute("popovertarget", POPOVER)
                .setAttribute("title", person.name())
                .setAttribute("aria-label", messages.text("account.menu.label", person.name()));
        return avatar;
    }

    private Div menu(Person person) {
        var name = new Paragraph(person.name());
        name.addClassName("who");
        var menu = new Div(name);
        menu.setId(POPOVER);
        menu.addClassName("person-menu");
        menu.getElement().setAttribute("popover", "auto");
        menu.add(places());
        if (person.guest()) {
            menu.add(link("sign-up", "account.menu.claim"), link("login", "account.menu.sign-in"));
        }
        menu.add(link("account", "account.menu.account"));
        var signOut = new PostForm("logout");
        signOut.add(SubmitButton.plain(messages.text("account.menu.sign-out"), "quiet"));
        menu.add(signOut);
        return menu;
    }

    /** Where the bar has no room for them, the places of the product stand here. */
    private Nav places() {
        var nav = new Nav();
        nav.addClassName("places");
        nav.getElement().setAttribute("aria-label", messages.text("base.navigation"));
        places.forEach(place -> nav.add(link(place.path(), place.title())));
        return nav;
    }

    private Anchor link(String path, String key) {
        var link = new Anchor(path, messages.text(key));
        link.addClassNames("btn", "quiet");
        return link;
    }
}

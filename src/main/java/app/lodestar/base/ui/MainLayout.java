package app.lodestar.base.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The app bar over every page of a person who is inside. A page puts its content into an element
 * with the id main.
 */
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private final Map<String, Anchor> places = new LinkedHashMap<>();

    MainLayout(List<NavigationEntry> entries, List<PersonMenu> menus) {
        addClassName("shell");
        Anchor skip = new Anchor("#main", getTranslation("base.skip"));
        skip.addClassName("skip");
        skip.getElement().setAttribute("router-ignore", true);
        Header bar = new Header(brand(), navigation(entries), grow());
        bar.addClassName("appbar");
        bar.add(new ThemeToggle());
        menus.forEach(menu -> bar.add(menu.create()));
        add(skip, bar);
    }

    private Anchor brand() {
        Anchor brand = new Anchor("", new Icon("mark"), new Span(getTranslation("base.name")));
        brand.addClassName("brand");
        return brand;
    }

    private Nav navigation(List<NavigationEntry> entries) {
        Nav nav = new Nav();
        nav.addClassName("nav");
        nav.getElement().setAttribute("aria-label", getTranslation("base.navigation"));
        entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .forEach(entry -> {
                    Anchor place = new Anchor(entry.path(), getTranslation(entry.title()));
                    places.put(entry.path(), place);
                    nav.add(place);
                });
        return nav;
    }

    private static HtmlContainer grow() {
        Span grow = new Span();
        grow.addClassName("grow");
        return grow;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String here = event.getLocation().getPath();
        places.forEach((path, place) -> {
            if (path.equals(here)) {
                place.getElement().setAttribute("aria-current", "page");
            } else {
                place.getElement().removeAttribute("aria-current");
            }
        });
    }
}

package app.lodestar.base.ui;

import app.lodestar.base.ui.ShortcutGroup.Shortcut;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.communication.PushMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The app bar over every page of a person who is inside, with all that can be done on the page
 * behind Ctrl K and its keys behind {@code ?}. A page puts its content into an element with the id
 * main.
 */
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    /** Marks the input that {@code /} goes to; on a page without one it opens the palette. */
    public static final String PAGE_SEARCH = "data-page-search";

    /**
     * So often a WebSocket is tried again before the server is asked by long polling: where a proxy
     * lets none through, a page hears nothing until then.
     */
    private static final String MOST_TRIES = "2";

    /** Milliseconds. */
    private static final String BETWEEN_TRIES = "2000";

    private static final String SEARCH_KEYS = "/";

    /** As key caps are written on every keyboard. */
    private static final String PALETTE_KEYS = "Ctrl K";

    private final Map<String, Anchor> places = new LinkedHashMap<>();
    private final List<NavigationEntry> entries;
    private final List<Component> menus;
    private final CommandPalette palette;
    private final ShortcutHelp help = new ShortcutHelp();
    private List<? extends HasElement> page = List.of();
    private @Nullable RestingPage resting;
    private boolean first = true;

    MainLayout(
            List<NavigationEntry> entries, List<PersonMenu> menus, List<PaletteSearch> searches) {
        this.entries = NavigationEntry.inOrder(entries);
        this.menus = menus.stream().map(PersonMenu::create).toList();
        palette = new CommandPalette(this::actions, searches);
        addClassName("shell");
        Anchor skip = new Anchor("#main", getTranslation("base.skip"));
        skip.addClassName("skip");
        skip.getElement().setAttribute("router-ignore", true);
        Header bar = new Header(brand(), navigation(), grow(), find(), new ThemeToggle());
        bar.addClassName("appbar");
        bar.add(this.menus);
        add(skip, bar, palette, help);
    }

    /** Whoever is in is told what happens without asking; at the door nothing does. */
    @Override
    protected void onAttach(AttachEvent event) {
        var line = event.getUI().getPushConfiguration();
        if (line.getPushMode().isEnabled()) {
            return;
        }
        line.setParameter("maxWebsocketErrorRetries", MOST_TRIES);
        line.setParameter("reconnectInterval", BETWEEN_TRIES);
        line.setPushMode(PushMode.AUTOMATIC);
        Polling.begin(event.getUI());
    }

    /** The app bar of a page; none at the door, and none over a page at rest. */
    static Optional<MainLayout> of(UI ui) {
        return ui.getChildren()
                .filter(MainLayout.class::isInstance)
                .map(MainLayout.class::cast)
                .filter(layout -> layout.resting == null)
                .findFirst();
    }

    /** Gives up what the page shows, and says that more than {@code most} of them are open. */
    void rest(int most) {
        page.stream()
                .filter(part -> !part.equals(this))
                .forEach(part -> part.getElement().removeFromParent());
        page = List.of();
        String address =
                getUI().orElseThrow()
                        .getInternals()
                        .getActiveViewLocation()
                        .getPathWithQueryParameters();
        resting = new RestingPage(address, most);
        add(resting);
        palette.refresh();
    }

    private Anchor brand() {
        Anchor brand = new Anchor("", new Icon("mark"), new Span(getTranslation("base.name")));
        brand.addClassName("brand");
        return brand;
    }

    private Nav navigation() {
        Nav nav = new Nav();
        nav.addClassName("nav");
        nav.getElement().setAttribute("aria-label", getTranslation("base.navigation"));
        entries.forEach(entry -> {
            Anchor place = new Anchor(entry.path(), getTranslation(entry.title()));
            places.put(entry.path(), place);
            nav.add(place);
        });
        return nav;
    }

    private static Span grow() {
        Span grow = new Span();
        grow.addClassName("grow");
        return grow;
    }

    private NativeButton find() {
        Span keys = new Span(PALETTE_KEYS);
        keys.addClassName("keys");
        keys.getElement().setAttribute("aria-hidden", "true");
        NativeButton find = new NativeButton();
        find.add(new Icon("i-search"), new Span(getTranslation("base.palette.placeholder")), keys);
        find.addClassName("find");
        find.getElement().setAttribute("type", "button");
        find.getElement().setAttribute(CommandPalette.OPENER, "");
        find.getElement().setAttribute("aria-label", getTranslation("base.palette.placeholder"));
        find.getElement().setAttribute("aria-keyshortcuts", "Control+K");
        return find;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String here = event.getLocation().getPath();
        places.forEach((path, place) -> {
            if (path.equals(here)) {
                place.getElement().setAttribute("aria-current", "page");
            } else if (!path.isEmpty() && here.startsWith(path + "/")) {
                place.getElement().setAttribute("aria-current", "true");
            } else {
                place.getElement().removeAttribute("aria-current");
            }
        });
        page = List.copyOf(event.getActiveChain());
        if (resting != null) {
            remove(resting);
            resting = null;
        }
        palette.refresh();
        if (!first) {
            Announcer.sayTitle(event.getLocationChangeEvent().getUI());
        }
        first = false;
    }

    /** What the page offers, then what every page does. */
    private List<PaletteAction> actions() {
        List<PaletteAction> actions = new ArrayList<>();
        page.forEach(part -> addActionsOf(part, actions));
        entries.forEach(entry -> actions.add(goTo(entry)));
        menus.forEach(menu -> addActionsOf(menu, actions));
        actions.add(new PaletteAction(getTranslation("base.keys.title"), "?", this::showShortcuts));
        return actions;
    }

    private static void addActionsOf(Object part, List<PaletteAction> actions) {
        if (part instanceof PaletteSource source) {
            actions.addAll(source.actions());
        }
    }

    /** By the letter that its name begins with: {@code g l} to the library. */
    private PaletteAction goTo(NavigationEntry entry) {
        String title = getTranslation(entry.title());
        String letter = title.substring(0, 1).toLowerCase(Locale.ROOT);
        return new PaletteAction(
                getTranslation("base.palette.go", title),
                "g " + letter,
                () -> getUI().ifPresent(ui -> ui.navigate(entry.path())));
    }

    private void showShortcuts() {
        List<Shortcut> everywhere = new ArrayList<>();
        everywhere.add(new Shortcut(PALETTE_KEYS, getTranslation("base.palette.placeholder")));
        everywhere.add(new Shortcut("F8", getTranslation("base.toast.go")));
        actions()
                .forEach(action -> {
                    if (action.keys() != null) {
                        everywhere.add(new Shortcut(action.keys(), action.label()));
                    }
                });
        if (everywhere.stream().noneMatch(shortcut -> shortcut.keys().equals(SEARCH_KEYS))) {
            everywhere.add(new Shortcut(SEARCH_KEYS, getTranslation("base.palette.placeholder")));
        }
        List<ShortcutGroup> groups = new ArrayList<>();
        groups.add(new ShortcutGroup(getTranslation("base.keys.page"), everywhere));
        for (Object part : page) {
            if (part instanceof ShortcutSource source) {
                groups.addAll(source.shortcuts());
            }
        }
        help.show(groups);
    }
}

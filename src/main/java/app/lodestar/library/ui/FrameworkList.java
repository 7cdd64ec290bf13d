package app.lodestar.library.ui;

import app.lodestar.account.CurrentPerson;
import app.lodestar.account.PersonId;
import app.lodestar.base.Messages;
import app.lodestar.base.ui.Announcer;
import app.lodestar.base.ui.Sentence;
import app.lodestar.collaboration.Folder;
import app.lodestar.collaboration.FrameworkDirectory;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkSummary;
import app.lodestar.collaboration.Order;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** A folder of frameworks, searched and in order, read from the server a page at a time. */
class FrameworkList extends Section {
    private static final int PAGE = 50;

    private final FrameworkDirectory directory;
    private final CurrentPerson people;
    private final Messages messages;
    private final Clock clock;
    private final RowActions actions;
    private final Consumer<ListQuery> wanted;
    private final Runnable begin;

    private final FolderTabs tabs = new FolderTabs();
    private final ListControls controls;
    private final FrameworkTable table;
    private final Div empty = new Div();
    private final Div rest = new Div();
    private final Span shown = new Span();
    private ListQuery query = new ListQuery(Folder.ALL, "", Order.EDITED);
    private int total;

    /**
     * @param wanted is told when the person asks for other frameworks than those shown
     * @param begin is run when the person wants to begin one
     */
    FrameworkList(
            FrameworkDirectory directory,
            CurrentPerson people,
            Messages messages,
            Clock clock,
            RowActions actions,
            Consumer<ListQuery> wanted,
            Runnable begin) {
        this.directory = directory;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
        this.actions = actions;
        this.wanted = wanted;
        this.begin = begin;
        controls = new ListControls(words -> wanted.accept(query.searching(words)), this::sort);
        table = new FrameworkTable(this::sort);
        NativeButton more = new NativeButton(messages.text("library.more"), clicked -> showMore());
        more.addClassName("btn");
        rest.addClassName("rest");
        rest.add(shown, more);
        Div head = new Div(tabs, controls);
        head.addClassName("list-head");
        getElement().setAttribute("aria-label", messages.text("library.table.label"));
        add(head, table, empty, rest);
    }

    /** Shows what the query asks for, from the first page. */
    void show(ListQuery next) {
        query = next;
        load(PAGE);
    }

    /** Reads again what is shown, and as much of it. */
    void refresh() {
        load(Math.max(PAGE, table.size()));
    }

    /** Says how many were found, for people who do not see the list change. */
    void announceCount() {
        say(messages.text("library.found", total));
    }

    /** What is shown. */
    ListQuery query() {
        return query;
    }

    /** Whether there is anything to search in. */
    boolean canSearch() {
        return controls.isVisible();
    }

    void focusSearch() {
        controls.focus();
    }

    /** Puts the focus on a framework of the list, if it is shown. */
    boolean focus(FrameworkId id) {
        int index = table.indexOf(id);
        table.focus(index);
        return index >= 0;
    }

    /** Where a framework stands in the list; -1 when it is not shown. */
    int indexOf(FrameworkId id) {
        return table.indexOf(id);
    }

    /** Puts the focus where a row left the list: on the next, or on what stands there instead. */
    void focusAt(int index) {
        if (total > 0) {
            table.focus(index);
        } else {
            empty.getChildren()
                    .filter(EmptyState.class::isInstance)
                    .map(EmptyState.class::cast)
                    .forEach(EmptyState::focus);
        }
    }

    /** The frameworks that are shown, in order. */
    List<FrameworkSummary> frameworks() {
        return table.frameworks();
    }

    private void load(int limit) {
        total = directory.count(me(), query.folder(), query.search());
        List<FrameworkSummary> page = page(0, limit);
        tabs.show(query);
        controls.show(query);
        boolean somethingToFind = total > 0 || !query.search().isEmpty();
        controls.setVisible(somethingToFind);
        tabs.setVisible(somethingToFind || query.folder() != Folder.ALL || isSomethingBinned());
        table.setVisible(total > 0);
        table.show(page, query.order(), actions, moments());
        empty.removeAll();
        if (total == 0) {
            empty.add(emptyState());
        }
        sayHowMany();
    }

    private void showMore() {
        int before = table.size();
        table.append(page(before, PAGE), actions, moments());
        table.focus(before);
        sayHowMany();
        say(shown.getText());
    }

    private void sayHowMany() {
        rest.setVisible(table.size() < total);
        shown.setText(messages.text("library.shown", table.size(), total));
    }

    private EmptyState emptyState() {
        if (!query.search().isEmpty()) {
            return new EmptyState(
                    messages.text("library.empty.search", Sentence.isolated(query.search())),
                    messages.text("library.empty.search.action"),
                    () -> {
                        wanted.accept(query.searching(""));
                        controls.focus();
                    });
        }
        return switch (query.folder()) {
            case ALL ->
                    new EmptyState(
                            messages.text("library.empty.all"),
                            messages.text("library.empty.all.action"),
                            begin);
            case MINE ->
                    new EmptyState(
                            messages.text("library.empty.mine"),
                            messages.text("library.empty.mine.action"),
                            begin);
            case SHARED -> backToAll("library.empty.shared", "library.empty.shared.action");
            case BIN -> backToAll("library.empty.bin", "library.empty.bin.action");
        };
    }

    private EmptyState backToAll(String said, String offered) {
        return new EmptyState(
                messages.text(said),
                messages.text(offered),
                () -> wanted.accept(query.in(Folder.ALL)));
    }

    private void sort(Order order) {
        wanted.accept(query.ordered(order));
    }

    private boolean isSomethingBinned() {
        return directory.count(me(), Folder.BIN, "") > 0;
    }

    private List<FrameworkSummary> page(int offset, int limit) {
        return directory.list(me(), query.folder(), query.search(), query.order(), offset, limit);
    }

    private Moments moments() {
        String zone = UI.getCurrentOrThrow().getPage().getExtendedClientDetails().getTimeZoneId();
        return new Moments(messages::text, clock.instant(), Moments.zone(zone, clock.getZone()));
    }

    private static void say(String text) {
        Announcer.say(UI.getCurrentOrThrow(), text);
    }

    private PersonId me() {
        return people.require().id();
    }
}

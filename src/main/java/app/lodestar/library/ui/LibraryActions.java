package app.lodestar.library.ui;

import app.lodestar.account.CurrentPerson;
import app.lodestar.account.Person;
import app.lodestar.account.PersonId;
import app.lodestar.base.Messages;
import app.lodestar.base.ui.Sentence;
import app.lodestar.base.ui.Toast;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkNotFoundException;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.collaboration.FrameworkSummary;
import app.lodestar.framework.Refusal;
import app.lodestar.library.LibraryService;
import app.lodestar.library.Renaming;
import com.vaadin.flow.component.UI;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Does to a framework what its row offers, says so, and leaves the focus where one goes on. */
class LibraryActions implements RowActions {
    private final FrameworkService frameworks;
    private final LibraryService library;
    private final CurrentPerson people;
    private final Messages messages;
    private final Supplier<FrameworkList> list;

    LibraryActions(
            FrameworkService frameworks,
            LibraryService library,
            CurrentPerson people,
            Messages messages,
            Supplier<FrameworkList> list) {
        this.frameworks = frameworks;
        this.library = library;
        this.people = people;
        this.messages = messages;
        this.list = list;
    }

    @Override
    public void rename(FrameworkRow row, String title) {
        whileThere(() -> renameIt(row, title));
    }

    @Override
    public void copy(FrameworkSummary framework) {
        whileThere(() -> copyIt(framework));
    }

    @Override
    public void bin(FrameworkSummary framework) {
        whileThere(() -> binIt(framework));
    }

    @Override
    public void restore(FrameworkSummary framework) {
        whileThere(() -> restoreIt(framework));
    }

    @Override
    public void purge(FrameworkSummary framework) {
        new PurgeDialog(framework.title(), () -> whileThere(() -> purgeIt(framework))).open();
    }

    private void renameIt(FrameworkRow row, String title) {
        FrameworkId id = row.framework().id();
        switch (library.rename(me(), id, title)) {
            case Renaming.Renamed(String _) -> {
                list.get().refresh();
                list.get().focus(id);
            }
            case Renaming.Refused(Refusal refusal) ->
                    row.refuse(RefusalWords.of(messages::text, refusal));
        }
    }

    private void copyIt(FrameworkSummary framework) {
        FrameworkId copy = library.copy(me(), framework.id());
        list.get().refresh();
        list.get().focus(copy);
        Toast.show(
                said("library.copied", framework),
                messages.text("library.open"),
                () -> UI.getCurrentOrThrow().navigate("framework/" + copy));
    }

    private void binIt(FrameworkSummary framework) {
        leave(framework, () -> frameworks.bin(me().id(), framework.id()));
        Toast.show(
                said("library.binned", framework),
                messages.text("library.undo"),
                () -> whileThere(() -> bringBack(framework, frameworks::unbin)));
    }

    private void restoreIt(FrameworkSummary framework) {
        leave(framework, () -> frameworks.unbin(me().id(), framework.id()));
        Toast.show(
                said("library.restored", framework),
                messages.text("library.undo"),
                () -> whileThere(() -> bringBack(framework, frameworks::bin)));
    }

    private void purgeIt(FrameworkSummary framework) {
        leave(framework, () -> library.purge(me(), framework.id()));
        Toast.show(said("library.purged", framework));
    }

    /** Someone may have binned or deleted it in another window meanwhile. */
    private void whileThere(Runnable act) {
        try {
            act.run();
        } catch (FrameworkNotFoundException gone) {
            list.get().refresh();
            Toast.show(messages.text("library.gone"));
        }
    }

    private void bringBack(FrameworkSummary framework, BiConsumer<PersonId, FrameworkId> wayBack) {
        wayBack.accept(me().id(), framework.id());
        list.get().refresh();
        list.get().focus(framework.id());
    }

    private void leave(FrameworkSummary framework, Runnable act) {
        int index = list.get().indexOf(framework.id());
        act.run();
        list.get().refresh();
        list.get().focusAt(index);
    }

    private String said(String key, FrameworkSummary framework) {
        return messages.text(key, Sentence.isolated(framework.title()));
    }

    private Person me() {
        return people.require();
    }
}

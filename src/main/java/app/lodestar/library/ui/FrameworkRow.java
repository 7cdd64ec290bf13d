package app.lodestar.library.ui;

import app.lodestar.base.ui.InlineText;
import app.lodestar.base.ui.Sentence;
import app.lodestar.collaboration.FrameworkSummary;
import app.lodestar.framework.Limits;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One framework in the list: its title, which can be changed in place, its shape, age and menu. */
class FrameworkRow extends NativeTableRow {
    private final FrameworkSummary framework;
    private final RowActions actions;
    private final String name;
    private final NativeTableHeaderCell head = new NativeTableHeaderCell();
    private final Component title;
    private final HtmlContainer line = new HtmlContainer("small");
    private final ActionMenu menu;
    private @Nullable InlineText editor;
    private boolean refused;

    FrameworkRow(FrameworkSummary framework, RowActions actions, Moments moments) {
        this.framework = framework;
        this.actions = actions;
        name = framework.title().isEmpty() ? getTranslation("library.untitled") : framework.title();
        Instant binned = framework.binnedAt();
        title = binned == null ? link() : new Span(name);
        title.getElement().setAttribute("dir", "auto");
        line.setText(
                binned == null
                        ? stateLine()
                        : getTranslation("library.row.binned", moments.words(binned)));
        menu = binned == null ? menuOfLive() : menuOfBinned();
        head.getElement().setAttribute("scope", "row").setAttribute("role", "rowheader");
        head.add(title, line);
        getElement().setAttribute("role", "row");
        add(
                head,
                cell("c-sig", new TierShape(framework.shape())),
                cell("n c-wh", when(moments)),
                cell("c-act", menu));
    }

    FrameworkSummary framework() {
        return framework;
    }

    /** Puts the focus on the title, or on the menu where the title leads nowhere. */
    void focus() {
        if (title instanceof Anchor link) {
            link.focus();
        } else {
            menu.focus();
        }
    }

    /** Turns the title into a field where it stands; leaving it saves, Escape does not. */
    void edit() {
        InlineText field = new InlineText(getTranslation("library.rename.label"));
        field.addClassName("in-place");
        field.setMaxLength(Limits.TITLE);
        field.setValue(framework.title());
        field.onCommit(title -> actions.rename(this, title.text()));
        field.onEnter(this::rest);
        field.getElement().addEventListener("focusout", left -> rest());
        field.getElement()
                .addEventListener("keydown", escape -> rest())
                .setFilter("event.key === 'Escape'");
        head.removeAll();
        head.add(field, line);
        field.startEditing();
        editor = field;
    }

    /** Says why the new title cannot stand, and leaves it to the person to mend it. */
    void refuse(String reason) {
        if (editor != null) {
            editor.setError(reason);
            refused = true;
        }
    }

    /** Shows the title again, unless it was refused a moment ago. */
    private void rest() {
        if (refused) {
            refused = false;
        } else if (editor != null) {
            editor = null;
            head.removeAll();
            head.add(title, line);
            focus();
        }
    }

    private Anchor link() {
        return new Anchor("framework/" + framework.id(), name);
    }

    /** What state it is in, what for, and whose it is when it is someone else's. */
    private String stateLine() {
        String state = getTranslation("framework.word." + framework.status());
        String mode = getTranslation("library.mode." + framework.mode());
        String owners = String.join(", ", framework.owners());
        return owners.isEmpty()
                ? getTranslation("library.row.line", state, mode)
                : getTranslation("library.row.shared", state, mode, Sentence.isolated(owners));
    }

    private ActionMenu menuOfLive() {
        ActionMenu offered = menu();
        if (framework.role().mayWrite()) {
            offered.with("rename", 0, getTranslation("library.row.rename"), this::edit);
        }
        offered.with("copy", 0, getTranslation("library.row.copy"), () -> actions.copy(framework));
        if (framework.role().mayDispose()) {
            offered.with("bin", 1, getTranslation("library.row.bin"), () -> actions.bin(framework));
        }
        return offered;
    }

    private ActionMenu menuOfBinned() {
        return menu().with(
                        "restore",
                        0,
                        getTranslation("library.row.restore"),
                        () -> actions.restore(framework))
                .with(
                        "purge",
                        1,
                        getTranslation("library.row.purge"),
                        () -> actions.purge(framework));
    }

    private ActionMenu menu() {
        return new ActionMenu(getTranslation("library.row.menu", Sentence.isolated(name)));
    }

    private Component when(Moments moments) {
        HtmlContainer time = new HtmlContainer("time");
        time.setText(moments.words(framework.updatedAt()));
        time.setTitle(moments.exactly(framework.updatedAt()));
        time.getElement().setAttribute("datetime", framework.updatedAt().toString());
        return time;
    }

    private static NativeTableCell cell(String classes, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.addClassNames(classes.split(" "));
        cell.getElement().setAttribute("role", "cell");
        return cell;
    }
}

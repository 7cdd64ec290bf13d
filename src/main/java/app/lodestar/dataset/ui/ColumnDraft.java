package app.lodestar.dataset.ui;

import app.lodestar.dataset.ColumnChoice;
import app.lodestar.dataset.ColumnProposal;
import app.lodestar.framework.ColumnRole;
import app.lodestar.framework.ColumnType;
import org.jspecify.annotations.Nullable;

/** A column as the person would have it so far; begins as it was proposed. */
final class ColumnDraft {
    private final ColumnProposal proposal;
    private String name;
    private ColumnType type;
    private @Nullable ColumnRole role;
    private String unit = "";
    private boolean personal;
    private boolean key;

    ColumnDraft(ColumnProposal proposal) {
        this.proposal = proposal;
        name = proposal.name();
        type = proposal.type();
        personal = proposal.personal();
    }

    /** What the person changed about the same column when the file was read another way. */
    void keep(ColumnDraft before) {
        if (!before.name.equals(before.proposal.name())) {
            name = before.name;
        }
        if (before.type != before.proposal.type()) {
            type = before.type;
        }
        role = before.role;
        unit = before.unit;
        personal = before.personal;
        key = before.key;
    }

    ColumnProposal proposal() {
        return proposal;
    }

    String name() {
        return name;
    }

    void setName(String name) {
        this.name = name.strip();
    }

    ColumnType type() {
        return type;
    }

    void setType(ColumnType type) {
        this.type = type;
    }

    /** What the person said it is for; null to go by its name and type. */
    void setRole(@Nullable ColumnRole role) {
        this.role = role;
    }

    String unit() {
        return unit;
    }

    void setUnit(String unit) {
        this.unit = unit.strip();
    }

    boolean personal() {
        return personal;
    }

    void setPersonal(boolean personal) {
        this.personal = personal;
    }

    boolean key() {
        return key;
    }

    void setKey(boolean key) {
        this.key = key;
    }

    /** Whether it can say when a row happened. */
    boolean isTime() {
        return !personal && (type == ColumnType.DATE || type == ColumnType.TIMESTAMP);
    }

    /** How many values have no place in the type that is chosen; their rows are left out. */
    long misfits() {
        return personal ? 0 : proposal.misfits().getOrDefault(type, 0L);
    }

    ColumnChoice choice() {
        return new ColumnChoice(name, type, role, unit.isEmpty() ? null : unit, personal);
    }
}

package app.lodestar.collaboration;

import java.util.List;

/** What someone is to a framework, and with it what they may do there. */
public enum Role {
    /** Belongs to the workspace that the framework is in: may do everything. */
    OWNER,
    /** May read and write. */
    EDITOR,
    /** May read; what it is to comment comes with comments. */
    COMMENTER,
    /** May read. */
    VIEWER;

    /** The roles that can be given to someone, the strongest first. */
    public static final List<Role> GIVEN = List.of(EDITOR, COMMENTER, VIEWER);

    /** Whether the framework takes what they write. */
    public boolean mayWrite() {
        return this == OWNER || this == EDITOR;
    }

    /** Whether they may put the framework into the bin, take it out and delete it. */
    public boolean mayDispose() {
        return this == OWNER;
    }

    /** Whether they say who else is in it, and as what. */
    public boolean mayManage() {
        return this == OWNER;
    }
}

package app.lodestar.library.ui;

import app.lodestar.collaboration.FrameworkSummary;

/** What a person can have done to a framework from its row. */
interface RowActions {

    void rename(FrameworkRow row, String title);

    void copy(FrameworkSummary framework);

    void bin(FrameworkSummary framework);

    void restore(FrameworkSummary framework);

    void purge(FrameworkSummary framework);
}

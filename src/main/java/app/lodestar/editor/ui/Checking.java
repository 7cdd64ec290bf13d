package app.lodestar.editor.ui;

/**
 * All that shows checks needs.
 *
 * @param live what is found now
 */
record Checking(
        EditorSession session,
        Words words,
        LiveChecks live,
        FindingWords findings,
        Fixes fixes,
        Places places) {

    /** On a page whose places these are. */
    static Checking of(Page page, LiveChecks live, Places places) {
        FindingWords findings = new FindingWords(page.words(), page.session()::framework);
        return new Checking(
                page.session(),
                page.words(),
                live,
                findings,
                new Fixes(page.session(), page.words(), findings, places),
                places);
    }
}

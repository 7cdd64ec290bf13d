package app.lodestar.bench;

import com.microsoft.playwright.Keyboard.TypeOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long what one person writes takes until it stands in the pages of all others, until one's own
 * page says that it is saved, and until one's own letters are on the screen.
 */
final class BesideOthers {

    private static final int RUNS = 5;

    /** So many metrics are named in a run, by one person after the other. */
    private static final int NAMES = 30;

    /** So many words are typed in a run. */
    private static final int WORDS = 12;

    /** Milliseconds between two edits, and between two letters of a quick writer. */
    private static final int REST = 250;

    private static final int STROKE = 60;

    private final Windows windows;
    private final List<List<Double>> named = new ArrayList<>();
    private final List<List<Double>> saved = new ArrayList<>();
    private final List<List<Double>> typed = new ArrayList<>();
    private final List<List<Double>> painted = new ArrayList<>();
    private int nextWord;

    BesideOthers(Windows windows) {
        this.windows = windows;
    }

    /** The first run is for warmth. */
    void measure(Figures figures) {
        for (int run = 0; run <= RUNS; run++) {
            nameMetrics();
            type(windows.page(run % windows.size()), run % windows.size());
        }
        for (var runs : List.of(named, saved, typed, painted)) {
            runs.removeFirst();
        }
        figures.percentiles("collab-edit-to-page", "ms", named);
        figures.percentiles("collab-edit-to-saved", "ms", saved);
        figures.percentiles("collab-typed-to-page", "ms", typed);
        figures.percentiles("collab-key-to-screen", "ms", painted, 50, 95);
    }

    private void nameMetrics() {
        List<Double> toOthers = new ArrayList<>();
        List<Double> toSaved = new ArrayList<>();
        for (int edit = 0; edit < NAMES; edit++) {
            int writer = edit % windows.size();
            var word = Sightings.word(nextWord++);
            nameMetric(windows.page(writer), writer, word);
            windows.page(writer).waitForTimeout(REST);
            double entered = windows.entered(writer);
            others(writer).forEach(page -> toOthers.add(windows.seen(page, word) - entered));
            toSaved.add(windows.saved(writer) - entered);
        }
        named.add(toOthers);
        saved.add(toSaved);
    }

    /** With the keys: each person names a metric of their own. */
    private static void nameMetric(Page page, int writer, String word) {
        var row = page.locator("metric-grid [role=row][data-id]").nth(1 + writer);
        row.locator(".nm").click();
        page.keyboard().press("F2");
        page.locator("metric-grid input.name").fill("Metric " + word);
        page.keyboard().press("Enter");
    }

    /** The last letter of a word is what the others wait for. */
    private void type(Page page, int writer) {
        var text = page.locator("co-editor[id$=context-description]");
        text.evaluate("text => text.scrollIntoView({ block: 'center' })");
        text.click();
        page.locator("co-editor .cm-content").first().waitFor();
        // The field takes 800 characters: each run begins with an empty one.
        page.keyboard().press("Control+A");
        page.keyboard().press("Backspace");
        windows.painted(writer);
        List<Double> toOthers = new ArrayList<>();
        for (int count = 0; count < WORDS; count++) {
            var word = Sightings.word(nextWord++);
            page.keyboard().type(" " + word, new TypeOptions().setDelay(STROKE));
            double typedAt = windows.typed(writer);
            page.waitForTimeout(2 * REST);
            others(writer).forEach(other -> toOthers.add(windows.seen(other, word) - typedAt));
        }
        typed.add(toOthers);
        painted.add(windows.painted(writer));
        page.locator("metric-grid").evaluate("grid => grid.scrollIntoView({ block: 'center' })");
    }

    private List<Integer> others(int writer) {
        return IntStream.range(0, windows.size()).filter(page -> page != writer).boxed().toList();
    }
}

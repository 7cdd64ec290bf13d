package app.lodestar.exchange.ui;

import app.lodestar.base.ui.Toast;
import app.lodestar.exchange.FileName;
import app.lodestar.exchange.Finding;
import app.lodestar.exchange.FrameworkDocument;
import app.lodestar.exchange.FrameworkMarkdown;
import app.lodestar.exchange.MarkdownOptions;
import app.lodestar.framework.MetricFramework;
import app.lodestar.scoring.FrameworkScore;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.Optional;

/** Shows a framework as the file it would be handed over as, to be copied or downloaded. */
public class HandOverDialog extends Dialog {
    /** What GitHub takes as the text of a pull request. */
    private static final int PULL_REQUEST = 65_536;

    /** Longer previews are cut; the file is whole. */
    private static final int PREVIEW = 120_000;

    private final FrameworkMarkdown markdown;
    private final FrameworkDocument document;
    private final MetricFramework framework;
    private final List<String> authors;
    private Optional<FrameworkScore> score = Optional.empty();
    private final Tab preview = new Tab(getTranslation("exchange.handOver.preview"));
    private final Tab source = new Tab(getTranslation("exchange.handOver.markdown"));
    private final Tab json = new Tab(getTranslation("exchange.handOver.json"));
    private final Tabs tabs = new Tabs(preview, source, json);
    private final Checkbox frontMatter =
            new Checkbox(getTranslation("exchange.handOver.frontMatter"), true);
    private final Checkbox embedSource =
            new Checkbox(getTranslation("exchange.handOver.source"), true);
    private final Checkbox withScores =
            new Checkbox(getTranslation("exchange.handOver.scores"), true);
    private final Paragraph noScores = new Paragraph();
    private final Div options = new Div(frontMatter, embedSource, withScores, noScores);
    private final Div page = new Div();
    private final Paragraph counts = new Paragraph();
    private final Div losses = new Div();
    private final Anchor download = new Anchor();

    /** What the link leads to; a download is answered outside the session's lock. */
    private volatile HandOverFile file;

    private final NativeButton copy = new NativeButton(getTranslation("exchange.handOver.copy"));

    /**
     * The dialog for a framework as it stands, without scores so far.
     *
     * @param authors display names for the front matter
     */
    public HandOverDialog(
            FrameworkMarkdown markdown,
            FrameworkDocument document,
            MetricFramework framework,
            List<String> authors) {
        this.markdown = markdown;
        this.document = document;
        this.framework = framework;
        this.authors = authors;
        addClassName("hand-over");
        setWidth("64rem");
        setHeight("52rem");
        setHeaderTitle(getTranslation("exchange.handOver.title"));
        tabs.getElement().setAttribute("aria-label", getTranslation("exchange.handOver.title"));
        // A tab list may hold tabs only; what scrolls them takes the focus of nobody.
        tabs.addAttachListener(_ ->
                tabs.getElement()
                        .executeJs(
                                "customElements.whenDefined('vaadin-tabs').then(() => requestAnimationFrame(() =>"
                                        + " this.shadowRoot?.getElementById('scroll')?.removeAttribute('tabindex')))"));
        page.addClassName("page");
        options.addClassName("options");
        counts.addClassName("counts");
        losses.addClassName("losses");
        download.add(new Span(getTranslation("exchange.handOver.download")));
        download.addClassNames("btn", "primary");
        // One address for good: a click that is quicker than a change must not lead nowhere.
        download.setHref((DownloadHandler) event -> file.write(event), AttachmentType.DOWNLOAD);
        copy.addClassName("btn");
        tabs.addSelectedChangeListener(_ -> show());
        frontMatter.addValueChangeListener(_ -> show());
        embedSource.addValueChangeListener(_ -> show());
        withScores.addValueChangeListener(_ -> show());
        withScores.setVisible(false);
        noScores.addClassName("no-scores");
        noScores.getElement().setAttribute("role", "status");
        add(tabs, options, page, counts, losses);
        NativeButton close =
                new NativeButton(getTranslation("exchange.handOver.close"), _ -> close());
        close.addClassNames("btn", "quiet");
        getFooter().add(close, copy, download);
        copyOnClick();
        show();
    }

    /** Lets the files carry how the framework stands, unless a person says no. */
    public void setScore(FrameworkScore known) {
        score = Optional.of(known);
        withScores.setVisible(true);
        noScores.setText("");
        show();
    }

    /** Says why the files carry no scores, or not yet. */
    public void setWithoutScores(String sentence) {
        noScores.setText(sentence);
    }

    private void show() {
        boolean asJson = json.equals(tabs.getSelectedTab());
        file = asJson ? jsonFile() : markdownFile();
        frontMatter.setVisible(!asJson);
        embedSource.setVisible(!asJson);
        page.removeAll();
        page.add(asJson || source.equals(tabs.getSelectedTab()) ? plain(file) : rendered());
        counts.setText(counts(file.text()));
        losses.removeAll();
        losses.add(losses(asJson));
    }

    private MarkdownOptions chosen() {
        return new MarkdownOptions(frontMatter.getValue(), embedSource.getValue(), authors);
    }

    private HandOverFile markdownFile() {
        return new HandOverFile(name("md"), "text/markdown", written(chosen()));
    }

    private String written(MarkdownOptions how) {
        return chosenScore()
                .map(known -> markdown.write(framework, how, known))
                .orElseGet(() -> markdown.write(framework, how));
    }

    private HandOverFile jsonFile() {
        return new HandOverFile(
                name("json"), "application/json", document.write(framework, chosenScore()));
    }

    private Optional<FrameworkScore> chosenScore() {
        return score.filter(_ -> withScores.getValue());
    }

    private FileName name(String ending) {
        return FileName.of(
                framework.root().label(), ending, getTranslation("exchange.handOver.fallback"));
    }

    /** Neither front matter nor source is for reading. */
    private Component rendered() {
        RenderedMarkdown text =
                new RenderedMarkdown(written(new MarkdownOptions(false, false, authors)));
        if (!text.isWhole()) {
            text.add(cut());
        }
        return text;
    }

    private Component plain(HandOverFile file) {
        boolean whole = file.text().length() <= PREVIEW;
        Pre text = new Pre(whole ? file.text() : file.text().substring(0, PREVIEW));
        text.addClassName("source");
        text.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", file.name().value());
        return whole ? text : new Div(text, cut());
    }

    private Paragraph cut() {
        Paragraph cut = new Paragraph(getTranslation("exchange.handOver.cut"));
        cut.addClassName("cut");
        return cut;
    }

    private String counts(String text) {
        int characters = text.codePointCount(0, text.length());
        int lines = (int) text.lines().count();
        String counted = getTranslation("exchange.handOver.counts", characters, lines);
        return characters <= PULL_REQUEST || json.equals(tabs.getSelectedTab())
                ? counted
                : counted + " " + getTranslation("exchange.handOver.tooLong", PULL_REQUEST);
    }

    private Component losses(boolean asJson) {
        List<Finding> findings =
                asJson ? List.of(Finding.HISTORY) : markdown.losses(framework, chosen());
        if (findings.isEmpty()) {
            return new Span();
        }
        NativeDetails details =
                new NativeDetails(
                        getTranslation(
                                asJson || embedSource.getValue()
                                        ? "exchange.handOver.notes"
                                        : "exchange.handOver.losses",
                                findings.size()),
                        new FindingList(findings));
        return details;
    }

    /** The browser fetches the file itself: what is copied is whole, and the click still counts. */
    private void copyOnClick() {
        copy.getElement()
                .addEventListener(
                        "copied", _ -> Toast.show(getTranslation("exchange.handOver.copied")));
        copy.getElement()
                .addEventListener(
                        "copy-failed",
                        _ -> Toast.show(getTranslation("exchange.handOver.notCopied")));
        copy.addAttachListener(_ ->
                copy.getElement()
                        .executeJs(
                                """
                                this.onclick = async () => {
                                  const text = fetch($0.href).then(file => file.text());
                                  try {
                                    if (navigator.clipboard && window.ClipboardItem) {
                                      const blob = text.then(t => new Blob([t], {type: 'text/plain'}));
                                      await navigator.clipboard.write([new ClipboardItem({'text/plain': blob})]);
                                    } else {
                                      const area = document.createElement('textarea');
                                      area.value = await text;
                                      this.after(area);
                                      area.select();
                                      const done = document.execCommand('copy');
                                      area.remove();
                                      if (!done) throw new Error('refused');
                                    }
                                    this.dispatchEvent(new Event('copied'));
                                  } catch (e) {
                                    this.dispatchEvent(new Event('copy-failed'));
                                  }
                                };
                                """,
                                download.getElement()));
    }
}

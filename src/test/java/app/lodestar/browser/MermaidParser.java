package app.lodestar.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * Mermaid itself, from its npm package, in the machine's Chromium. The package is fetched by npm
 * once, checked against its checksum, and is no part of the product.
 */
public final class MermaidParser implements AutoCloseable {
    private static final String VERSION = "12.3.0";
    private static final String SHA_512 =
            "4113TdXeLAsMruJ79OpFL5O8+LTFXhQqZ260rF3tgUmiNAtRm4Uume04I+65PRN6yZ69J4f8rVYWW8zRk65UYw==";
    private static final Path FOLDER = Path.of("target", "mermaid");
    private static final Path SCRIPT = FOLDER.resolve("package/dist/mermaid.min.js");

    private final Chromium chromium;
    private final Page page;

    private MermaidParser(Chromium chromium) {
        this.chromium = chromium;
        this.page = chromium.browser().newPage();
        page.setContent("<!doctype html><title>Mermaid</title><body></body>");
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(SCRIPT));
        page.evaluate("() => mermaid.initialize({ startOnLoad: false })");
    }

    public static MermaidParser launch() {
        try {
            fetch();
        } catch (IOException e) {
            throw new IllegalStateException("Mermaid " + VERSION + " could not be had from npm", e);
        }
        return new MermaidParser(Chromium.launch());
    }

    /** What Mermaid has against the chart; empty when it parses. */
    public String problem(String chart) {
        return (String)
                page.evaluate(
                        """
                        async chart => {
                          try { await mermaid.parse(chart); return ''; }
                          catch (e) { return String(e.message || e); }
                        }
                        """,
                        chart);
    }

    /** The texts of the nodes and of the links as they are drawn, in no order. */
    public List<String> labels(String chart) {
        Object drawn =
                page.evaluate(
                        """
                        async chart => {
                          window.charts = (window.charts || 0) + 1;
                          const { svg } = await mermaid.render('chart' + window.charts, chart);
                          const holder = document.createElement('div');
                          holder.innerHTML = svg;
                          for (const br of holder.querySelectorAll('br')) br.replaceWith('\\n');
                          return [...holder.querySelectorAll('.nodeLabel, .edgeLabel .edgeLabel')]
                            .map(label => label.textContent.trim());
                        }
                        """,
                        chart);
        return ((List<?>) Objects.requireNonNull(drawn)).stream().map(Object::toString).toList();
    }

    /** A picture of the chart. */
    public void draw(String chart, Path file) {
        page.evaluate(
                """
                async chart => {
                  const { svg } = await mermaid.render('drawn', chart);
                  document.body.innerHTML = svg;
                }
                """,
                chart);
        page.locator("body > svg")
                .screenshot(new com.microsoft.playwright.Locator.ScreenshotOptions().setPath(file));
        page.setContent("<!doctype html><title>Mermaid</title><body></body>");
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(SCRIPT));
    }

    private static void fetch() throws IOException {
        if (Files.exists(SCRIPT)) {
            return;
        }
        Files.createDirectories(FOLDER);
        Path archive = FOLDER.resolve("mermaid-" + VERSION + ".tgz");
        run(
                "npm",
                "pack",
                "mermaid@" + VERSION,
                "--silent",
                "--fetch-retries=5",
                "--pack-destination",
                ".");
        if (!SHA_512.equals(checksum(archive))) {
            throw new IOException(archive + " is not what was published as " + VERSION);
        }
        run("tar", "-xzf", archive.getFileName().toString(), "package/dist/mermaid.min.js");
    }

    private static void run(String... command) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .directory(FOLDER.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }

    private static String checksum(Path archive) throws IOException {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        chromium.close();
    }
}

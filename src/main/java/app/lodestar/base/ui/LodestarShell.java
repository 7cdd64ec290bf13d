package app.lodestar.base.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page carries: theme, our styles, our fonts, and the system's colour scheme. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/styles.css")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@Viewport("width=device-width, initial-scale=1")
@NpmPackage(value = "@fontsource-variable/inter", version = "5.3.0")
@NpmPackage(value = "@fontsource-variable/jetbrains-mono", version = "5.3.0")
@NpmPackage(value = "@fontsource-variable/source-serif-4", version = "5.3.1")
@JsModule("./fonts.ts")
@JsModule("./announcer.ts")
@JsModule("./connection.ts")
@JsModule("./in-page-links.ts")
@JsModule("./restart-notice.ts")
public class LodestarShell implements AppShellConfigurator {

    /** The scheme a person chose stands before anything is drawn, so that nothing flashes. */
    private static final String BEFORE_FIRST_PAINT =
            """
            try {
              const scheme = localStorage.getItem('lodestar/theme');
              if (scheme === 'light' || scheme === 'dark') {
                document.documentElement.style.colorScheme = scheme;
              }
            } catch {}
            """;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/lodestar.svg", "any");
        settings.addInlineWithContents(
                Inline.Position.PREPEND, BEFORE_FIRST_PAINT, Inline.Wrapping.JAVASCRIPT);
    }
}

package app.lodestar.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.stream.Stream;

/** A window of the given CSS pixels in the given colour scheme. */
public record Screen(int width, int height, ColorScheme scheme) {

    /** A laptop in daylight. */
    public static final Screen DESKTOP = light(1440);

    /** The narrowest phone that the product promises to serve. */
    public static final Screen PHONE = light(360);

    public static Screen light(int width) {
        return of(width, ColorScheme.LIGHT);
    }

    public static Screen dark(int width) {
        return of(width, ColorScheme.DARK);
    }

    /** The four screens that every page is checked on; for {@code @MethodSource}. */
    public static Stream<Screen> everyPageIsCheckedOn() {
        return Stream.of(light(1440), dark(1440), light(360), dark(360));
    }

    private static Screen of(int width, ColorScheme scheme) {
        return new Screen(width, width < 768 ? 780 : 900, scheme);
    }

    boolean isTouch() {
        return width < 768;
    }

    /** As it ends the name of a screenshot: {@code 1440-dark}. */
    @Override
    public String toString() {
        return width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    }
}

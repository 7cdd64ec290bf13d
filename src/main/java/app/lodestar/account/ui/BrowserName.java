package app.lodestar.account.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a browser says it is, short enough for a list: the product, then the system. */
final class BrowserName {

    private record Mark(String inHeader, String name) {}

    /** Most say that they are others as well, so the first match counts. */
    private static final List<Mark> PRODUCTS =
            List.of(
                    new Mark("Edg", "Edge"),
                    new Mark("OPR/", "Opera"),
                    new Mark("Firefox/", "Firefox"),
                    new Mark("FxiOS/", "Firefox"),
                    new Mark("CriOS/", "Chrome"),
                    new Mark("Chrome/", "Chrome"),
                    new Mark("Safari/", "Safari"));

    private static final List<Mark> SYSTEMS =
            List.of(
                    new Mark("Android", "Android"),
                    new Mark("iPhone", "iPhone"),
                    new Mark("iPad", "iPad"),
                    new Mark("CrOS", "ChromeOS"),
                    new Mark("Windows", "Windows"),
                    new Mark("Mac OS X", "macOS"),
                    new Mark("Linux", "Linux"));

    private BrowserName() {}

    /** Empty if the header says nothing that is known. */
    static String of(@Nullable String userAgent) {
        var header = userAgent == null ? "" : userAgent;
        return Stream.of(PRODUCTS, SYSTEMS)
                .flatMap(marks ->
                        marks.stream().filter(mark -> header.contains(mark.inHeader())).limit(1))
                .map(Mark::name)
                .collect(Collectors.joining(", "));
    }
}

package app.lodestar.dataset.ui;

import com.vaadin.flow.component.UI;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The time zones that a file may have been written in. */
final class Zones {
    private static final Pattern PLACE =
            Pattern.compile(
                    "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");

    private Zones() {}

    /** That of the person's browser; UTC where it gives none that we know. */
    static ZoneId of(UI ui) {
        var name = ui.getPage().getExtendedClientDetails().getTimeZoneId();
        return name != null && offered().containsKey(name) ? ZoneId.of(name) : ZoneId.of("UTC");
    }

    /** UTC and the zones of places, id to text; the rest are other names for these. */
    static Map<String, String> offered() {
        Map<String, String> zones = new LinkedHashMap<>();
        zones.put("UTC", "UTC");
        new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream()
                        .filter(id -> PLACE.matcher(id).matches())
                        .forEach(id -> zones.put(id, id.replace('_', ' ')));
        return zones;
    }
}

package app.lodestar.library.ui;

import app.lodestar.framework.Tier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How many metrics of a framework stand in each tier, as marks and as words. */
@Tag("tier-shape")
@JsModule("./tier-shape.ts")
class TierShape extends Component {
    private final Map<Tier, Integer> counts;

    TierShape(Map<Tier, Integer> counts) {
        this.counts = Map.copyOf(counts);
        ArrayNode inOrder = JsonNodeFactory.instance.arrayNode();
        for (Tier tier : Tier.values()) {
            inOrder.add(counts.getOrDefault(tier, 0));
        }
        getElement().setPropertyJson("counts", inOrder);
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", words());
    }

    private String words() {
        String words =
                Arrays.stream(Tier.values())
                        .filter(tier -> counts.getOrDefault(tier, 0) > 0)
                        .map(tier ->
                                getTranslation("library.shape." + tier.name(), counts.get(tier)))
                        .collect(Collectors.joining(", "));
        return words.isEmpty() ? getTranslation("library.shape.none") : words;
    }
}

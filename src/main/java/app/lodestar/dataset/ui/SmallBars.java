package app.lodestar.dataset.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/** How values spread between the least and the greatest, as a row of bars. */
@Tag("small-bars")
@JsModule("./small-bars.ts")
class SmallBars extends Component {

    /**
     * @param counts of equal steps, in order
     * @param label what the bars are of, for those who do not see them
     */
    SmallBars(List<Long> counts, String label) {
        var array = JsonNodeFactory.instance.arrayNode();
        counts.forEach(array::add);
        getElement().setPropertyJson("counts", array);
        getElement().setAttribute("role", "img").setAttribute("aria-label", label);
    }
}

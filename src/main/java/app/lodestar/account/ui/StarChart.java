package app.lodestar.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;

/** The picture at the door: a tree of metrics as a chart of stars. Its words come from here. */
@Tag("star-chart")
@JsModule("./star-chart.ts")
final class StarChart extends Component {

    private static final String[] STARS = {
        "kept-orders",
        "value",
        "sessions",
        "cart-rate",
        "checkout-rate",
        "orders-per-checkout",
        "orders-kept",
        "tags-tapped",
        "views-saved",
        "orders-disputed",
        "buyers-who-return"
    };

    StarChart() {
        var labels = JacksonUtils.createObjectNode();
        for (var star : STARS) {
            labels.put(star, getTranslation("account.star." + star));
        }
        getElement().setPropertyJson("labels", labels);
        getElement().setProperty("description", getTranslation("account.star.label"));
    }
}

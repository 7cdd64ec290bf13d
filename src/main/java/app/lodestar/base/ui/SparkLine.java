package app.lodestar.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** A {@link Spark} on a page, with its words for those who do not see it. */
@Tag("spark-line")
@JsModule("./spark-line.ts")
public final class SparkLine extends Component implements HasStyle {

    public SparkLine(Spark spark, String label) {
        getElement().setPropertyBean("model", spark);
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
    }
}

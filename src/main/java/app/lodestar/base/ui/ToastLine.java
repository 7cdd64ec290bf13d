package app.lodestar.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.jspecify.annotations.Nullable;

/** What stands in a {@link Toast}; the browser decides when its time is over. */
@Tag("toast-line")
@JsModule("./toast-line.ts")
final class ToastLine extends Component {

    ToastLine(String message, @Nullable String action, Runnable run, Runnable over) {
        getElement().setProperty("text", message);
        getElement().setProperty("action", action == null ? "" : action);
        getElement().setProperty("closeLabel", getTranslation("base.toast.close"));
        getElement().addEventListener("act", _ -> run.run());
        getElement().addEventListener("over", _ -> over.run());
    }
}

package app.lodestar.editor.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Those who want to hear of something, each for as long as it is on the page. */
final class Hearers<T> {
    private final List<Consumer<T>> all = new ArrayList<>();

    /** Tells {@code owner} from now on, and again whenever it comes back. */
    void whileAttached(Component owner, Consumer<T> hearer) {
        owner.addAttachListener(_ -> all.add(hearer));
        owner.addDetachListener(_ -> all.remove(hearer));
        if (owner.isAttached()) {
            all.add(hearer);
        }
    }

    /** Whoever comes or goes because of it is not told. */
    void tell(T what) {
        List.copyOf(all).forEach(hearer -> hearer.accept(what));
    }
}

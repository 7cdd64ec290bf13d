package app.lodestar.dataset.ui;

import app.lodestar.base.Messages;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/** A point in time, written in the clock of whoever reads it. */
@Tag("time")
final class When extends HtmlComponent {

    private static final String WRITE =
            """
            this.textContent = new Intl.DateTimeFormat($0, {dateStyle: 'medium', timeStyle: 'short'})
              .format(new Date(this.dateTime));
            """;

    When(Instant time) {
        getElement().setAttribute("datetime", time.toString());
        getElement().executeJs(WRITE, Messages.LOCALE.toLanguageTag());
    }
}

package app.lodestar.base.ui;

import app.lodestar.base.Messages;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Hands the rooms' messages to Vaadin's {@code getTranslation}. */
@Component
class RoomTranslations implements I18NProvider {

    private final Messages messages;

    RoomTranslations(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Messages.LOCALE);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return messages.text(key, params);
    }
}

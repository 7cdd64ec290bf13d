package app.lodestar.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTest {

    private final Messages messages = new Messages(new PathMatchingResourcePatternResolver());

    @Test
    void aRoomsTextIsFoundByKey() {
        assertThat(messages.text("base.not-found.title")).isEqualTo("There is nothing here");
    }

    @Test
    void argumentsAreFilledIn() {
        assertThat(messages.text("base.title", "Library")).isEqualTo("Library · Lodestar");
    }

    @Test
    void anUnknownKeyIsABug() {
        assertThatThrownBy(() -> messages.text("base.no-such-key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("base.no-such-key");
    }
}

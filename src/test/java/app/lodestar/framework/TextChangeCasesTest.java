package app.lodestar.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DatabindException;

/** The server's side of the table that the browser is held against, too. */
class TextChangeCasesTest {
    private static final TextChangeCases CASES = TextChangeCases.read();

    @ParameterizedTest
    @MethodSource
    void aChangeIsAppliedAndTakenBack(TextChangeCases.Apply one) {
        assertThat(one.change().apply(one.text())).isEqualTo(one.after());
        assertThat(one.change().invert()).isEqualTo(one.inverse());
        assertThat(one.inverse().apply(one.after())).isEqualTo(one.text());
    }

    static Stream<TextChangeCases.Apply> aChangeIsAppliedAndTakenBack() {
        return CASES.apply().stream();
    }

    @ParameterizedTest
    @MethodSource
    void twoChangesAreOne(TextChangeCases.Compose two) {
        assertThat(two.first().compose(two.second())).isEqualTo(two.both());
        assertThat(two.both().apply(two.text()))
                .isEqualTo(two.second().apply(two.first().apply(two.text())));
    }

    static Stream<TextChangeCases.Compose> twoChangesAreOne() {
        return CASES.compose().stream();
    }

    @ParameterizedTest
    @MethodSource
    void aChangeIsMovedOverAnother(TextChangeCases.Map two) {
        assertThat(two.change().map(two.over(), false)).isEqualTo(two.second());
        assertThat(two.change().map(two.over(), true)).isEqualTo(two.first());
    }

    static Stream<TextChangeCases.Map> aChangeIsMovedOverAnother() {
        return CASES.map().stream();
    }

    @ParameterizedTest
    @MethodSource
    void badInputD3WhatIsNoChangeOfTheTextIsRefused(TextChangeCases.Refused none) {
        assertThatThrownBy(() -> TextChangeCases.change(none.change()).apply(none.text()))
                .isInstanceOfAny(IllegalArgumentException.class, DatabindException.class);
    }

    static Stream<TextChangeCases.Refused> badInputD3WhatIsNoChangeOfTheTextIsRefused() {
        return CASES.refused().stream();
    }
}

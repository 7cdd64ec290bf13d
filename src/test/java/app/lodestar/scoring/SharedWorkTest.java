package app.lodestar.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharedWorkTest {
    private final SharedWork<String, String> shared = new SharedWork<>(said -> said.endsWith("."));

    private final List<String> begun = new ArrayList<>();
    private final List<String> stopped = new ArrayList<>();
    private final List<String> ann = new ArrayList<>();
    private final List<String> ben = new ArrayList<>();
    private @Nullable Consumer<String> say;

    @Test
    void whatSeveralWantIsBegunOnceAndAllHearOfIt() {
        want("a", ann);
        say("half");
        want("a", ben);
        say("Done.");
        assertThat(begun).containsExactly("a");
        assertThat(ann).containsExactly("half", "Done.");
        assertThat(ben).containsExactly("half", "Done.");
    }

    @Test
    void whatHasEndedIsBegunAgain() {
        want("a", ann).stop();
        want("a", ann);
        say("Done.");
        want("a", ben);
        assertThat(begun).containsExactly("a", "a", "a");
        assertThat(ann).containsExactly("Done.");
        assertThat(ben).isEmpty();
    }

    @Test
    void whoeverComesInTheMiddleHearsHowFarItIs() {
        want("a", ann);
        say("half");
        say("nearly");
        want("a", ben);
        assertThat(ben).containsExactly("nearly");
    }

    @Test
    void itStopsWhenNobodyWantsItAnyMore() {
        var first = want("a", ann);
        var second = want("a", ben);
        first.stop();
        assertThat(stopped).isEmpty();
        say("half");
        assertThat(ann).isEmpty();
        assertThat(ben).containsExactly("half");
        second.stop();
        second.stop();
        assertThat(stopped).containsExactly("a");
        want("a", ann);
        assertThat(begun).containsExactly("a", "a");
    }

    @Test
    void otherWorkIsAnothers() {
        want("a", ann);
        want("b", ben);
        say("Done.");
        assertThat(begun).containsExactly("a", "b");
        assertThat(ann).isEmpty();
        assertThat(ben).containsExactly("Done.");
    }

    private ScoreDesk.Running want(String what, List<String> heard) {
        return shared.join(
                what,
                heard::add,
                all -> {
                    begun.add(what);
                    say = all;
                    return () -> stopped.add(what);
                });
    }

    private void say(String something) {
        Objects.requireNonNull(say).accept(something);
    }
}

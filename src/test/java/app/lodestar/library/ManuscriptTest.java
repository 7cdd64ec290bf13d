package app.lodestar.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Field;
import app.lodestar.framework.Limits;
import app.lodestar.framework.Mode;
import app.lodestar.framework.Refusal;
import app.lodestar.framework.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManuscriptTest {

    @Test
    void aBlankOneHoldsWhatTheDraftSays() {
        var draft = new Draft("Shops", "Define success for Shops", Mode.TEAM);
        var root = Manuscript.blank().begun(draft).asNewUnder("shops").content().root();
        assertThat(root.text(Field.TITLE)).isEqualTo("Shops");
        assertThat(root.text(Field.QUESTION)).isEqualTo("Define success for Shops");
        assertThat(root.choice(Field.MODE, Mode.class)).contains(Mode.TEAM);
        assertThat(root.choice(Field.STATUS, Status.class)).contains(Status.DRAFT);
        assertThat(root.text(Field.SLUG)).isEqualTo("shops");
    }

    @Test
    void anEmptyQuestionLeavesTheOneThatIsThere() {
        var first = Manuscript.blank().begun(new Draft("One", "What?", Mode.TEAM)).content();
        var second = Manuscript.of(first).begun(new Draft("Two", "", Mode.PRACTICE)).content();
        assertThat(second.root().text(Field.QUESTION)).isEqualTo("What?");
        assertThat(second.root().text(Field.TITLE)).isEqualTo("Two");
    }

    /** E1: nothing that can be seen. */
    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00a0\u2003", "\u200b\u200d", "\ufeff"})
    void aTitleThatCannotBeSeenIsRefusedAsBlank(String title) {
        assertThat(refusal(title, "")).isEqualTo(Refusal.Code.BLANK);
    }

    /** E2 and E8. */
    @Test
    void whatIsTooLongOrCannotBeKeptIsRefusedWhole() {
        assertThat(refusal("x".repeat(Limits.TITLE + 1), "")).isEqualTo(Refusal.Code.TOO_LONG);
        assertThat(refusal("x".repeat(1_000_000), "")).isEqualTo(Refusal.Code.TOO_LONG);
        assertThat(refusal("Shops", "?".repeat(Limits.LINE + 1))).isEqualTo(Refusal.Code.TOO_LONG);
        assertThat(refusal("Sh\u0000ops", "")).isEqualTo(Refusal.Code.BAD_CHARACTERS);
        assertThat(refusal("Shops\ud83d", "")).isEqualTo(Refusal.Code.BAD_CHARACTERS);
        assertThat(refusal("Sho\nps", "")).isEqualTo(Refusal.Code.BAD_CHARACTERS);
    }

    private static Refusal.@org.jspecify.annotations.Nullable Code refusal(
            String title, String question) {
        var refusal = Manuscript.blank().begun(new Draft(title, question, Mode.TEAM)).refusal();
        return refusal == null ? null : refusal.code();
    }
}

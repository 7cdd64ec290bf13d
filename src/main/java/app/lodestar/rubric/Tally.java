package app.lodestar.rubric;

import app.lodestar.framework.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** What a check has judged so far: how many things pass, and what is wrong with the others. */
final class Tally {
    private final List<Flaw> flaws = new ArrayList<>();
    private int passed;

    List<Flaw> flaws() {
        return flaws;
    }

    int passed() {
        return passed;
    }

    void pass() {
        passed++;
    }

    void fail(Piece subject, Fix fix, List<Pointer> evidence) {
        flaws.add(new Flaw(subject.id(), evidence, fix));
    }

    void fail(Piece subject, Fix fix, Pointer... evidence) {
        fail(subject, fix, Arrays.asList(evidence));
    }

    /** Judges one thing; what is wrong lies in the fields, the first of which is to be opened. */
    void judge(boolean holds, Piece subject, Field... fields) {
        if (holds) {
            pass();
        } else {
            fail(
                    subject,
                    new Fix.Open(subject.id(), fields[0]),
                    Arrays.stream(fields).map(subject::at).toList());
        }
    }

    /** Judges one thing that another fix can mend than opening the field where it is wrong. */
    void judge(boolean holds, Piece subject, Supplier<Fix> fix, Field... fields) {
        if (holds) {
            pass();
        } else {
            List<Pointer> evidence =
                    fields.length == 0
                            ? List.of(subject.whole())
                            : Arrays.stream(fields).map(subject::at).toList();
            fail(subject, fix.get(), evidence);
        }
    }
}

package app.lodestar.collaboration;

import app.lodestar.framework.TextChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One long text as a page has it: what is on its way to the server and what was typed since, both
 * as they read after all that the page has heard of. It foretells what the server makes of each
 * change, and a different answer is a divergence.
 */
final class SimulatedText {

    /** A change that is on its way; {@code tokens} are the words in it that nobody deletes. */
    private record Sent(UUID opId, long base, TextChange effect, List<String> tokens) {}

    /** What was typed and is not sent. */
    record Typed(TextChange change, List<String> tokens) {}

    private final List<Sent> sent = new ArrayList<>();

    /** Sent on top of one that was refused: nobody can say what becomes of them. */
    private final Map<UUID, List<String>> adrift = new HashMap<>();

    private @Nullable Typed typed;

    /** Whether a change may be sent at once that is made on {@code sequence} and what is sent. */
    boolean canSend(long sequence) {
        return adrift.isEmpty()
                && typed == null
                && sent.stream().allMatch(one -> one.base() == sequence);
    }

    void send(UUID opId, long base, Typed next) {
        sent.add(new Sent(opId, base, next.change(), next.tokens()));
    }

    /** A change on top of all that is not confirmed, for which it is too early to be sent. */
    void type(Typed next) {
        if (typed == null) {
            typed = next;
        } else {
            List<String> tokens = new ArrayList<>(typed.tokens());
            tokens.addAll(next.tokens());
            typed = new Typed(typed.change().compose(next.change()), tokens);
        }
    }

    /** Takes what was typed, if all that was sent is answered. */
    Optional<Typed> release() {
        if (typed == null || !sent.isEmpty() || !adrift.isEmpty()) {
            return Optional.empty();
        }
        Typed released = typed;
        typed = null;
        return Optional.of(released);
    }

    /** What leads from the confirmed text to the one on the page, in order. */
    List<TextChange> local() {
        List<TextChange> local = new ArrayList<>(sent.stream().map(Sent::effect).toList());
        if (typed != null) {
            local.add(typed.change());
        }
        return local;
    }

    boolean isSettled() {
        return sent.isEmpty() && adrift.isEmpty() && typed == null;
    }

    /** Someone else's change came to stand in the confirmed text. */
    void others(TextChange change) {
        TextChange news = change;
        for (int i = 0; i < sent.size(); i++) {
            Sent one = sent.get(i);
            TextChange effect = one.effect().map(news, false);
            news = news.map(one.effect(), true);
            sent.set(i, new Sent(one.opId(), one.base(), effect, one.tokens()));
        }
        if (typed != null) {
            typed = new Typed(typed.change().map(news, false), typed.tokens());
        }
    }

    /** The server carried out a change of this page as {@code change}, null for nothing at all. */
    void answered(UUID opId, @Nullable TextChange change) {
        if (adrift.remove(opId) != null) {
            if (change != null) {
                others(change);
            }
            return;
        }
        Sent first = sent.removeFirst();
        boolean foretold =
                change == null ? first.effect().isEmpty() : first.effect().equals(change);
        if (!first.opId().equals(opId) || !foretold) {
            throw new Divergence(
                    "a page foretold " + first.effect() + ", the server made it " + change);
        }
    }

    /**
     * The server refused a change of this page: what came on top of it cannot stand.
     *
     * @return the words that have to be typed again
     */
    List<String> refused(UUID opId, boolean stale) {
        List<String> astray = adrift.remove(opId);
        if (astray != null) {
            return astray;
        }
        if (stale) {
            throw new Divergence("a text was refused as stale: " + sent);
        }
        Sent first = sent.removeFirst();
        List<String> again = new ArrayList<>(first.tokens());
        sent.forEach(next -> adrift.put(next.opId(), next.tokens()));
        sent.clear();
        if (typed != null) {
            again.addAll(typed.tokens());
            typed = null;
        }
        return again;
    }
}

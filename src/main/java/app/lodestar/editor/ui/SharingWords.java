package app.lodestar.editor.ui;

import app.lodestar.base.ui.Sentence;
import app.lodestar.collaboration.Role;
import app.lodestar.collaboration.Sharing;

/** What came of a wish to let someone in or out, in a sentence. */
final class SharingWords {
    private SharingWords() {}

    /**
     * @param asked the name as it was written
     */
    static String of(Words words, Sharing sharing, String asked) {
        return switch (sharing) {
            case Sharing.Shared(var who) ->
                    words.text(
                            "editor.people.shared",
                            Sentence.isolated(who.name()),
                            inSentence(words, who.role()));
            case Sharing.AlreadyIn(var who) ->
                    words.text(
                            "editor.people.already-in",
                            Sentence.isolated(who.name()),
                            inSentence(words, who.role()));
            case Sharing.IsOwner(String name) ->
                    words.text("editor.people.is-owner", Sentence.isolated(name));
            case Sharing.NoSuchAccount _ ->
                    asked.isBlank()
                            ? words.text("editor.people.no-name")
                            : words.text(
                                    "editor.people.no-such-account",
                                    Sentence.isolated(asked.strip()));
            case Sharing.NotIn _ -> words.text("editor.people.not-in", Sentence.isolated(asked));
            case Sharing.Removed(String name) ->
                    words.text("editor.people.removed", Sentence.isolated(name));
            case Sharing.Throttled(var pause) ->
                    words.text("editor.people.throttled", pause.toSeconds() + 1);
            case Sharing.Full(int most) -> words.text("editor.people.full", most);
            case Sharing.GuestAsked _ -> words.text("editor.people.guest");
            case Sharing.NotYours _ -> words.text("editor.people.not-yours");
        };
    }

    private static String inSentence(Words words, Role role) {
        return words.text("editor.people.as." + role);
    }
}

package app.lodestar.collaboration;

import java.time.Duration;

/** What came of a wish to change who is in a framework. */
public sealed interface Sharing {

    /** They are in it now, in that role. */
    record Shared(Participant participant) implements Sharing {}

    /** They are in it already, in the role that they keep. */
    record AlreadyIn(Participant participant) implements Sharing {}

    /** It is theirs, so that no role is given to them. */
    record IsOwner(String name) implements Sharing {}

    /** There is no account of that name; guests have none. */
    record NoSuchAccount() implements Sharing {}

    /** They are not in it, or no longer. */
    record NotIn() implements Sharing {}

    /** They are not in it any more. */
    record Removed(String name) implements Sharing {}

    /** Too many names led nowhere; nothing was looked up. */
    record Throttled(Duration pause) implements Sharing {}

    /** It is shared with as many people as it can be. */
    record Full(int most) implements Sharing {}

    /** Someone without an account asked; sharing begins with having one. */
    record GuestAsked() implements Sharing {}

    /** Someone asked who may not say who is in it. */
    record NotYours() implements Sharing {}
}

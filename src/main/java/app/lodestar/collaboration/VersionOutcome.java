package app.lodestar.collaboration;

import app.lodestar.framework.Refusal;

/** What came of naming a version, or of changing its name. */
public sealed interface VersionOutcome {

    /** It is so, since now or since an earlier try. */
    record Kept(Version version) implements VersionOutcome {}

    /** Nothing was done, for this reason. */
    record Refused(Refusal refusal) implements VersionOutcome {}

    /** There is no such moment, or no such version of this person. */
    record Unknown() implements VersionOutcome {}
}

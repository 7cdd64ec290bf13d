package app.lodestar.dataset;

/** What came of looking into a file that waits. */
public sealed interface Examined {

    /** What it holds. */
    record Proposed(Inspection inspection) implements Examined {}

    /** It cannot be read so; it still waits, to be read otherwise or discarded. */
    record Refused(FileProblem problem) implements Examined {}

    /** The person ended it. */
    record Cancelled() implements Examined {}
}

package app.lodestar.practice;

/** How much a question demands, from the least to the most. */
public enum Level {
    /** One side, one clear aim: for the first attempts. */
    STARTER,
    /** What an interviewer would ask. */
    INTERVIEW,
    /** Several sides that pull apart, or evidence that misleads. */
    STRETCH;

    /** The key of its name among the messages. */
    public String wordKey() {
        return "practice.level." + name();
    }
}

package app.lodestar.practice;

/** There is no such attempt for this person: it never was, or it is someone else's. */
public class AttemptNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public AttemptNotFoundException() {
        super("There is no such attempt");
    }
}

package app.lodestar.collaboration;

/**
 * There is no such framework for this person. The same whether it never was, is in the bin, or is
 * someone else's: nobody learns which.
 */
public class FrameworkNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public FrameworkNotFoundException() {
        super("There is no such framework");
    }
}

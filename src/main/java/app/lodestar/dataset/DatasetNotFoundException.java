package app.lodestar.dataset;

/**
 * There is no such dataset or upload for this person. The same whether it never was or is someone
 * else's: nobody learns which.
 */
public class DatasetNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatasetNotFoundException() {
        super("There is no such dataset");
    }
}

package app.lodestar.collaboration;

/** A promise that did not hold in a simulation. */
final class Divergence extends RuntimeException {
    private static final long serialVersionUID = 1;

    Divergence(String what) {
        super(what);
    }
}

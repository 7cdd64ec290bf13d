package app.lodestar.scoring;

/**
 * Both arms of one stratum.
 *
 * @param name what people call it
 */
record Stratum<C extends ArmCell<C>>(String name, C a, C b) {}

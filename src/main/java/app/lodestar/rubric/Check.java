package app.lodestar.rubric;

/** One check: judges what it is about, thing by thing; with nothing to judge it does not apply. */
@FunctionalInterface
interface Check {
    void run(Reading reading, Tally tally);
}

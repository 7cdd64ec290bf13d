package app.lodestar.practice;

/** How often a check failed in the attempts it applied to: from never to every time. */
public record CheckTally(int failures, int attempts) {

    static final CheckTally NONE = new CheckTally(0, 0);

    public CheckTally {
        if (failures < 0 || failures > attempts) {
            throw new IllegalArgumentException(failures + " of " + attempts);
        }
    }

    /**
     * How much it asks for practice, from 0 to below 1: the share that failed, counted as if one
     * more attempt had passed, so that four of five weigh more than one of one.
     */
    double need() {
        return (double) failures / (attempts + 1);
    }
}

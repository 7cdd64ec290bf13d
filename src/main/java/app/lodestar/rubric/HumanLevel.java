package app.lodestar.rubric;

/** How good it is, from 0 to 4 points. */
public enum HumanLevel {
    MISSING(0),
    WEAK(1),
    ADEQUATE(2),
    STRONG(3),
    EXCEPTIONAL(4);

    private final int points;

    HumanLevel(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }

    /** The key of what it is called. */
    public String messageKey() {
        return "rubric.level." + name();
    }

    /** The level of that many points, 0 to 4. */
    public static HumanLevel of(int points) {
        return values()[points];
    }
}

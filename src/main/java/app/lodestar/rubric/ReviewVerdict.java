package app.lodestar.rubric;

/** What a practised framework comes to; words stand in the bundle. */
public enum ReviewVerdict {
    /** A machine score of 85 or more with no failed error, and a human mean of 3 or more. */
    INTERVIEW_READY,
    /** Not that, with a machine score of 70 or more. */
    SOLID,
    REBUILD;

    private static final double READY = 85;
    private static final double GOOD = 70;
    private static final double MEAN = 3;

    /** The key of its sentence. */
    public String messageKey() {
        return "rubric.verdict." + name();
    }

    /** The verdict on a framework that a machine and a person have reviewed. */
    public static ReviewVerdict of(Review machine, HumanReview human) {
        boolean approved = human.mean().orElse(0) >= MEAN;
        if (machine.score() >= READY && !machine.fails(Severity.ERROR) && approved) {
            return INTERVIEW_READY;
        }
        return machine.score() >= GOOD ? SOLID : REBUILD;
    }
}

package app.lodestar.dataset;

/** What can be wrong with data in life, planted on purpose. */
public enum SampleTrap {
    /** In the later half the weakest segment grows, so rates fall although each segment's rise. */
    MIX_SHIFT,
    /** A few people who are none: many first steps within seconds, nothing after. */
    BOTS,
    /** Refunds come weeks after what they refund; recent rows look better than they will be. */
    LATE_REFUNDS
}

package app.lodestar.framework;

/** The part a stakeholder plays around the product. */
public enum StakeholderKind {
    CUSTOMER,
    SUPPLIER,
    PLATFORM,
    PARTNER,
    INTERMEDIARY,
    REGULATOR,
    NON_USER,
    INTERNAL
}

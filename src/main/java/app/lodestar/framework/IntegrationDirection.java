package app.lodestar.framework;

/** Which way data moves through an integration, seen from the product. */
public enum IntegrationDirection {
    INBOUND,
    OUTBOUND,
    BOTH
}

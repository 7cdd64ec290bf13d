package app.lodestar.framework;

/** Where the product runs. */
public enum Platform {
    IOS,
    ANDROID,
    WEB,
    API,
    EMAIL,
    OTHER
}

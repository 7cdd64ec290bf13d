package app.lodestar.account;

/**
 * A path that anyone may read without signing in, as a room declares it by a bean of this type.
 *
 * @param pattern a path pattern such as {@code /schema/**}; only GET is opened
 */
public record OpenPath(String pattern) {}

package app.lodestar.account;

import java.time.Instant;

/**
 * A browser in which a person is signed in, as they see it in the list.
 *
 * @param browser what the browser says it is, in a few words
 * @param since when the person signed in there
 * @param seen when it was last used, to the minute
 */
public record SignInSummary(SignInId id, String browser, Instant since, Instant seen) {}

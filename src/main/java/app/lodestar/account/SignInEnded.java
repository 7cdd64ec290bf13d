package app.lodestar.account;

/** A browser was signed out, there or from elsewhere; published when that is stored. */
public record SignInEnded(SignInId signIn) {}

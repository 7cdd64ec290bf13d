package app.lodestar.account;

/** Too many passwords are being checked at once; nothing was checked, and trying later may help. */
public final class BusyException extends RuntimeException {

    BusyException() {
        super("Too many passwords are being checked at once");
    }
}

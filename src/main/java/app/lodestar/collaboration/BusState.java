package app.lodestar.collaboration;

import java.time.Duration;

/**
 * How well this server hears of the others.
 *
 * @param others whether there may be others at all
 * @param listening whether hints come in; without them it looks by itself every two seconds
 * @param lag how old, at most, something written elsewhere is that this server has not heard of
 * @param behind the operations that the frameworks followed here lacked at the last look
 */
public record BusState(boolean others, boolean listening, Duration lag, long behind) {}

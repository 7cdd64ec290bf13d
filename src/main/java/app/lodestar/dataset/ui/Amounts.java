package app.lodestar.dataset.ui;

import app.lodestar.base.Messages;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.function.BiFunction;

/** Says how much there is of something. */
final class Amounts {
    private static final double STEP = 1000;
    private static final int SECONDS = 90;
    private static final int MINUTES = 90;

    private Amounts() {}

    /** A size in the largest of B, kB, MB and GB that leaves no leading zero: {@code 24.3 MB}. */
    static String bytes(long bytes) {
        var units = new String[] {"B", "kB", "MB", "GB"};
        double amount = bytes;
        int unit = 0;
        while (amount >= STEP - 0.05 && unit < units.length - 1) {
            amount /= STEP;
            unit++;
        }
        var pattern = unit == 0 || amount >= 100 ? "{0,number,#,##0}" : "{0,number,#,##0.#}";
        return new MessageFormat(pattern, Messages.LOCALE).format(new Object[] {amount})
                + "\u00A0"
                + units[unit];
    }

    static String count(long number) {
        return String.format(Messages.LOCALE, "%,d", number);
    }

    /** A share in per cent, with as many digits as it needs. */
    static String share(double share) {
        return new MessageFormat("{0,number,#,##0.##}", Messages.LOCALE)
                        .format(new Object[] {share * 100})
                + "\u00A0%";
    }

    /** Roughly how long still, in the words of {@code dataset.left.}. */
    static String left(Duration left, BiFunction<String, Object[], String> words) {
        long seconds = Math.max(1, left.toSeconds());
        if (seconds < SECONDS) {
            long rough = seconds <= 10 ? seconds : (seconds + 4) / 5 * 5;
            return words.apply("dataset.left.seconds", new Object[] {rough});
        }
        long minutes = (seconds + 30) / 60;
        return minutes < MINUTES
                ? words.apply("dataset.left.minutes", new Object[] {minutes})
                : words.apply("dataset.left.hours", new Object[] {(minutes + 30) / 60});
    }
}

package app.lodestar.framework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place among siblings: base-62 digits read as a fraction, never ending in the lowest digit, so
 * that there is always a key between two others.
 */
public record OrderKey(String digits) implements Comparable<OrderKey> {
    private static final String ALPHABET =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** Beyond this length the siblings are given fresh keys. */
    static final int LONGEST = 48;

    @JsonCreator
    public OrderKey {
        if (digits.isEmpty()
                || digits.endsWith("0")
                || !digits.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("not an order key: " + digits);
        }
    }

    /** A key strictly between two others; {@code null} is an open end. */
    public static OrderKey between(@Nullable OrderKey low, @Nullable OrderKey high) {
        if (low != null && high != null && low.compareTo(high) >= 0) {
            throw new IllegalArgumentException(low + " is not before " + high);
        }
        StringBuilder key = new StringBuilder();
        boolean bounded = high != null;
        for (int i = 0; ; i++) {
            int from = digit(low, i, 0);
            int to = bounded ? digit(high, i, 0) : ALPHABET.length();
            if (to - from > 1) {
                return new OrderKey(key.append(ALPHABET.charAt((from + to) / 2)).toString());
            }
            key.append(ALPHABET.charAt(from));
            bounded = bounded && from == to;
        }
    }

    /** A key after {@code last} that grows slowly when many are appended one by one. */
    public static OrderKey after(@Nullable OrderKey last) {
        if (last == null) {
            return new OrderKey("V");
        }
        String head = last.digits.substring(0, Math.min(4, last.digits.length()));
        long number = 0;
        for (int i = 0; i < 4; i++) {
            number = number * 62 + (i < head.length() ? ALPHABET.indexOf(head.charAt(i)) : 0);
        }
        number++;
        if (number >= 62L * 62 * 62 * 62) {
            return between(last, null);
        }
        return new OrderKey(fixed(number, 4));
    }

    /** {@code count} keys in order between two others; {@code null} is an open end. */
    static List<OrderKey> between(@Nullable OrderKey low, @Nullable OrderKey high, int count) {
        List<OrderKey> keys = new ArrayList<>(count);
        if (high != null) {
            bisect(low, high, count, keys);
            return keys;
        }
        OrderKey last = low;
        for (int i = 0; i < count; i++) {
            last = after(last);
            keys.add(last);
        }
        return keys;
    }

    private static void bisect(
            @Nullable OrderKey low, OrderKey high, int count, List<OrderKey> keys) {
        if (count > 0) {
            OrderKey middle = between(low, high);
            bisect(low, middle, (count - 1) / 2, keys);
            keys.add(middle);
            bisect(middle, high, count / 2, keys);
        }
    }

    /** {@code count} keys in order, evenly spread. */
    static List<OrderKey> spread(int count) {
        List<OrderKey> keys = new ArrayList<>(count);
        long space = 62L * 62 * 62 * 62;
        for (int i = 1; i <= count; i++) {
            keys.add(new OrderKey(fixed(space / (count + 1) * i, 4)));
        }
        return keys;
    }

    private static String fixed(long number, int width) {
        char[] digits = new char[width];
        for (int i = width - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt((int) (number % 62));
            number /= 62;
        }
        String text = new String(digits);
        int end = text.length();
        while (end > 1 && text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, end);
    }

    private static int digit(@Nullable OrderKey key, int index, int missing) {
        return key == null || index >= key.digits.length()
                ? missing
                : ALPHABET.indexOf(key.digits.charAt(index));
    }

    @Override
    public int compareTo(OrderKey other) {
        return digits.compareTo(other.digits);
    }

    @JsonValue
    @Override
    public String toString() {
        return digits;
    }
}

package app.lodestar.bench.protocol;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what comes through a push line into messages: each has its length in UTF-16 units before it
 * and a bar between. Pieces of the line may begin and end anywhere.
 */
final class Frames {

    /** What the server says only to keep the line open. */
    private static final String PADDING = "X";

    private final StringBuilder waiting = new StringBuilder();
    private boolean greeted;

    /**
     * The messages that end in this piece, in order.
     *
     * @throws OutOfStepException if the line does not keep to its form
     */
    List<String> add(String piece) {
        waiting.append(piece);
        List<String> messages = new ArrayList<>();
        int start = 0;
        while (true) {
            int bar = waiting.indexOf("|", start);
            if (bar < 0) {
                break;
            }
            int end = bar + 1 + length(waiting.substring(start, bar));
            if (end > waiting.length()) {
                break;
            }
            take(waiting.substring(bar + 1, end), messages);
            start = end;
        }
        waiting.delete(0, start);
        return messages;
    }

    /** The first message only says how the line is called. */
    private void take(String message, List<String> messages) {
        if (!greeted) {
            greeted = true;
        } else if (!message.isBlank() && !message.equals(PADDING)) {
            messages.add(message);
        }
    }

    private static int length(String digits) {
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            throw new OutOfStepException("no length of a message: " + digits, e);
        }
    }
}

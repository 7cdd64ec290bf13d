package app.lodestar.bench.protocol;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server tells a page: changes of its tree of nodes and calls of functions on them.
 *
 * @param number the place in the order in which the page is told; -1 for what has none
 * @param at when it came, as {@link System#nanoTime} counts
 */
public record Message(long number, String json, long at) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NUMBER = "\"syncId\":";

    /** As it came, looked at no further than to find its number. */
    static Message arrived(String json, long at) {
        int from = json.lastIndexOf(NUMBER);
        if (from < 0) {
            return new Message(-1, json, at);
        }
        int to = from += NUMBER.length();
        while (to < json.length() && (Character.isDigit(json.charAt(to)) || to == from)) {
            to++;
        }
        return new Message(Long.parseLong(json.substring(from, to)), json, at);
    }

    /**
     * All of it.
     *
     * @throws OutOfStepException if it cannot be read, or is a word of the server about a page that
     *     is not in order
     */
    JsonNode read() {
        try {
            var message = JSON.readTree(json);
            if (message.path("syncId").asLong(-1) != number) {
                throw new OutOfStepException("another number was meant: " + start());
            }
            refuseBadNews(message);
            return message;
        } catch (JacksonException e) {
            throw new OutOfStepException("cannot be read: " + start(), e);
        }
    }

    private void refuseBadNews(JsonNode message) {
        var about = message.path("meta");
        for (var word : new String[] {"appError", "sessionExpired", "refresh"}) {
            if (about.has(word)) {
                throw new OutOfStepException(word + ": " + start());
            }
        }
        if (message.has("resynchronize")) {
            throw new OutOfStepException("the server starts anew: " + start());
        }
    }

    private String start() {
        return json.substring(0, Math.min(json.length(), 300));
    }
}

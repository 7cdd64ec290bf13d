package app.lodestar.bench;

import app.lodestar.bench.protocol.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * When each word was written, acknowledged, and first seen on each page. Words have numbers, and
 * are found in what a page is told by how they begin.
 */
final class Sightings {

    private static final String START = "tok";
    private static final int DIGITS = 6;

    private final int words;
    private final int pages;
    private final AtomicLongArray written;
    private final AtomicLongArray acknowledged;
    private final AtomicLongArray seen;
    private final int[] authors;
    private final int first;

    /**
     * @param first the number of the first word
     */
    Sightings(int first, int words, int pages) {
        this.first = first;
        this.words = words;
        this.pages = pages;
        this.written = new AtomicLongArray(words);
        this.acknowledged = new AtomicLongArray(words);
        this.seen = new AtomicLongArray(words * pages);
        this.authors = new int[words];
    }

    static String word(int number) {
        return (START + "%0" + DIGITS + "d").formatted(number);
    }

    /** A page writes a word now. */
    String write(int number, int page, long at) {
        authors[number - first] = page;
        written.set(number - first, at);
        return word(number);
    }

    void acknowledge(String word, long at) {
        int index = Integer.parseInt(word.substring(START.length())) - first;
        if (index >= 0 && index < words) {
            acknowledged.compareAndSet(index, 0, at);
        }
    }

    /** A page was told something. */
    void look(int page, Message message) {
        var json = message.json();
        int at = json.indexOf(START);
        while (at >= 0 && at + START.length() + DIGITS <= json.length()) {
            int index = number(json, at + START.length()) - first;
            if (index >= 0 && index < words) {
                seen.compareAndSet(index * pages + page, 0, message.at());
            }
            at = json.indexOf(START, at + START.length());
        }
    }

    private static int number(String json, int from) {
        int number = 0;
        for (int at = from; at < from + DIGITS; at++) {
            int digit = json.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Milliseconds from the writing of each word until each other page had it. */
    List<Double> deliveries() {
        List<Double> all = new ArrayList<>();
        for (int word = 0; word < words; word++) {
            for (int page = 0; page < pages; page++) {
                long at = seen.get(word * pages + page);
                if (page != authors[word] && at != 0) {
                    all.add((at - written.get(word)) / 1e6);
                }
            }
        }
        return all;
    }

    /** How many sightings are missing of the words that were written. */
    int missing() {
        int missing = 0;
        for (int word = 0; word < words; word++) {
            for (int page = 0; page < pages; page++) {
                if (page != authors[word]
                        && written.get(word) != 0
                        && seen.get(word * pages + page) == 0) {
                    missing++;
                }
            }
        }
        return missing;
    }

    /** Milliseconds from the writing of each word until its author had the answer. */
    List<Double> acknowledgements() {
        List<Double> all = new ArrayList<>();
        for (int word = 0; word < words; word++) {
            if (acknowledged.get(word) != 0) {
                all.add((acknowledged.get(word) - written.get(word)) / 1e6);
            }
        }
        return all;
    }

    /** How many words were written and never answered. */
    int unanswered() {
        int unanswered = 0;
        for (int word = 0; word < words; word++) {
            if (written.get(word) != 0 && acknowledged.get(word) == 0) {
                unanswered++;
            }
        }
        return unanswered;
    }
}

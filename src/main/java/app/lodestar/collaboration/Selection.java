package app.lodestar.collaboration;

/**
 * What somebody has selected in a text, in UTF-16 units of the text at a sequence of the log.
 *
 * @param from where it begins; equal to {@code to} when it is a caret
 * @param to where the caret stands; before {@code from} for a selection that goes backwards
 */
public record Selection(int from, int to, long sequence) {}

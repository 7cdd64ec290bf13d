package app.lodestar.collaboration;

import java.util.List;

/**
 * The answer to an undo or a redo.
 *
 * @param receipt what was done; without acknowledgements when there was nothing to take back
 * @param leftovers what stays as it is, and why
 */
public record UndoReceipt(Receipt receipt, List<Leftover> leftovers) {}

package app.lodestar.dataset;

import app.lodestar.framework.ColumnType;

/**
 * A column as it is to be stored.
 *
 * @param name unique in its table ignoring case
 * @param hashed whether only a salted hash of each value is stored; then it is text
 */
record TargetColumn(String name, ColumnType type, boolean hashed) {}

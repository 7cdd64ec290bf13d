/** From checked formulas to as few selects as will do, and from their rows to values. */
@NullMarked
package app.lodestar.scoring.plan;

import org.jspecify.annotations.NullMarked;

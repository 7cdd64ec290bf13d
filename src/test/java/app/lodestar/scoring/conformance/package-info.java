/** All definitions on fixed data, on every engine, against plain Java over the rows. */
@NullMarked
package app.lodestar.scoring.conformance;

import org.jspecify.annotations.NullMarked;

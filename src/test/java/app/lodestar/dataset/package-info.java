/** Tests of sample data. */
@NullMarked
package app.lodestar.dataset;

import org.jspecify.annotations.NullMarked;

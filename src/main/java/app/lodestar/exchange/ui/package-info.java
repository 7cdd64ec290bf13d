/** Handing over and importing, as pages. */
@NullMarked
package app.lodestar.exchange.ui;

import org.jspecify.annotations.NullMarked;

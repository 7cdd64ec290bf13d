/** Handing over and importing, as pages. The editor opens the dialog. */
@NamedInterface("ui")
@NullMarked
package app.lodestar.exchange.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

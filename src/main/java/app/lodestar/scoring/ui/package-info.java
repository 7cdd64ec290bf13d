/** How a framework stands, as a face of its page. The editor shows it. */
@NamedInterface("ui")
@NullMarked
package app.lodestar.scoring.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The pages of practice. The editor shows its own practice pages under the same tabs. */
@NamedInterface("ui")
@NullMarked
package app.lodestar.practice.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

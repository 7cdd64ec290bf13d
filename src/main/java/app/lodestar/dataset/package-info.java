/** Sample data: read, checked, described, stored, and opened for scoring. */
@ApplicationModule(allowedDependencies = {"framework", "account", "base"})
@NullMarked
package app.lodestar.dataset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

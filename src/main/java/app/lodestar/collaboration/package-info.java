/** The operation log of a framework, who may do what with it, and the one way to write. */
@ApplicationModule(allowedDependencies = {"framework", "account", "base"})
@NullMarked
package app.lodestar.collaboration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

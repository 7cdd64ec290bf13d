/** Frameworks as stored things: list, search, create, copy, bin; templates and worked examples. */
@ApplicationModule(allowedDependencies = {"framework", "collaboration", "account", "base"})
@NullMarked
package app.lodestar.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

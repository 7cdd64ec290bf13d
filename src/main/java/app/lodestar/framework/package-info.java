/** The document as immutable values, its operations, and what follows from them. Pure Java. */
@ApplicationModule(allowedDependencies = "formula")
@NullMarked
package app.lodestar.framework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The shell every page stands in: errors, words, clock and shared pieces. Knows no other room. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package app.lodestar.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

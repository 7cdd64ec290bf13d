/** People, their workspaces, and how they sign in. */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package app.lodestar.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The launcher's sub-commands; no server. */
@ApplicationModule(
        allowedDependencies = {
            "framework",
            "account",
            "collaboration",
            "library",
            "exchange",
            "base"
        })
@NullMarked
package app.lodestar.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

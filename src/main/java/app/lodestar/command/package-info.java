/** The launcher's sub-commands; no server. */
@ApplicationModule(
        allowedDependencies = {
            "framework",
            "account",
            "collaboration",
            "library",
            "exchange",
            "scoring",
            "base"
        })
@NullMarked
package app.lodestar.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

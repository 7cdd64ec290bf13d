/** The launcher's sub-commands; no server. */
@ApplicationModule(
        allowedDependencies = {
            "formula",
            "framework",
            "rubric",
            "account",
            "collaboration",
            "library",
            "dataset",
            "scoring",
            "exchange",
            "scoring",
            "base"
        })
@NullMarked
package app.lodestar.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

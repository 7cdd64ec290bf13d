/** Hand-over: Markdown and JSON, out and in. */
@ApplicationModule(
        allowedDependencies = {
            "framework",
            "rubric",
            "scoring",
            "collaboration",
            "library",
            "account",
            "base"
        })
@NullMarked
package app.lodestar.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

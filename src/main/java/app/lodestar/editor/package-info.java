/** The page where it all meets. Nothing depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "framework",
            "formula",
            "dataset",
            "account",
            "collaboration",
            "library",
            "rubric",
            "practice",
            "practice :: ui",
            "exchange",
            "exchange :: ui",
            "command",
            "rubric",
            "scoring",
            "scoring :: ui",
            "base"
        })
@NullMarked
package app.lodestar.editor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

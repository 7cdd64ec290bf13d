/** Practice: the question bank, what to try next, timed attempts and progress over time. */
@ApplicationModule(
        allowedDependencies = {
            "framework",
            "collaboration",
            "library",
            "rubric",
            "account",
            "base"
        })
@NullMarked
package app.lodestar.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

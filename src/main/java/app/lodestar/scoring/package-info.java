/** Planning and running formulas on an engine, scorecards, comparison. */
@ApplicationModule(
        allowedDependencies = {"formula", "framework", "rubric", "dataset", "account", "base"})
@NullMarked
package app.lodestar.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The machine checks of a framework, what is covered by what, and the ten dimensions people judge.
 * Pure Java.
 */
@ApplicationModule(allowedDependencies = {"framework", "formula"})
@NullMarked
package app.lodestar.rubric;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

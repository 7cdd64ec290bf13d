/**
 * The formula language: reading, printing, checking and explaining what a metric means. Pure Java.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.lodestar.formula;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

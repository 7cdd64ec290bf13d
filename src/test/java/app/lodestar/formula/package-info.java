@NullMarked
package app.lodestar.formula;

import org.jspecify.annotations.NullMarked;

@NullMarked
package app.lodestar.framework;

import org.jspecify.annotations.NullMarked;

@NullMarked
package app.lodestar.scoring;

import org.jspecify.annotations.NullMarked;

@NullMarked
package app.lodestar.scoring.ui;

import org.jspecify.annotations.NullMarked;

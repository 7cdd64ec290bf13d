@NullMarked
package app.lodestar.dataset.ui;

import org.jspecify.annotations.NullMarked;

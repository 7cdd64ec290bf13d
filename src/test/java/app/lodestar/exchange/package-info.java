@NullMarked
package app.lodestar.exchange;

import org.jspecify.annotations.NullMarked;

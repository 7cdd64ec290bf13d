/** The walls of the house, as tests. */
@NullMarked
package app.lodestar.architecture;

import org.jspecify.annotations.NullMarked;

/** Lodestar: one application, one database, one room a package. */
@NullMarked
package app.lodestar;

import org.jspecify.annotations.NullMarked;

/** Fresh databases for tests, on every engine that the product supports. */
@NullMarked
package app.lodestar.storage;

import org.jspecify.annotations.NullMarked;

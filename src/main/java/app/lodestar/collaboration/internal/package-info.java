/** How frameworks and their logs are stored. */
@NullMarked
package app.lodestar.collaboration.internal;

import org.jspecify.annotations.NullMarked;

/** How people are stored. */
@NullMarked
package app.lodestar.account.internal;

import org.jspecify.annotations.NullMarked;

/**
 * The product as a person starts it: the launcher and the packaged jar, in processes of their own.
 */
@NullMarked
package app.lodestar.launcher;

import org.jspecify.annotations.NullMarked;

/** Signing in and up, and a person's own settings. */
@NullMarked
package app.lodestar.account.ui;

import org.jspecify.annotations.NullMarked;

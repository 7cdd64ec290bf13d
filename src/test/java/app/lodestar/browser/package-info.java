/** Real Chromium against the real application. */
@NullMarked
package app.lodestar.browser;

import org.jspecify.annotations.NullMarked;

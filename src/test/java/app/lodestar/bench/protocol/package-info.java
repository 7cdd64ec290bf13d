/**
 * A client that speaks the protocol of a page of ours with the server as Chromium speaks it, so
 * that many pages can be open on a machine that could not draw them. It stands in for the page, not
 * for a check of the server's: tokens, order and session are as the server asks for them, and a
 * page that falls out of step fails instead of trying again.
 */
@NullMarked
package app.lodestar.bench.protocol;

import org.jspecify.annotations.NullMarked;

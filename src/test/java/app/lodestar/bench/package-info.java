/**
 * Measures the product as it runs: {@code ./lodestar bench}. No test, because a number on a busy
 * machine proves nothing; the goals stand in the quality page and are judged by people.
 */
@NullMarked
package app.lodestar.bench;

import org.jspecify.annotations.NullMarked;

/** The lexer and parser that ANTLR makes from the grammar; they know no null marks. */
@NullUnmarked
package app.lodestar.formula.internal;

import org.jspecify.annotations.NullUnmarked;

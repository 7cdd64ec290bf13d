@NullMarked
package app.lodestar.command;

import org.jspecify.annotations.NullMarked;

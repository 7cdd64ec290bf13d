package app.lodestar.formula;

import org.jspecify.annotations.Nullable;

/**
 * The table whose columns a row expression may name.
 *
 * @param name the table, as the formula names it
 * @param alias a second name for it; null for none
 * @param table null where it is not known, so that nothing can be said about its columns
 */
record Scope(String name, @Nullable String alias, @Nullable Table table) {

    boolean answersTo(String qualifier) {
        return qualifier.equals(name) || qualifier.equals(alias);
    }
}

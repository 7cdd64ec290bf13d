package app.lodestar.dataset;

import app.lodestar.framework.ColumnRole;
import app.lodestar.framework.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * How a column of a file is to be stored.
 *
 * @param name unique in its table ignoring case, not blank
 * @param role null to go by name and type
 * @param unit null if nobody declares one
 * @param personal whether only a hash of each value is stored; the column is then text
 */
public record ColumnChoice(
        String name,
        ColumnType type,
        @Nullable ColumnRole role,
        @Nullable String unit,
        boolean personal) {

    TargetColumn target() {
        return new TargetColumn(name, personal ? ColumnType.STRING : type, personal);
    }
}

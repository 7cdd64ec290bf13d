package app.lodestar.dataset;

import app.lodestar.framework.ColumnType;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a column of a file seems to be; for the person to confirm or change.
 *
 * @param header as the file writes it
 * @param name the header, or what it became to be unique and not empty
 * @param type the narrowest that all of the file's values have the form of
 * @param misfits for each type, how many values could not be stored as it; of a column that is
 *     plainly text, at least so many
 * @param values cells that are not empty
 * @param nulls cells that are
 * @param personal whether the name suggests data of persons, which are hashed unless one objects
 */
public record ColumnProposal(
        String header,
        String name,
        ColumnType type,
        Map<ColumnType, Long> misfits,
        long values,
        long nulls,
        boolean personal) {

    public ColumnProposal {
        misfits = Map.copyOf(misfits);
    }

    static ColumnProposal of(String header, String name, ColumnShape shape, Reading reading) {
        var misfits = new EnumMap<ColumnType, Long>(ColumnType.class);
        for (var type : ColumnType.values()) {
            misfits.put(type, shape.misfits(type, reading));
        }
        return new ColumnProposal(
                header,
                name,
                shape.type(reading),
                misfits,
                shape.values(),
                shape.nulls(),
                Roles.seemsPersonal(name));
    }
}

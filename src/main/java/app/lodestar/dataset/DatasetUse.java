package app.lodestar.dataset;

import app.lodestar.account.Person;
import java.util.List;

/** Puts data under the frameworks of a person. The room that knows frameworks stands behind it. */
public interface DatasetUse {

    /**
     * A framework that data can be put under.
     *
     * @param id names it among those of the person
     * @param title may be empty
     */
    record Place(String id, String title) {}

    /** What came of it. */
    sealed interface Used {

        /**
         * The framework stands on the data.
         *
         * @param path of the page that shows it
         */
        record Done(String path) implements Used {}

        /** Nothing was changed; {@code sentence} says why. */
        record Refused(String sentence) implements Used {}

        /** There is no such framework for this person any more. */
        record Gone() implements Used {}
    }

    /** The person's frameworks, the last changed first; at most 200. */
    List<Place> places(Person person);

    /** Makes a framework stand on the tables of a dataset, in one step that can be undone. */
    Used use(Person person, String place, Dataset dataset);
}

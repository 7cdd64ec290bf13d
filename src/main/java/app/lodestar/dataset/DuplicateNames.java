package app.lodestar.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Gives every column a name of its own. */
final class DuplicateNames {

    private DuplicateNames() {}

    /**
     * The names, in order: an empty one is called after its place ({@code column_3}), one that was
     * there before, ignoring case, gets the first free number ({@code amount_2}).
     */
    static List<String> unique(List<String> header) {
        var taken = new HashSet<String>();
        header.forEach(name -> taken.add(folded(name)));
        var used = new HashSet<String>();
        var names = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i).isBlank() ? "column_" + (i + 1) : header.get(i);
            var unique = name;
            for (int n = 2; !used.add(folded(unique)); n++) {
                unique = name + "_" + n;
                while (taken.contains(folded(unique))) {
                    unique = name + "_" + ++n;
                }
            }
            names.add(unique);
        }
        return List.copyOf(names);
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

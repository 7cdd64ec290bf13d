package app.lodestar.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which things of a list need not move for it to get another order: as many as can, found by
 * patience sorting (a longest increasing subsequence, Fredman 1975).
 */
final class StayingPut {
    private StayingPut() {}

    /**
     * Those of {@code wanted} that may stay while the others move around them.
     *
     * @param present the order there is, without repetition
     * @param wanted the order there shall be; what is not in {@code present} does not stay
     */
    static <T> Set<T> of(List<T> present, List<T> wanted) {
        Map<T, Integer> places = new HashMap<>();
        present.forEach(thing -> places.put(thing, places.size()));
        List<T> both = wanted.stream().filter(places::containsKey).toList();
        int[] place = both.stream().mapToInt(places::get).toArray();
        int[] pileTop = new int[both.size()];
        int[] before = new int[both.size()];
        List<Integer> tops = new ArrayList<>();
        for (int i = 0; i < both.size(); i++) {
            int pile = Arrays.binarySearch(pileTop, 0, tops.size(), place[i]);
            pile = pile < 0 ? -pile - 1 : pile;
            before[i] = pile == 0 ? -1 : tops.get(pile - 1);
            pileTop[pile] = place[i];
            if (pile == tops.size()) {
                tops.add(i);
            } else {
                tops.set(pile, i);
            }
        }
        Set<T> staying = new HashSet<>();
        for (int i = tops.isEmpty() ? -1 : tops.getLast(); i >= 0; i = before[i]) {
            staying.add(both.get(i));
        }
        return staying;
    }
}

package app.lodestar.editor.ui;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static app.lodestar.framework.FrameworkBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Value;
import app.lodestar.rubric.CheckId;
import app.lodestar.rubric.CheckStatus;
import app.lodestar.rubric.Rubric;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoalRanksTest {

    @Test
    void aGoalThatIsAddedComesNextInRank() {
        assertThat(GoalRanks.next(aFramework().build())).isEqualTo(rank(1));
        assertThat(GoalRanks.next(with("a", 7).build())).isEqualTo(rank(8));
    }

    @Test
    void goalsThatWereAddedOneAfterAnotherPassTheCheckOfTheirRanks() {
        var goals = aFramework();
        for (String word : List.of("People find what fits", "Shops are paid on time")) {
            add(goals, word, GoalRanks.next(goals.build()));
        }
        assertThat(Rubric.of(goals.build()).of(CheckId.GOL_1).status()).isEqualTo(CheckStatus.PASS);
    }

    @Test
    void aGoalHasNoRankBeforeThoseWithoutOne() {
        assertThat(GoalRanks.next(with("a", 1).withGoal("b").build())).isEmpty();
        assertThat(GoalRanks.next(aFramework().withGoal("b").build())).isEmpty();
    }

    @Test
    void thereIsNoRankAfterTheLastPossibleOne() {
        assertThat(GoalRanks.next(with("a", 99).build())).isEmpty();
    }

    @Test
    void onlyGoalsThatStandElsewhereGetAnotherRank() {
        var goals = with("a", 1);
        add(goals, "b", rank(2));
        add(goals, "c", rank(3));
        goals.withGoal("d");
        List<Node> moved =
                List.of("a", "c", "b", "d").stream().map(w -> goals.build().node(id(w))).toList();
        assertThat(GoalRanks.inOrder(moved))
                .containsExactly(
                        set("c", 2, Value.of(3)), set("b", 3, Value.of(2)), set("d", 4, null));
    }

    private static Operation set(String goal, long rank, @Nullable Value seen) {
        return new Operation.SetField(id(goal), Field.RANK, Value.of(rank), seen);
    }

    private static FrameworkBuilder with(String word, long rank) {
        return add(aFramework(), word, rank(rank));
    }

    private static FrameworkBuilder add(
            FrameworkBuilder goals, String word, Map<Field, Value> more) {
        var values = new TreeMap<>(more);
        values.put(Field.STATEMENT, Value.of(word));
        return goals.withNode(NodeKind.GOAL, word, null, values);
    }

    private static Map<Field, Value> rank(long rank) {
        return Map.of(Field.RANK, Value.of(rank));
    }
}

package app.lodestar.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

/** What travels when the metrics are others than before. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:metric-grid",
            "lodestar.data=target/metric-grid"
        })
class MetricGridTest extends SpringBrowserlessTest {

    private final List<MetricRow> rows =
            new ArrayList<>(IntStream.range(0, 50).mapToObj(n -> row(n, "Metric " + n)).toList());

    @Test
    void onlyTheRowsThatChangedTravelHoweverFarTheyAreFromEachOther() {
        var grid = grid();
        rows.set(1, row(1, "Orders"));
        rows.set(2, row(2, "Returns"));
        rows.set(48, row(48, "Disputes"));
        grid.setRows(rows);
        assertThat(splices()).containsExactly(List.of(1, 2, 2), List.of(48, 1, 1));
    }

    @Test
    void nothingTravelsWhereNothingChanged() {
        var grid = grid();
        grid.setRows(List.copyOf(rows));
        assertThat(splices()).isEmpty();
    }

    @Test
    void rowsThatMovedTravelInOnePieceSoThatNoneIsGoneInBetween() {
        var grid = grid();
        rows.add(40, rows.remove(10));
        grid.setRows(rows);
        assertThat(splices()).containsExactly(List.of(10, 31, 31));
    }

    @Test
    void aRowThatComesOrGoesTravelsAlone() {
        var grid = grid();
        rows.add(5, row(99, "New"));
        grid.setRows(rows);
        rows.remove(20);
        grid.setRows(rows);
        assertThat(splices()).containsExactly(List.of(5, 0, 1), List.of(20, 1, 0));
    }

    private MetricGrid grid() {
        var grid = new MetricGrid("Metrics", 80, List.of(), List.of());
        UI.getCurrent().add(grid);
        grid.setRows(rows);
        splices();
        return grid;
    }

    /** Where each splice begins, how many rows it takes, and how many it brings. */
    private static List<List<Integer>> splices() {
        var ui = UI.getCurrent();
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(call -> call.getExpression().contains("spliceRows"))
                .map(call -> numbers(call.getParameters()))
                .toList();
    }

    /** After the element itself. */
    private static List<Integer> numbers(List<?> parameters) {
        return List.of(
                Integer.parseInt(parameters.get(1).toString()),
                Integer.parseInt(parameters.get(2).toString()),
                size(parameters.get(3)));
    }

    private static int size(Object rows) {
        return rows instanceof JsonNode json ? json.size() : ((List<?>) rows).size();
    }

    private static MetricRow row(int id, String name) {
        return new MetricRow(
                String.valueOf(id), null, name, "", "CORE", "", "", "", "", null, null);
    }
}

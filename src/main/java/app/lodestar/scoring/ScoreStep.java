package app.lodestar.scoring;

import app.lodestar.dataset.FrameworkData;
import java.util.List;

/** How far the scoring of a framework has come. After an end there is no further step. */
public sealed interface ScoreStep {

    /** The data are being made, which takes some seconds the first time. */
    record Preparing() implements ScoreStep {}

    /** So many metrics are being calculated. */
    record Calculating(int metrics) implements ScoreStep {}

    /** What scoring ends with. */
    sealed interface End extends ScoreStep {}

    /** It is scored. */
    record Scored(FrameworkScore score, FrameworkData.Source source) implements End {}

    /** No table stands under the framework. */
    record NoData() implements End {}

    /** These tables are named and are not in the workspace. */
    record NotHere(List<String> tables) implements End {
        public NotHere {
            tables = List.copyOf(tables);
        }
    }

    /** No metric has a formula: there is nothing to calculate. */
    record NoFormula() implements End {}

    /** Others were served all the time; nothing was run. */
    record Busy() implements End {}

    /** Something broke; the log has it under this reference. */
    record Failed(String reference) implements End {}
}

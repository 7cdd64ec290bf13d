package app.lodestar.base.ui;

import org.jspecify.annotations.Nullable;

/**
 * A metric as {@link MetricGrid} shows it. Rows come in any order in which siblings stand as they
 * do on screen.
 *
 * @param parent the id of the metric that it stands under, null at the top
 * @param tier the code of a {@link MetricGrid.Tier}
 * @param relation the code of a {@link MetricGrid.Relation} to the parent; empty for none
 * @param baseline as it is shown, with its unit; empty for none
 * @param now its latest value as it is shown, with its unit; empty for none
 * @param target as it is shown, with its unit; empty for none
 */
public record MetricRow(
        String id,
        @Nullable String parent,
        String name,
        String key,
        String tier,
        String relation,
        String baseline,
        String now,
        String target,
        @Nullable Spark spark,
        @Nullable Hint hint) {

    /** A remark at the end of the row. */
    public record Hint(String tone, String text) {

        /** Something that is still to be written. */
        public static Hint todo(String text) {
            return new Hint("todo", text);
        }

        /** Something that is wrong. */
        public static Hint error(String text) {
            return new Hint("error", text);
        }

        /** Something that needs an eye. */
        public static Hint risk(String text) {
            return new Hint("risk", text);
        }

        /** Something worth knowing. */
        public static Hint quiet(String text) {
            return new Hint("quiet", text);
        }
    }
}

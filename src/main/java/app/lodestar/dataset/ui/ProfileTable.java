package app.lodestar.dataset.ui;

import app.lodestar.base.ui.Sentence;
import app.lodestar.dataset.ColumnProfile;
import app.lodestar.dataset.ColumnSchema;
import app.lodestar.dataset.StoredTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a table, one a row: what each is, and what it holds. */
class ProfileTable extends Div {
    private static final int TOP = 4;
    private static final int LONGEST = 60;

    ProfileTable(StoredTable table) {
        addClassName("profile");
        var body = new NativeTableBody();
        var columns = table.profile().columns();
        for (int i = 0; i < columns.size(); i++) {
            body.add(row(table, table.schema().columns().get(i), columns.get(i)));
        }
        var label = getTranslation("dataset.columns");
        add(
                Html.table(
                        label,
                        List.of(
                                getTranslation("dataset.column"),
                                ".n " + getTranslation("dataset.profile.nulls"),
                                ".n " + getTranslation("dataset.profile.distinct"),
                                getTranslation("dataset.profile.range"),
                                getTranslation("dataset.profile.spread"),
                                getTranslation("dataset.profile.top")),
                        body));
    }

    private NativeTableRow row(StoredTable table, ColumnSchema column, ColumnProfile profile) {
        boolean hashed = table.hashed().contains(column.name());
        return Html.row(
                Html.rowHead(Html.foreign("span", column.name()), what(table, column, hashed)),
                cell("n", "dataset.profile.nulls", nulls(profile)),
                cell("n", "dataset.profile.distinct", distinct(profile)),
                Html.cell("c-range", getTranslation("dataset.profile.range"), range(profile)),
                Html.cell("c-spread", getTranslation("dataset.profile.spread"), spread(profile)),
                Html.cell("c-top", getTranslation("dataset.profile.top"), top(profile, hashed)));
    }

    private Component what(StoredTable table, ColumnSchema column, boolean hashed) {
        List<String> parts = new ArrayList<>();
        parts.add(getTranslation("dataset.type." + column.type()));
        parts.add(getTranslation("dataset.role." + column.role()));
        @Nullable String unit = column.unit();
        if (unit != null) {
            parts.add(unit);
        }
        if (table.keys().contains(column.name())) {
            parts.add(getTranslation("dataset.profile.key"));
        }
        if (hashed) {
            parts.add(getTranslation("dataset.profile.hashed"));
        }
        return Html.tag("small", String.join(", ", parts));
    }

    private Component cell(String classes, String head, String text) {
        return Html.cell(classes, getTranslation(head), new Span(text));
    }

    private String nulls(ColumnProfile profile) {
        long all = profile.values() + profile.nulls();
        if (profile.nulls() == 0 || all == 0) {
            return "0";
        }
        return getTranslation(
                "dataset.profile.nulls.of",
                profile.nulls(),
                Amounts.share((double) Math.round(1000.0 * profile.nulls() / all) / 1000));
    }

    private String distinct(ColumnProfile profile) {
        return profile.aboutDistinct()
                ? getTranslation("dataset.profile.about", profile.distinct())
                : Amounts.count(profile.distinct());
    }

    private Component range(ColumnProfile profile) {
        var least = profile.least();
        var greatest = profile.greatest();
        if (least == null || greatest == null) {
            return Html.tag("span", "");
        }
        var range = Html.div("range");
        range.add(Html.foreign("span", cut(least)));
        if (!least.equals(greatest)) {
            range.add(Html.foreign("span", cut(greatest)));
        }
        return range;
    }

    private Component spread(ColumnProfile profile) {
        return profile.histogram().isEmpty()
                ? Html.tag("span", "")
                : new SmallBars(
                        profile.histogram(),
                        getTranslation(
                                "dataset.profile.bars",
                                Sentence.isolated(profile.name()),
                                Sentence.isolated(String.valueOf(profile.least())),
                                Sentence.isolated(String.valueOf(profile.greatest()))));
    }

    private Component top(ColumnProfile profile, boolean hashed) {
        if (hashed) {
            return Html.tag("span", getTranslation("dataset.profile.top.hashed"));
        }
        if (profile.top().isEmpty() || profile.top().getFirst().rows() == 1) {
            return Html.tag(
                    "span",
                    profile.values() == 0 ? "" : getTranslation("dataset.profile.top.different"));
        }
        var list = new UnorderedList();
        list.addClassName("top-values");
        profile.top().stream()
                .limit(TOP)
                .forEach(each -> {
                    var count = new Span(Amounts.count(each.rows()));
                    count.addClassNames("num", "muted");
                    list.add(new ListItem(Html.foreign("span", cut(each.value())), count));
                });
        return list;
    }

    private static String cut(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }
}

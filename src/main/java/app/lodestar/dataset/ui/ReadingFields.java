package app.lodestar.dataset.ui;

import app.lodestar.dataset.DayOrder;
import app.lodestar.dataset.FileFormat;
import app.lodestar.dataset.Question;
import app.lodestar.dataset.Reading;
import app.lodestar.dataset.TextEncoding;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How the text of the file was read. A change reads it again, all else that was decided stays. */
class ReadingFields extends Div {
    private final ImportDesk desk;
    private final ImportStage.Deciding deciding;
    private final Reading reading;

    ReadingFields(ImportDesk desk, ImportStage.Deciding deciding) {
        this.desk = desk;
        this.deciding = deciding;
        reading = deciding.inspection().reading();
        addClassName("reading");
        var fields = Html.div("fields");
        if (deciding.inspection().format() == FileFormat.CSV) {
            fields.add(delimiter());
        }
        fields.add(encoding(), decimals(), nothing());
        boolean asked = deciding.inspection().questions().contains(Question.DAY_ORDER);
        if (asked) {
            add(
                    Note.caution(
                            getTranslation(Question.DAY_ORDER.messageKey()),
                            Note.line(getTranslation("dataset.day-order.unanswered")),
                            answers()));
        } else {
            fields.add(days());
        }
        var details = new NativeDetails(getTranslation("dataset.reading"), fields);
        details.setOpen(!reading.nullTexts().isEmpty());
        add(new H3(getTranslation("dataset.reading.title")), details);
    }

    private Component delimiter() {
        Map<String, String> ways = new LinkedHashMap<>();
        for (char each : Reading.DELIMITERS.toCharArray()) {
            ways.put(String.valueOf(each), getTranslation(delimiterKey(each)));
        }
        var list = new OptionList().show(ways, String.valueOf(reading.delimiter()));
        list.onChoice(chosen -> again(reading.withDelimiter(chosen.charAt(0))));
        return field("delimiter", list);
    }

    static String delimiterKey(char delimiter) {
        return switch (delimiter) {
            case ',' -> "dataset.delimiter.comma";
            case ';' -> "dataset.delimiter.semicolon";
            case '\t' -> "dataset.delimiter.tab";
            default -> "dataset.delimiter.bar";
        };
    }

    private Component encoding() {
        Map<String, String> ways = new LinkedHashMap<>();
        for (var each : TextEncoding.values()) {
            ways.put(each.name(), getTranslation("dataset.encoding." + each));
        }
        var list = new OptionList().show(ways, reading.encoding().name());
        list.onChoice(chosen -> again(reading.withEncoding(TextEncoding.valueOf(chosen))));
        return field("encoding", list);
    }

    private Component decimals() {
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put("point", "1.5");
        ways.put("comma", "1,5");
        ways.put("point-grouped", "1,234.5");
        ways.put("comma-grouped", "1.234,5");
        var now =
                (reading.decimalComma() ? "comma" : "point")
                        + (reading.groupedDigits() ? "-grouped" : "");
        var list = new OptionList().show(ways, now);
        list.onChoice(chosen ->
                again(
                        reading.withDecimalComma(chosen.startsWith("comma"))
                                .withGroupedDigits(chosen.endsWith("grouped"))));
        return field("decimals", list);
    }

    private Component days() {
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put("", getTranslation("dataset.days.none"));
        for (var each : DayOrder.values()) {
            ways.put(each.name(), getTranslation("dataset.days." + each));
        }
        var order = reading.dayOrder();
        var list = new OptionList().show(ways, order == null ? "" : order.name());
        list.onChoice(chosen ->
                again(reading.withDayOrder(chosen.isEmpty() ? null : DayOrder.valueOf(chosen))));
        return field("days", list);
    }

    private Component answers() {
        var answers = Html.div("actions");
        for (var each : DayOrder.values()) {
            answers.add(
                    Html.button(
                            getTranslation("dataset.days." + each),
                            "btn small",
                            () -> again(reading.withDayOrder(each))));
        }
        return answers;
    }

    /** {@code NA} is a text like any other until a person says that it stands for nothing. */
    private Component nothing() {
        var input = new Input();
        input.setValue(String.join(", ", reading.nullTexts().stream().sorted().toList()));
        input.setPlaceholder(getTranslation("dataset.reading.nothing.example"));
        input.addValueChangeListener(
                change -> again(reading.withNullTexts(texts(change.getValue()))));
        return BasicFields.field(
                "dataset-nothing",
                getTranslation("dataset.reading.nothing"),
                input,
                getTranslation("dataset.reading.nothing.help"));
    }

    /** The texts of a list with commas. */
    static Set<String> texts(String written) {
        return Arrays.stream(written.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Component field(String name, OptionList list) {
        return BasicFields.field(
                "dataset-" + name, getTranslation("dataset.reading." + name), list, "");
    }

    private void again(Reading asked) {
        desk.read(deciding, asked);
    }
}

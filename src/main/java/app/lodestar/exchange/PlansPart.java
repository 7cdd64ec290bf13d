package app.lodestar.exchange;

import app.lodestar.framework.Field;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Initiatives, trade-offs, assumptions and sources. */
final class PlansPart {
    private final Page page;
    private final Words words;

    private PlansPart(Page page) {
        this.page = page;
        this.words = page.words();
    }

    static void write(Page page) {
        PlansPart part = new PlansPart(page);
        page.section(2, page.words().of("initiatives"), part::initiatives);
        page.section(2, page.words().of("tradeOffs"), part::tradeOffs);
        page.section(2, page.words().of("sources"), part::sources);
    }

    /** One side of a trade-off: its text, else the name of what it refers to. */
    static String side(Page page, Node tradeOff, Field text, Field reference) {
        String words = page.inline(tradeOff, text);
        if (!words.isEmpty()) {
            return words;
        }
        String name = page.name(tradeOff, reference);
        return name.isEmpty() ? page.words().of("open") : name;
    }

    private void initiatives() {
        for (Node each : page.framework().list(NodeKind.INITIATIVE)) {
            page.heading(3, page.name(each));
            page.bullets(details(each));
        }
    }

    private List<String> hypothesis(Node each) {
        String metric = page.name(each, Field.MOVES);
        String delta = delta(each, Field.EXPECTED_DELTA);
        String by = each.text(Field.DELTA_BY);
        String outcome =
                metric.isEmpty()
                        ? delta
                        : delta.isEmpty() ? metric : words.of("moves", metric, delta);
        List<String> lines = new ArrayList<>();
        labelled(Field.ACTION, page.inline(each, Field.ACTION)).ifPresent(lines::add);
        Page.labelled(
                        words.of("then"),
                        by.isEmpty() || outcome.isEmpty() ? outcome : words.of("by", outcome, by))
                .ifPresent(lines::add);
        Page.labelled(words.of("because"), page.inline(each, Field.BECAUSE)).ifPresent(lines::add);
        return lines;
    }

    private String delta(Node each, Field field) {
        String unit = each.text(Field.DELTA_UNIT);
        return each.number(field)
                .map(delta ->
                        each.ref(Field.MOVES)
                                .flatMap(page.framework()::findLive)
                                .map(metric ->
                                        new MetricValues(page.framework(), words, metric)
                                                .delta(delta, unit))
                                .orElseGet(() -> MetricValues.looseDelta(delta, unit)))
                .map(MarkdownText::inline)
                .orElse("");
    }

    private List<String> details(Node each) {
        List<String> lines = hypothesis(each);
        List<Node> moved = new ArrayList<>(page.referred(each, Field.TARGET_METRICS));
        each.ref(Field.MOVES).ifPresent(id -> moved.removeIf(m -> m.id().equals(id)));
        Page.labelled(words.of("alsoMoves"), page.names(moved)).ifPresent(lines::add);
        labelled(Field.GUARDED_BY, page.names(each, Field.GUARDED_BY)).ifPresent(lines::add);
        labelled(Field.TEST, test(each)).ifPresent(lines::add);
        labelled(Field.STOP_RULE, page.inline(each, Field.STOP_RULE)).ifPresent(lines::add);
        String state =
                Stream.of(
                                each.number(Field.INITIATIVE_CONFIDENCE)
                                        .map(c -> words.of("confidence", c.toPlainString()))
                                        .orElse(""),
                                word("effort", each, Field.EFFORT),
                                word("state", each, Field.INITIATIVE_STATUS))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        labelled(Field.INITIATIVE_OWNER, page.inline(each, Field.INITIATIVE_OWNER))
                .ifPresent(lines::add);
        Page.labelled(words.of("plan"), state).ifPresent(lines::add);
        Page.labelled(words.of("result"), result(each)).ifPresent(lines::add);
        return lines;
    }

    private String test(Node each) {
        String note = page.inline(each, Field.TEST_NOTE);
        String design = words.choice(each, Field.TEST);
        String colon = note.isEmpty() || design.isEmpty() ? "" : ": ";
        return Stream.of(design + colon + note, smallest(each))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String smallest(Node each) {
        String effect = delta(each, Field.MIN_DETECTABLE_EFFECT);
        return effect.isEmpty() ? "" : words.of("detects", effect.replace("+", ""));
    }

    private String result(Node each) {
        return Stream.of(
                        delta(each, Field.ACTUAL_DELTA),
                        words.choice(each, Field.RESULT_VERDICT),
                        page.inline(each, Field.LESSON))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String word(String key, Node each, Field field) {
        String word = words.choice(each, field).toLowerCase(java.util.Locale.ROOT);
        return word.isEmpty() ? "" : words.of(key, word);
    }

    private Optional<String> labelled(Field field, String value) {
        return Page.labelled(words.label(field), value);
    }

    private void tradeOffs() {
        page.bullets(
                page.framework().list(NodeKind.TRADE_OFF).stream().map(this::tradeOff).toList());
    }

    private String tradeOff(Node each) {
        String sides =
                words.of(
                        "tradeOff",
                        side(page, each, Field.WE_FAVOUR, Field.WE_FAVOUR_ID),
                        side(page, each, Field.OVER, Field.OVER_ID));
        List<String> lines = new ArrayList<>(List.of(sides));
        for (Field field :
                List.of(Field.TRADE_OFF_BECAUSE, Field.REVERSE_IF, Field.ACCEPTED_UP_TO)) {
            String text = page.inline(each, field);
            if (!text.isEmpty()) {
                lines.add(words.of("tradeOff." + field.path(), Page.sentence(text)));
            }
        }
        return String.join("<br>", lines);
    }

    private void sources() {
        page.bullets(
                page.framework().list(NodeKind.ASSUMPTION).stream()
                        .map(each -> page.name(each) + bracketed(each, Field.ASSUMPTION_STATUS))
                        .toList());
        var table =
                new MarkdownTable(
                        List.of(
                                words.label(Field.CLAIM_TEXT),
                                words.label(Field.SOURCE_NOTE),
                                words.label(Field.CLAIM_CONFIDENCE)));
        for (Node claim : page.framework().list(NodeKind.CLAIM)) {
            String url = claim.text(Field.SOURCE_URL);
            String source =
                    Stream.of(
                                    page.inline(claim, Field.SOURCE_NOTE),
                                    url.isEmpty() ? "" : "<" + url + ">")
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(" "));
            table.row(
                    List.of(page.name(claim), source, words.choice(claim, Field.CLAIM_CONFIDENCE)));
        }
        page.table(table);
    }

    private String bracketed(Node each, Field field) {
        String word = words.choice(each, field).toLowerCase(java.util.Locale.ROOT);
        return word.isEmpty() ? "" : " (" + word + ")";
    }
}

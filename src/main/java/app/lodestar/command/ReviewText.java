package app.lodestar.command;

import app.lodestar.base.Messages;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.rubric.CheckResult;
import app.lodestar.rubric.CheckStatus;
import app.lodestar.rubric.Fix;
import app.lodestar.rubric.Pointer;
import app.lodestar.rubric.Review;
import app.lodestar.rubric.Waiver;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a review for a person at a terminal: what fails first, the rest a line each. */
final class ReviewText {
    private static final int PLACES = 5;

    private final MetricFramework framework;
    private final Messages messages;
    private final StringBuilder text = new StringBuilder();

    ReviewText(MetricFramework framework, Messages messages) {
        this.framework = framework;
        this.messages = messages;
    }

    String write(Review review) {
        line(
                "command.check.score",
                String.format(Locale.ROOT, "%.1f", review.score()),
                word("framework.word." + review.mode()));
        for (CheckResult result : review.failed()) {
            failed(result);
        }
        if (!review.cheapest().isEmpty()) {
            line("command.check.cheapest");
            review.cheapest().forEach(result -> result.fix().ifPresent(fix -> fix(result, fix)));
        }
        for (CheckStatus status :
                List.of(CheckStatus.WAIVED, CheckStatus.NOT_APPLICABLE, CheckStatus.PASS)) {
            List<CheckResult> alike =
                    review.checks().stream().filter(each -> each.status() == status).toList();
            if (!alike.isEmpty()) {
                line(
                        "command.check.alike",
                        status.word(),
                        String.join(
                                ", ", alike.stream().map(each -> each.check().code()).toList()));
            }
        }
        review.checks().stream().flatMap(each -> each.waivers().stream()).forEach(this::waiver);
        return text.toString();
    }

    private void failed(CheckResult result) {
        line(
                "command.check.failure",
                word("rubric.severity." + result.severity().word()),
                result.check().code(),
                word(result.check().messageKey()),
                Long.toString(Math.round(100 * result.credit())));
        List<Pointer> evidence = result.evidence();
        evidence.stream()
                .limit(PLACES)
                .forEach(each -> line("command.check.place", place(each.node(), each.field())));
        if (evidence.size() > PLACES) {
            line("command.check.more", Integer.toString(evidence.size() - PLACES));
        }
    }

    private void fix(CheckResult result, Fix fix) {
        String todo =
                switch (fix) {
                    case Fix.Submit _ -> messages.text("rubric.fix.submit");
                    case Fix.Open(NodeId node, Field field) ->
                            messages.text("rubric.fix.open", place(node, field));
                    case Fix.Add add -> messages.text("rubric.fix.add", word(add.messageKey()));
                };
        line("command.check.fix", result.check().code(), todo);
    }

    private void waiver(Waiver waiver) {
        String about = waiver.node().map(node -> place(node, null)).orElse("");
        line(
                about.isEmpty() ? "command.check.waived" : "command.check.waivedFor",
                waiver.check().code(),
                waiver.reason().strip().replaceAll("\\s+", " "),
                about);
    }

    private String place(NodeId id, @Nullable Field field) {
        Node node = framework.node(id);
        String name = ReviewJson.name(node);
        String label = field == null ? "" : word("framework.field." + field.code());
        if (name.isEmpty()) {
            name = word("rubric.kind." + node.kind());
        }
        return label.isEmpty() ? name : messages.text("command.check.fieldOf", label, name);
    }

    private String word(String key) {
        return messages.find(key).orElse("");
    }

    private void line(String key, String... details) {
        text.append(messages.text(key, (Object[]) details)).append('\n');
    }
}

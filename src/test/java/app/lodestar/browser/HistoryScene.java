package app.lodestar.browser;

import app.lodestar.account.AccountService;
import app.lodestar.account.Person;
import app.lodestar.account.PersonId;
import app.lodestar.collaboration.Envelope;
import app.lodestar.collaboration.FrameworkHistory;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.collaboration.Gesture;
import app.lodestar.collaboration.OpenedFramework;
import app.lodestar.collaboration.VersionId;
import app.lodestar.framework.Field;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.TextChange;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An afternoon of two people on the first example, for pages that tell of it. */
final class HistoryScene {
    private final FrameworkService frameworks;
    private final FrameworkId id;
    private final PersonId person;

    private HistoryScene(FrameworkService frameworks, FrameworkId id, PersonId person) {
        this.frameworks = frameworks;
        this.id = id;
        this.person = person;
    }

    /** Plays it on the framework of whoever owns it; returns the moment that was named. */
    static long play(LodestarServer server, FrameworkId id) {
        JdbcClient sql = server.bean(JdbcClient.class);
        UUID workspace =
                sql.sql("select workspace_id from framework where id = ?")
                        .param(id.value())
                        .query(UUID.class)
                        .single();
        UUID owner =
                sql.sql("select person_id from membership where workspace_id = ?")
                        .param(workspace)
                        .query(UUID.class)
                        .single();
        Person ben = server.bean(AccountService.class).startGuest();
        sql.sql(
                        "insert into membership (workspace_id, person_id, since)"
                                + " select ?, ?, since from membership where workspace_id = ?")
                .params(workspace, ben.id().value(), workspace)
                .update();
        FrameworkService frameworks = server.bean(FrameworkService.class);
        HistoryScene first = new HistoryScene(frameworks, id, new PersonId(owner));
        HistoryScene second = new HistoryScene(frameworks, id, ben.id());
        first.rewords("stories and reels", "stories, reels and live video");
        long named = first.opened().sequence();
        server.bean(FrameworkHistory.class)
                .name(
                        new PersonId(owner),
                        id,
                        VersionId.random(),
                        named,
                        "Draft for Ben",
                        "Ready to be read; the guardrails are still thin.");
        first.rewords("leaving the app", "leaving Instagram");
        second.worksOnMetrics();
        return named;
    }

    private void rewords(String old, String young) {
        String text = opened().framework().root().text(Field.DESCRIPTION);
        int at = Math.max(0, text.indexOf(old));
        String there = text.startsWith(old, at) ? old : "";
        does(
                new Operation.EditText(
                        id.root(),
                        Field.DESCRIPTION,
                        TextChange.replace(text, at, at + there.length(), young)));
    }

    private void worksOnMetrics() {
        MetricFramework now = opened().framework();
        Node cart = metric(now, "Cart rate");
        Node checkout = metric(now, "Checkout rate");
        Node kept = metric(now, "Kept rate");
        does(new Operation.Move(cart.id(), checkout.id(), null));
        does(
                set(checkout, Field.TARGET_VALUE, Value.of(new BigDecimal("0.55"))),
                set(checkout, Field.NAME, Value.of("Checkout start rate")));
        NodeId made = NodeId.random();
        does(
                new Operation.Create(
                        made,
                        NodeKind.METRIC,
                        null,
                        null,
                        Map.of(
                                Field.NAME, Value.of("Time to first answer"),
                                Field.TIER, Value.of(Tier.GUARDRAIL),
                                Field.OWNER_ROLE, Value.of("Support lead"))),
                new Operation.EditText(
                        made,
                        Field.DEFINITION,
                        TextChange.splice(
                                0, 0, "", "Median hours from a buyer’s question to its answer.")));
        Set<NodeId> below = new HashSet<>();
        now.descendants(kept.id()).forEach(node -> below.add(node.id()));
        does(new Operation.Delete(kept.id(), below));
        does(new Operation.AddItem(id.root(), Field.SCOPE_OUT, "Live shopping events"));
    }

    private static Node metric(MetricFramework framework, String name) {
        return framework.metrics().stream()
                .filter(metric -> metric.label().equals(name))
                .findFirst()
                .orElseGet(() -> framework.metrics().getLast());
    }

    private static Operation set(Node node, Field field, Value value) {
        return new Operation.SetField(node.id(), field, value, node.get(field));
    }

    private OpenedFramework opened() {
        return frameworks.open(person, id);
    }

    private void does(Operation... operations) {
        List<Envelope> envelopes = Arrays.stream(operations).map(Envelope::of).toList();
        frameworks.submit(
                person,
                id,
                new Gesture(UUID.randomUUID(), UUID.randomUUID(), opened().sequence(), envelopes));
    }
}

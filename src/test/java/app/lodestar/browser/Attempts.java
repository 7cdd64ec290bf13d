package app.lodestar.browser;

import static app.lodestar.framework.FrameworkBuilder.aFramework;

import app.lodestar.account.Person;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkBuilder;
import app.lodestar.framework.LifecycleStage;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Mode;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Value;
import app.lodestar.practice.AttemptId;
import app.lodestar.practice.AttemptService;
import app.lodestar.practice.Question;
import app.lodestar.practice.QuestionBank;
import app.lodestar.practice.Rating;
import app.lodestar.rubric.HumanDimension;
import app.lodestar.rubric.HumanLevel;
import app.lodestar.rubric.Pointer;
import com.microsoft.playwright.Page;
import java.util.Map;

/** Somebody's attempt at a question, at any point of its way. */
record Attempts(LodestarServer server, Person person, AttemptId id) {
    static final String WITH_ANSWER = "instagram-shops-success";

    /** One that is about to begin. */
    static Attempts begun(LodestarServer server, String question) {
        Person person = Team.member(server, "candidate");
        AttemptId id = AttemptId.random();
        server.bean(AttemptService.class).start(person, id, question(server, question), true);
        return new Attempts(server, person, id);
    }

    /** One in which something is written, and some minutes are used. */
    static Attempts written(LodestarServer server, String question) {
        Person person = Team.member(server, "candidate");
        AttemptId id = AttemptId.random();
        Question asked = question(server, question);
        server.bean(FrameworkService.class).create(person.id(), id.framework(), answer(asked));
        server.bean(AttemptService.class).start(person, id, asked, true);
        server.bean(AttemptService.class).resume(person.id(), id);
        return new Attempts(server, person, id);
    }

    static Question question(LodestarServer server, String key) {
        return server.bean(QuestionBank.class).question(key).orElseThrow();
    }

    AttemptService service() {
        return server.bean(AttemptService.class);
    }

    Attempts ended() {
        service().end(person.id(), id);
        return this;
    }

    Attempts rated() {
        ended();
        var judgement = new Rating(HumanLevel.ADEQUATE, new Pointer(id.framework().root(), null));
        for (var dimension : HumanDimension.values()) {
            service().rate(person.id(), id, dimension, judgement);
        }
        service().review(person.id(), id);
        return this;
    }

    /** A window in which its person has it open. */
    Page open(Visitor visitor, Screen screen) {
        var page = Team.window(visitor, person, screen);
        visitor.goTo(page, path());
        return page;
    }

    String path() {
        return "/practise/attempt/" + id;
    }

    /** As on the drawing. */
    private static MetricFramework answer(Question asked) {
        FrameworkBuilder answer = aFramework().titled(asked.title());
        NodeId root = answer.build().id();
        set(answer, root, Field.QUESTION, Value.of(asked.title()));
        set(answer, root, Field.MODE, Value.of(Mode.PRACTICE));
        set(answer, root, Field.LIFECYCLE_STAGE, Value.of(LifecycleStage.GROWTH));
        answer.withStakeholder("Shopper")
                .withStakeholder("Small shop")
                .withGoal("People who notice a product they like can get it and are glad they did")
                .withGoal("Small and mid-sized shops find a dependable sales channel")
                .withGoal("Creators are paid fairly for demand they cause");
        step(answer, "Shopper", "meets a tagged item in a story");
        step(answer, "Shopper", "pays in the app");
        step(answer, "Small shop", "ships the parcel");
        metric(answer, "kept_in_app_orders", "Kept in-app orders per week", Tier.NORTH_STAR);
        metric(answer, "shops_selling", "Shops with a kept order in 28 days", Tier.CORE);
        metric(answer, "buy_again", "First-time buyers who buy again", Tier.CORE);
        metric(answer, "sessions_viewed", "Sessions with a product view", Tier.SUPPORTING);
        metric(answer, "disputes", "Rate of disputed orders", Tier.GUARDRAIL);
        return answer.build();
    }

    private static void set(FrameworkBuilder into, NodeId node, Field field, Value value) {
        into.with(new Operation.SetField(node, field, value, into.build().node(node).get(field)));
    }

    private static void step(FrameworkBuilder into, String actor, String step) {
        into.withNode(
                NodeKind.FLOW_STEP,
                step,
                null,
                Map.of(
                        Field.STEP,
                        Value.of(step),
                        Field.ACTOR,
                        Value.of(FrameworkBuilder.id(actor))));
    }

    private static void metric(FrameworkBuilder into, String key, String name, Tier tier) {
        into.withMetric(key, Map.of(Field.NAME, Value.of(name), Field.TIER, Value.of(tier)));
    }
}

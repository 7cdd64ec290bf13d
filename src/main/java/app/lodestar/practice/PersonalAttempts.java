package app.lodestar.practice;

import app.lodestar.account.Person;
import app.lodestar.account.PersonalData;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A person's attempts; the answers stand among their frameworks, under the same ids. */
@Component
class PersonalAttempts implements PersonalData {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Attempts attempts;

    PersonalAttempts(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public String field() {
        return "attempts";
    }

    @Override
    public JsonNode of(Person person) {
        ArrayNode all = JSON.createArrayNode();
        attempts.list(person.id()).forEach(attempt -> write(attempt, all.addObject()));
        return all;
    }

    private static void write(Attempt attempt, ObjectNode into) {
        into.put("framework", attempt.id().toString());
        into.put("question", attempt.question());
        into.put("title", attempt.title());
        into.put("startedAt", attempt.startedAt().toString());
        into.put("budgetSeconds", attempt.budget().toSeconds());
        into.put("clock", attempt.clocked());
        into.put("hints", attempt.hints());
        ObjectNode seconds = into.putObject("secondsUsed");
        attempt.times().forEach((part, time) -> seconds.put(part.name(), time.toSeconds()));
        if (attempt.endedAt() != null) {
            into.put("endedAt", attempt.endedAt().toString());
        }
        ObjectNode ratings = into.putObject("ratings");
        attempt.said()
                .forEach((dimension, rating) -> write(rating, ratings.putObject(dimension.name())));
        attempt.result().ifPresent(outcome -> write(outcome, into));
    }

    private static void write(Rating rating, ObjectNode into) {
        if (rating.level() != null) {
            into.put("points", rating.level().points());
        }
        if (rating.evidence() != null) {
            into.set("evidence", JSON.valueToTree(rating.evidence()));
        }
    }

    private static void write(AttemptOutcome outcome, ObjectNode into) {
        into.put("reviewedAt", outcome.at().toString());
        into.put("verdict", outcome.verdict().name());
        into.put("score", outcome.machine().score());
        ObjectNode checks = into.putObject("checks");
        outcome.machine()
                .checks()
                .forEach((check, credit) ->
                        checks.putObject(check.code())
                                .put("status", credit.status().word())
                                .put("credit", credit.credit()));
    }
}

package app.lodestar.practice;

import app.lodestar.account.Person;
import app.lodestar.account.PersonalData;
import app.lodestar.rubric.SeededFlaw;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A person's review trainings. */
@Component
class PersonalTrainings implements PersonalData {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Trainings trainings;

    PersonalTrainings(Trainings trainings) {
        this.trainings = trainings;
    }

    @Override
    public String field() {
        return "trainings";
    }

    @Override
    public JsonNode of(Person person) {
        ArrayNode all = JSON.createArrayNode();
        trainings.list(person.id()).forEach(training -> write(training, all.addObject()));
        return all;
    }

    private static void write(Training training, ObjectNode into) {
        into.put("finishedAt", training.finishedAt().toString());
        into.put("example", training.choice().example());
        into.put("flaws", training.choice().flaws());
        into.put("seed", training.choice().seed());
        into.put("marked", training.marked());
        into.put("named", training.named());
        ArrayNode found = into.putArray("found");
        training.found().stream().map(SeededFlaw::name).forEach(found::add);
        ArrayNode missed = into.putArray("missed");
        training.missed().stream().map(SeededFlaw::name).forEach(missed::add);
        ArrayNode marks = into.putArray("marks");
        training.marks()
                .forEach((piece, guess) -> {
                    ObjectNode mark = marks.addObject().put("piece", piece.toString());
                    guess.ifPresent(flaw -> mark.put("guess", flaw.name()));
                });
    }
}

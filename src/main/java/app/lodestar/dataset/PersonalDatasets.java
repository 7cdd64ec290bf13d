package app.lodestar.dataset;

import app.lodestar.account.Person;
import app.lodestar.account.PersonalData;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is known of a person's datasets; their rows came from files that the person has. */
@Component
class PersonalDatasets implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DatasetService service;

    PersonalDatasets(DatasetService service) {
        this.service = service;
    }

    @Override
    public String field() {
        return "datasets";
    }

    @Override
    public JsonNode of(Person person) {
        return JSON.valueToTree(
                service.list(person).stream()
                        .map(each -> service.find(person, each.id()))
                        .toList());
    }
}

package app.lodestar.account;

import app.lodestar.account.internal.PersonRepository;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The file with everything that is stored of a person, but no secret and no hash of one. */
@Service
@Transactional(readOnly = true)
public class AccountExport {

    private final PersonRepository people;
    private final SignIns signIns;
    private final List<PersonalData> rooms;
    private final JsonMapper json;
    private final Clock clock;

    AccountExport(
            PersonRepository people,
            SignIns signIns,
            List<PersonalData> rooms,
            JsonMapper json,
            Clock clock) {
        this.people = people;
        this.signIns = signIns;
        this.rooms = rooms.stream().sorted(Comparator.comparing(PersonalData::field)).toList();
        this.json = json;
        this.clock = clock;
    }

    /** The file, as JSON; the rooms' parts follow the account, in the order of their names. */
    public String write(Person person) {
        var file = json.createObjectNode();
        file.put("product", "Lodestar");
        file.put("exportedAt", clock.instant().toString());
        file.set("account", account(person));
        rooms.forEach(room -> file.set(room.field(), room.of(person)));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(file);
    }

    private ObjectNode account(Person person) {
        var stored = people.findById(person.id().value()).orElseThrow();
        var account = json.createObjectNode();
        account.put("id", stored.id().toString());
        account.put("name", stored.name());
        account.put("guest", stored.isGuest());
        account.put("workspace", stored.workspaceId().toString());
        account.put("createdAt", stored.createdAt().toString());
        var changed = stored.passwordChangedAt();
        account.put("passwordChangedAt", changed == null ? null : changed.toString());
        var browsers = account.putArray("signedInOn");
        for (var signIn : signIns.list(person.id())) {
            browsers.addObject()
                    .put("browser", signIn.browser())
                    .put("since", signIn.since().toString())
                    .put("seen", signIn.seen().toString());
        }
        return account;
    }
}

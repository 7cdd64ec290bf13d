package app.lodestar.account;

import app.lodestar.account.internal.PersonEntity;
import app.lodestar.account.internal.PersonRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks people up. Who may ask is for the caller to see to. */
@Component
@Transactional(readOnly = true)
public class People {

    private final PersonRepository people;

    People(PersonRepository people) {
        this.people = people;
    }

    /** The member of that account name, in any case and spelling; a guest has none. */
    public Optional<Person> named(String accountName) {
        var folded = AccountName.of(accountName).folded();
        return folded.isEmpty()
                ? Optional.empty()
                : people.findByNameFolded(folded).map(AccountService::person);
    }

    /** Those of these people who are still there, in no order. */
    public List<Person> of(Collection<PersonId> ids) {
        List<PersonEntity> found =
                people.findAllById(ids.stream().map(PersonId::value).distinct().toList());
        return found.stream().map(AccountService::person).toList();
    }
}

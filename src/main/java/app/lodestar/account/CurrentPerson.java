package app.lodestar.account;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Who is signed in where the calling code runs: in a request, or in a page's event handler. */
@Component
public class CurrentPerson {

    private final SecurityContextHolderStrategy contexts;

    CurrentPerson(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    /** The person, or empty if nobody is signed in. */
    public Optional<Person> find() {
        var authentication = contexts.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person person
                ? Optional.of(person)
                : Optional.empty();
    }

    /**
     * The person.
     *
     * @throws IllegalStateException if nobody is signed in, which behind a closed door is a bug
     */
    public Person require() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}

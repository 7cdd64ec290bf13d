package app.lodestar.dataset;

import app.lodestar.account.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How large the files of guests and members may be on this server. */
@Component
class PersonLimits {

    private final ImportLimits members;

    PersonLimits(
            @Value("${lodestar.import.bytes:0}") long bytes,
            @Value("${lodestar.import.rows:0}") long rows) {
        this.members = raised(bytes, rows);
    }

    /** What members may bring where the server sets these; 0 is not set. */
    static ImportLimits raised(long bytes, long rows) {
        return ImportLimits.of(
                Math.min(
                        bytes > 0 ? bytes : ImportLimits.MEMBER.bytes(), ImportLimits.MOST.bytes()),
                Math.min(rows > 0 ? rows : ImportLimits.MEMBER.rows(), ImportLimits.MOST.rows()));
    }

    ImportLimits of(Person person) {
        return person.guest() ? ImportLimits.GUEST : members;
    }

    ImportLimits ofMembers() {
        return members;
    }
}

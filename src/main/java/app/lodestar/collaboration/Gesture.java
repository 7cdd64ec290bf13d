package app.lodestar.collaboration;

import java.util.List;
import java.util.UUID;

/**
 * What a person did in one go: it is carried out as a whole or not at all, and undone as a whole.
 *
 * @param groupId fresh for each gesture; what is sent under one id is undone together
 * @param clientId the place it was made in, such as one open page; what that place itself sent
 *     after {@code baseSequence} counts as seen, if it was sent with the same base
 * @param baseSequence the sequence of the framework that the author looked at
 */
public record Gesture(UUID groupId, UUID clientId, long baseSequence, List<Envelope> operations) {
    public Gesture {
        operations = List.copyOf(operations);
        if (baseSequence < 0) {
            throw new IllegalArgumentException("base sequence " + baseSequence);
        }
        if (operations.stream().map(Envelope::opId).distinct().count() < operations.size()) {
            throw new IllegalArgumentException("two operations under one id");
        }
    }
}

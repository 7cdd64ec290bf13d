package app.lodestar.editor.ui;

import app.lodestar.account.Person;
import app.lodestar.base.Ids;
import app.lodestar.base.Messages;
import app.lodestar.collaboration.Envelope;
import app.lodestar.collaboration.Folder;
import app.lodestar.collaboration.FrameworkDirectory;
import app.lodestar.collaboration.FrameworkId;
import app.lodestar.collaboration.FrameworkNotFoundException;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.collaboration.Gesture;
import app.lodestar.collaboration.Order;
import app.lodestar.collaboration.Outcome;
import app.lodestar.dataset.Dataset;
import app.lodestar.dataset.DatasetNodes;
import app.lodestar.dataset.DatasetUse;
import app.lodestar.framework.NodeId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts data under frameworks, by the one way that leads into a framework. */
@Component
class DataUnderFrameworks implements DatasetUse {
    private static final int MOST = 200;

    private final FrameworkDirectory directory;
    private final FrameworkService frameworks;
    private final Ids ids;
    private final Words words;

    DataUnderFrameworks(
            FrameworkDirectory directory, FrameworkService frameworks, Ids ids, Messages messages) {
        this.directory = directory;
        this.frameworks = frameworks;
        this.ids = ids;
        this.words = new Words(messages);
    }

    @Override
    public List<Place> places(Person person) {
        return directory.list(person.id(), Folder.MINE, "", Order.EDITED, 0, MOST).stream()
                .map(each -> new Place(each.id().toString(), words.nameOf(each.title())))
                .toList();
    }

    @Override
    public Used use(Person person, String place, Dataset dataset) {
        try {
            return use(person, FrameworkId.of(place), dataset);
        } catch (FrameworkNotFoundException | IllegalArgumentException none) {
            return new Used.Gone();
        }
    }

    private Used use(Person person, FrameworkId id, Dataset dataset) {
        var opened = frameworks.open(person.id(), id);
        var operations =
                DatasetNodes.operations(opened.framework(), dataset, NodeId::random).stream()
                        .map(Envelope::of)
                        .toList();
        var done = new Used.Done("framework/" + id + "/score");
        if (operations.isEmpty()) {
            return done;
        }
        var gesture = new Gesture(ids.next(), ids.next(), opened.sequence(), operations);
        return frameworks.submit(person.id(), id, gesture).acknowledgements().stream()
                .filter(each -> each.outcome() == Outcome.REJECTED)
                .map(each -> each.refusal())
                .filter(Objects::nonNull)
                .findFirst()
                .<Used>map(refusal -> new Used.Refused(words.refusal(refusal)))
                .orElse(done);
    }
}

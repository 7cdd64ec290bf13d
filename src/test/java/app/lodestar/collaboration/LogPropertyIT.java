package app.lodestar.collaboration;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Operation;
import app.lodestar.framework.RandomOperations;
import app.lodestar.framework.TreeInvariants;
import app.lodestar.storage.StorageEngine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogPropertyIT {
    private static final int GESTURES = 400;
    private static final long SEED = 2026;

    @RegisterExtension static final Stores STORES = new Stores();

    @ParameterizedTest
    @EnumSource
    void threeAuthorsWithOldViewsLeadToOneFrameworkHoweverItIsRead(StorageEngine engine) {
        Store store = STORES.on(engine);
        RandomOperations random = new RandomOperations(SEED);
        Author ana = Author.of(store, aFramework().titled("Shops").build());
        List<Author> authors = List.of(ana, store.colleague(ana), ana.elsewhere());
        List<Gesture> sent = new ArrayList<>();
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < GESTURES; i++) {
            Author author = authors.get(random.below(3));
            switch (random.below(12)) {
                case 0 -> author.undoes();
                case 1 -> author.redoes();
                case 2 -> author.look();
                case 3 -> resend(ana, sent, receipts, random);
                case 4 -> store.bean(Hubs.class).forget(ana.id());
                default -> {
                    Gesture gesture = author.gesture(operations(author, random));
                    Receipt receipt = author.sendBlindly(gesture);
                    if (random.below(2) == 0) {
                        author.look();
                    }
                    sent.add(gesture);
                    receipts.add(receipt);
                }
            }
        }
        ana.look();
        Replay.assertSame(store, ana.id());
        TreeInvariants.assertSound(ana.seen(), engine.name());
        assertThat(receipts)
                .flatExtracting(Receipt::acknowledgements)
                .extracting(Acknowledgement::outcome)
                .contains(Outcome.APPLIED, Outcome.REJECTED, Outcome.NOOP);
        store.bean(Hubs.class).forget(ana.id());
        assertThat(store.frameworks().open(ana.person(), ana.id()).framework())
                .isEqualTo(ana.seen());
    }

    private static void resend(
            Author author, List<Gesture> sent, List<Receipt> receipts, RandomOperations random) {
        if (!sent.isEmpty()) {
            int index = random.below(sent.size());
            assertThat(author.sendBlindly(sent.get(index)).acknowledgements())
                    .isEqualTo(receipts.get(index).acknowledgements());
        }
    }

    private static Operation[] operations(Author author, RandomOperations random) {
        Operation[] operations = new Operation[1 + random.below(2)];
        for (int i = 0; i < operations.length; i++) {
            operations[i] = random.next(author.seen());
        }
        return operations;
    }
}

package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.internal.FrameworkRepository;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether a server keeps what was acknowledged by lives before it, or by other servers. */
final class Verification {
    private static final int RESENT = 50;

    private record Row(long sequence, Outcome outcome) {}

    private final ConfigurableApplicationContext application;
    private final PersonId person;
    private final FrameworkId id;

    Verification(ConfigurableApplicationContext application, PersonId person, FrameworkId id) {
        this.application = application;
        this.person = person;
        this.id = id;
    }

    /** One line that says how much was verified; nobody else may write meanwhile. */
    String run(Journal.Told told, Writers writers) {
        keepsEveryAnswer(told.acknowledged());
        replaysToWhatItShows();
        answersResendsAlike(told.acknowledged(), writers);
        int late = storesTheUnansweredOnce(told, writers);
        replaysToWhatItShows();
        return "verified " + told.acknowledged().size() + " " + late;
    }

    private void keepsEveryAnswer(List<Journal.Acknowledged> acknowledged) {
        Map<UUID, Row> log = log();
        List<Journal.Acknowledged> lost =
                acknowledged.stream()
                        .filter(a -> !new Row(a.sequence(), a.outcome()).equals(log.get(a.opId())))
                        .toList();
        check(lost.isEmpty(), lost.size() + " lost of " + acknowledged.size() + ": " + lost);
    }

    private Map<UUID, Row> log() {
        Map<UUID, Row> rows = new HashMap<>();
        application
                .getBean(JdbcClient.class)
                .sql("select op_id, seq, outcome from operation where framework_id = ?")
                .param(id.value())
                .query(row -> {
                    rows.put(
                            row.getObject("op_id", UUID.class),
                            new Row(row.getLong("seq"), Outcome.valueOf(row.getString("outcome"))));
                });
        return rows;
    }

    private void replaysToWhatItShows() {
        OpenedFramework shown = frameworks().open(person, id);
        check(shown.readOnly() == null, "read-only: " + shown.readOnly());
        TransactionTemplate transaction =
                new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        transaction.executeWithoutResult(_ -> {
            long head =
                    application
                            .getBean(FrameworkRepository.class)
                            .findById(id.value())
                            .orElseThrow()
                            .head();
            FrameworkLoader loader = application.getBean(FrameworkLoader.class);
            FrameworkLoader.Loaded whole = loader.fromStart(id, head);
            FrameworkLoader.Loaded fast = loader.load(id, head);
            check(whole.damage() == null && fast.damage() == null, "damaged");
            check(whole.sequence() == head && shown.sequence() == head, "not up to " + head);
            check(whole.framework().equals(shown.framework()), "replay differs");
            check(fast.framework().equals(shown.framework()), "replay from a snapshot differs");
        });
        check(
                log().size() == shown.sequence(),
                "gaps: " + log().size() + " of " + shown.sequence());
    }

    private void answersResendsAlike(List<Journal.Acknowledged> acknowledged, Writers writers) {
        long head = frameworks().open(person, id).sequence();
        List<Journal.Acknowledged> last =
                acknowledged.stream()
                        .sorted(Comparator.comparingLong(Journal.Acknowledged::sequence).reversed())
                        .limit(RESENT)
                        .toList();
        for (Journal.Acknowledged before : last) {
            Acknowledgement again = resend(before.opId(), writers);
            Row row = new Row(again.sequence(), again.outcome());
            check(
                    row.equals(new Row(before.sequence(), before.outcome())),
                    "resent " + before + " and got " + row);
        }
        check(frameworks().open(person, id).sequence() == head, "a resend was stored again");
    }

    /** D23: some of these are stored already, and only their answer was lost. */
    private int storesTheUnansweredOnce(Journal.Told told, Writers writers) {
        for (UUID opId : told.unanswered()) {
            Acknowledgement first = resend(opId, writers);
            check(resend(opId, writers).equals(first), "two answers to " + opId);
        }
        return told.unanswered().size();
    }

    private Acknowledgement resend(UUID opId, Writers writers) {
        OpenedFramework now = frameworks().open(person, id);
        return writers.send(opId, UUID.randomUUID(), now.sequence(), now.framework())
                .acknowledgements()
                .getFirst();
    }

    /** Without the assertions of the tests, which the product's jar does not hold. */
    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private FrameworkService frameworks() {
        return application.getBean(FrameworkService.class);
    }
}

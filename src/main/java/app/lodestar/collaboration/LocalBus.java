package app.lodestar.collaboration;

import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bus of a server that is alone on its database, as it always is on an H2 file. */
final class LocalBus implements ChangeBus {
    private static final Logger LOG = LoggerFactory.getLogger(LocalBus.class);

    private final CatchUp catchUp;
    private final Topics topics = new Topics();

    LocalBus(CatchUp catchUp) {
        this.catchUp = catchUp;
        LOG.info("One server only: the frameworks are in an H2 file. Several need PostgreSQL");
    }

    @Override
    public void written(FrameworkId id, long sequence) {
        // There is nobody else to tell.
    }

    @Override
    public void lookAgain(FrameworkId id) {
        AfterCommit.run(() -> catchUp.tell(id));
    }

    @Override
    public void publish(String topic, String payload) {
        Topics.check(topic, payload);
        AfterCommit.run(() -> topics.tell(topic, payload));
    }

    @Override
    public Subscription listen(String topic, Consumer<String> listener) {
        return topics.add(topic, listener);
    }

    @Override
    public BusState state() {
        return new BusState(false, true, Duration.ZERO, 0);
    }
}

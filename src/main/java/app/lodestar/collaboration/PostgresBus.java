package app.lodestar.collaboration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The bus of several servers on one PostgreSQL: {@code NOTIFY} in the writer's transaction, {@code
 * LISTEN} on a connection of its own, and every two seconds a look at what is followed here, so
 * that no lost hint costs more than that.
 */
final class PostgresBus implements ChangeBus, PostgresEar.Hearing, SmartLifecycle {
    static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(PostgresBus.class);
    private static final String FRAMEWORK = "framework";
    private static final String TOPIC = "lodestar_topic";
    private static final String BEAT = "lodestar_beat";
    private static final Duration DEAF_AFTER = LOOK_EVERY.multipliedBy(3);
    private static final int STOP_SECONDS = 5;

    private final JdbcTemplate sql;
    private final CatchUp catchUp;
    private final LongSupplier nanos;
    private final Topics topics = new Topics();
    private final Pulse pulse = new Pulse();
    private final Map<FrameworkId, Long> due = new ConcurrentHashMap<>();
    private final PostgresEar ear;

    /** Its thread is never interrupted. It alone reads what hints are about. */
    private final ScheduledExecutorService reader =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("catch-up").factory());

    private volatile boolean running;
    private volatile long looked;
    private volatile long behind;
    private volatile long connected;

    PostgresBus(
            JdbcTemplate sql, JdbcConnectionDetails database, CatchUp catchUp, LongSupplier nanos) {
        this.sql = sql;
        this.catchUp = catchUp;
        this.nanos = nanos;
        this.looked = nanos.getAsLong();
        this.ear = new PostgresEar(database, List.of(FRAMEWORK, TOPIC, BEAT), this);
    }

    @Override
    public void written(FrameworkId id, long sequence) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a hint belongs to the transaction that it tells of");
        }
        say(FRAMEWORK, id + ":" + sequence);
    }

    @Override
    public void lookAgain(FrameworkId id) {
        AfterCommit.run(() -> catchUp.tell(id));
        sayIfPossible(FRAMEWORK, id + ":0");
    }

    @Override
    public void publish(String topic, String payload) {
        Topics.check(topic, payload);
        sayIfPossible(TOPIC, topic + " " + payload);
    }

    @Override
    public Subscription listen(String topic, Consumer<String> listener) {
        return topics.add(topic, listener);
    }

    /** In a transaction a failure is the transaction's; outside it is a word that is lost. */
    private void sayIfPossible(String channel, String payload) {
        try {
            say(channel, payload);
        } catch (DataAccessException away) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                throw away;
            }
            LOG.warn("Not said to other servers: {}", away.getClass().getName());
        }
    }

    private void say(String channel, String payload) {
        sql.query("select pg_notify(?, ?)", _ -> {}, channel, payload);
    }

    @Override
    public BusState state() {
        long now = nanos.getAsLong();
        Duration way = pulse.lag(now);
        Duration sinceLook = Duration.ofNanos(now - looked);
        return new BusState(
                true, ear.isListening(), way.compareTo(sinceLook) < 0 ? way : sinceLook, behind);
    }

    @Override
    public void connected() {
        connected = nanos.getAsLong();
        reader.execute(() -> {
            look();
            catchUp.tellAll();
        });
    }

    @Override
    public boolean isDeaf() {
        long now = nanos.getAsLong();
        return pulse.isWaitingLongerThan(DEAF_AFTER, now) && now - connected > DEAF_AFTER.toNanos();
    }

    @Override
    public void heard(String channel, String payload) {
        switch (channel) {
            case FRAMEWORK -> heardOfFramework(payload);
            case TOPIC -> {
                int end = payload.indexOf(' ');
                topics.tell(payload.substring(0, end), payload.substring(end + 1));
            }
            default -> pulse.hear(payload, nanos.getAsLong());
        }
    }

    private void heardOfFramework(String payload) {
        int colon = payload.indexOf(':');
        FrameworkId id = FrameworkId.of(payload.substring(0, colon));
        long sequence = Long.parseLong(payload.substring(colon + 1));
        if (sequence == 0) {
            catchUp.tell(id);
        } else if (catchUp.isBehind(id, sequence)
                && due.merge(id, sequence, Math::max) == sequence) {
            reader.execute(() -> readWhatIsDue(id));
        }
    }

    private void readWhatIsDue(FrameworkId id) {
        Long sequence = due.remove(id);
        if (sequence != null) {
            safely(() -> catchUp.upTo(id, sequence));
        }
    }

    private void look() {
        safely(() -> {
            say(BEAT, pulse.beat(nanos.getAsLong()));
            behind = catchUp.look();
            looked = nanos.getAsLong();
        });
    }

    /** What fails now is done by the next look. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // Only the class: a message may hold what people wrote.
            LOG.warn("Not caught up with other servers: {}", e.getClass().getName());
        }
    }

    @Override
    public void start() {
        running = true;
        ear.start();
        var _ =
                reader.scheduleWithFixedDelay(
                        this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        ear.stop();
        reader.shutdown();
        try {
            if (!reader.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Still reading what other servers wrote; given up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server opens, and until after it has closed. */
    @Override
    public int getPhase() {
        return 0;
    }
}

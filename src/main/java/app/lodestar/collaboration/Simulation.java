package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.collaboration.SimulatedPage.Place;
import app.lodestar.collaboration.internal.LogEntry;
import app.lodestar.framework.Field;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Operation;
import app.lodestar.framework.RandomOperations;
import app.lodestar.framework.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Several people in one framework, on two servers with one log, over a network that loses, doubles
 * and holds up; pages are cut off and servers start again. One seed is one run. The conflict rules,
 * the write path, undo and the stored form are the real ones.
 */
public final class Simulation {
    private static final int HUBS = 2;
    private static final int FEWEST = 3;
    private static final int MOST = 8;
    private static final int GESTURES = 60;
    private static final int PATIENCE = 5_000;
    private static final int LONGEST_CUT = 400;
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    /** A page, where it is connected to, and how its person works. */
    private static final class Seat {
        private final SimulatedPage page;
        private final boolean undoes;
        private int hub;
        private long cutUntil;

        Seat(SimulatedPage page, boolean undoes, int hub) {
            this.page = page;
            this.undoes = undoes;
            this.hub = hub;
        }
    }

    private final Random random;
    private final RandomOperations choice;
    private final SimulatedPost post;
    private final SimulatedLog log;
    private final SimulatedWitness witness;
    private final List<SimulatedHub> hubs = new ArrayList<>();
    private final long[] told = new long[HUBS];
    private final List<Seat> seats = new ArrayList<>();
    private final Map<UUID, Acknowledgement> answers = new HashMap<>();
    private final SimulatedPeople people;

    private Simulation(long seed, UnaryOperator<Past> memory) {
        random = new Random(seed);
        choice = new RandomOperations(random);
        post = new SimulatedPost(random);
        log = new SimulatedLog(new FrameworkId(freshId()));
        witness = new SimulatedWitness(log);
        for (int i = 0; i < HUBS; i++) {
            hubs.add(new SimulatedHub(log, memory, this::freshId, this::time));
        }
        NodeId metric = new NodeId(freshId());
        people =
                new SimulatedPeople(
                        choice,
                        this::freshId,
                        List.of(
                                new Place(log.id().root(), Field.WHY_NOW),
                                new Place(metric, Field.RESPONSE)));
        begin(metric);
    }

    /** Runs what the seed makes; never throws what the simulated rooms do. */
    public static SimulatedRun run(long seed) {
        return run(seed, UnaryOperator.identity());
    }

    /** The same with servers whose turns see the log in another way. */
    static SimulatedRun run(long seed, UnaryOperator<Past> memory) {
        Simulation simulation = new Simulation(seed, memory);
        try {
            simulation.work();
            simulation.rest();
            return new SimulatedRun(seed, simulation.log.head(), null);
        } catch (RuntimeException diverged) {
            return new SimulatedRun(seed, simulation.log.head(), diverged.toString());
        }
    }

    /** The log that the seed makes. */
    static List<LogEntry> log(long seed) {
        Simulation simulation = new Simulation(seed, UnaryOperator.identity());
        simulation.work();
        simulation.rest();
        return simulation.log.entries();
    }

    private UUID freshId() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Instant time() {
        return START.plusSeconds(post.now());
    }

    private void begin(NodeId metric) {
        PersonId founder = new PersonId(freshId());
        Operation create =
                new Operation.Create(
                        metric,
                        NodeKind.METRIC,
                        null,
                        null,
                        Map.of(Field.NAME, Value.of("Sessions")));
        hubs.getFirst()
                .carryOut(
                        Group.of(
                                founder,
                                new Gesture(
                                        freshId(),
                                        freshId(),
                                        0,
                                        List.of(new Envelope(freshId(), create)))));
        int pages = random.nextInt(FEWEST, MOST + 1);
        PersonId person = founder;
        for (int i = 0; i < pages; i++) {
            // The second page is the first person's too.
            person = i == 1 ? person : new PersonId(freshId());
            SimulatedPage page = new SimulatedPage(person, freshId(), hubs.getFirst().catchUp());
            seats.add(new Seat(page, i >= 2 && i % 2 == 0, random.nextInt(HUBS)));
        }
    }

    private void work() {
        int gestures = GESTURES + random.nextInt(GESTURES);
        while (gestures > 0) {
            post.tick();
            if (random.nextInt(60) == 0) {
                restart(random.nextInt(HUBS));
            }
            for (Seat seat : seats) {
                if (random.nextInt(100) == 0) {
                    cut(seat, 1 + random.nextInt(1 + random.nextInt(LONGEST_CUT)));
                }
                if (random.nextInt(5) == 0) {
                    act(seat);
                    gestures--;
                }
                maintain(seat);
            }
            spread();
        }
    }

    private void act(Seat seat) {
        if (seat.undoes && random.nextInt(5) == 0) {
            undo(seat);
        } else if (!seat.undoes && random.nextInt(3) == 0) {
            people.typeToken(seat.page);
        } else if (random.nextInt(4) == 0) {
            people.edit(seat.page, new Place(log.id().root(), Field.DESCRIPTION));
        } else {
            people.act(seat.page);
        }
    }

    private void undo(Seat seat) {
        Via via = random.nextInt(3) == 0 ? Via.REDO : Via.UNDO;
        int hub = seat.hub;
        if (isConnected(seat)) {
            post.send(() -> {
                hubs.get(hub).takeBack(seat.page.person(), via);
                witness.follow(hubs.get(hub));
                tell(hub);
            });
        }
    }

    /** What a page does by itself: it sends what is unanswered, and asks what it has missed. */
    private void maintain(Seat seat) {
        seat.page.flush(this::freshId);
        if (!isConnected(seat)) {
            return;
        }
        List<Group> unanswered = seat.page.outbox();
        int hub = seat.hub;
        if (!unanswered.isEmpty() && random.nextInt(4) == 0) {
            post.send(() -> receive(hub, unanswered));
        }
        if (random.nextInt(10) == 0) {
            long since = seat.page.sequence();
            post.send(() -> deliver(seat, log.after(since)));
        }
    }

    private boolean isConnected(Seat seat) {
        return seat.cutUntil <= post.now();
    }

    private void cut(Seat seat, long ticks) {
        seat.cutUntil = Math.max(seat.cutUntil, post.now() + ticks);
        seat.hub = random.nextInt(HUBS);
    }

    private void restart(int hub) {
        hubs.get(hub).restart();
        told[hub] = log.head();
        for (Seat seat : seats) {
            if (seat.hub == hub) {
                cut(seat, 5 + random.nextInt(20));
            }
        }
    }

    private void receive(int hub, List<Group> groups) {
        for (Group group : groups) {
            Receipt receipt = hubs.get(hub).carryOut(group);
            for (Acknowledgement answer : receipt.acknowledgements()) {
                Acknowledgement first = answers.putIfAbsent(answer.opId(), answer);
                if (first != null && !first.equals(answer)) {
                    throw new Divergence("first answered " + first + ", then " + answer);
                }
            }
            witness.follow(hubs.get(hub));
        }
        if (random.nextInt(12) == 0) {
            hubs.get(hub).snapshot();
        }
        tell(hub);
    }

    /** A server hears of what another wrote, some time. */
    private void spread() {
        int hub = random.nextInt(HUBS);
        if (hubs.get(hub).catchUp().sequence() > told[hub]) {
            tell(hub);
        }
    }

    private void tell(int hub) {
        List<LogEntry> news = log.after(told[hub]);
        told[hub] = log.head();
        if (news.isEmpty()) {
            return;
        }
        for (Seat seat : seats) {
            if (seat.hub == hub && isConnected(seat)) {
                deliver(seat, news);
            }
        }
    }

    private void deliver(Seat seat, List<LogEntry> entries) {
        post.send(() -> {
            if (isConnected(seat)) {
                seat.page.receive(entries);
            }
        });
    }

    /** Everyone comes back, nobody begins anything new, and all that is under way arrives. */
    private void rest() {
        post.mend();
        for (Seat seat : seats) {
            seat.cutUntil = 0;
        }
        long end = post.now() + PATIENCE;
        while (!isAtRest()) {
            if (post.now() > end) {
                throw new Divergence("no rest after " + PATIENCE + " ticks");
            }
            post.tick();
            for (Seat seat : seats) {
                people.retype(seat.page);
                if (!isUpToDate(seat)) {
                    maintain(seat);
                }
            }
            spread();
        }
        witness.conclude(hubs, seats.stream().map(seat -> seat.page).toList());
        witness.read(people.tokens());
    }

    private boolean isAtRest() {
        return post.isEmpty() && seats.stream().allMatch(this::isUpToDate);
    }

    private boolean isUpToDate(Seat seat) {
        return seat.page.isSettled() && seat.page.sequence() == log.head();
    }
}

package app.lodestar.bench.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One open page. Like a page in a browser it has one request on its way at a time, and says with
 * the next what came up meanwhile. Once it is {@linkplain #failure out of step} it does no more.
 */
public final class FlowPage implements AutoCloseable {

    /** Told of each message that is in order, under the page's lock. */
    public interface Listener {
        /**
         * @param content as it is after the message, unless it is to be read later
         */
        void told(FlowPage page, PageContent content, Message message);
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final Visit visit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Sequence sequence = new Sequence();
    private final PageContent content = new PageContent();
    private final List<Message> unread = new ArrayList<>();
    private final List<JsonNode> unsent = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final Listener listener;
    private boolean readsAtOnce = true;
    private boolean asking;
    private String token = "";
    private int page;
    private int request;
    private @Nullable PushLine line;

    private FlowPage(Visit visit, Listener listener) {
        this.visit = visit;
        this.listener = listener;
    }

    /**
     * Opens a page of a signed-in person and waits until the server has told it all.
     *
     * @param path without a slash before it
     */
    public static FlowPage open(Visit visit, String path, Listener listener) {
        var page = new FlowPage(visit, listener);
        page.begin(path);
        return page;
    }

    private void begin(String path) {
        visit.get("/" + path);
        var first = JSON.readTree(visit.get(Greeting.initPath(path))).path("appConfig");
        page = first.path("v-uiId").asInt();
        var told = first.path("uidl");
        token = told.path("Vaadin-Security-Key").asString();
        take(Message.arrived(told.toString(), System.nanoTime()));
        ask(List.of(Greeting.navigation(path)));
        line =
                PushLine.open(
                        visit,
                        Greeting.pushPath(
                                page, told.path("Vaadin-Push-ID").asString(), sequence.last()),
                        (message, at) -> take(Message.arrived(message, at)),
                        failures::add);
        look(shown ->
                shown.node("save-state")
                        .ifPresent(node -> fire(node, "drawn", JSON.createObjectNode())));
    }

    /** From now on messages are only kept in order; {@link #content} reads them. */
    public void readLater() {
        lock.lock();
        try {
            readsAtOnce = false;
        } finally {
            lock.unlock();
        }
    }

    /** What happened to an element of the page; it is sent at once, or after the answer. */
    public void fire(int node, String event, ObjectNode data) {
        var rpc = JSON.createObjectNode();
        rpc.put("type", "event").put("node", node).put("event", event);
        rpc.set("data", data);
        lock.lock();
        try {
            unsent.add(rpc);
            if (asking) {
                return;
            }
            asking = true;
        } finally {
            lock.unlock();
        }
        Thread.startVirtualThread(this::askUntilAllIsSaid);
    }

    /** The same for an event of ours, which carries a detail. */
    public void tell(int node, String event, ObjectNode detail) {
        var data = JSON.createObjectNode();
        data.set("event.detail", detail);
        fire(node, event, data);
    }

    private void askUntilAllIsSaid() {
        while (true) {
            List<JsonNode> said;
            lock.lock();
            try {
                said = List.copyOf(unsent);
                unsent.clear();
                if (said.isEmpty() || !failures.isEmpty()) {
                    asking = false;
                    return;
                }
            } finally {
                lock.unlock();
            }
            try {
                ask(said);
            } catch (RuntimeException e) {
                failures.add(e.toString());
            }
        }
    }

    private void ask(List<JsonNode> said) {
        var body = JSON.createObjectNode();
        lock.lock();
        try {
            body.put("csrfToken", token);
            body.putArray("rpc").addAll(said);
            body.put("syncId", sequence.last()).put("clientId", request++);
        } finally {
            lock.unlock();
        }
        var answer = visit.post("/?v-r=uidl&v-uiId=" + page, body.toString());
        take(Message.arrived(answer, System.nanoTime()));
    }

    private void take(Message message) {
        lock.lock();
        try {
            for (var next : sequence.add(message)) {
                unread.add(next);
                if (readsAtOnce) {
                    readAll();
                }
                listener.told(this, content, next);
            }
        } catch (RuntimeException e) {
            failures.add(e.toString());
        } finally {
            lock.unlock();
        }
    }

    private void readAll() {
        for (var message : unread) {
            content.apply(message.read());
        }
        unread.clear();
    }

    /** Looks at what the page shows after all that it was told so far. */
    public void look(Consumer<PageContent> look) {
        lock.lock();
        try {
            readAll();
            look.accept(content);
        } catch (OutOfStepException e) {
            failures.add(e.toString());
        } finally {
            lock.unlock();
        }
    }

    /** Whether it waits for an answer, or for a message before one that came. */
    public boolean isWaiting() {
        lock.lock();
        try {
            return asking || sequence.hasGap();
        } finally {
            lock.unlock();
        }
    }

    /** Why it fell out of step; null while all is well. */
    public @Nullable String failure() {
        return failures.peek();
    }

    /** Leaves as a browser does: with a last word. */
    @Override
    public void close() {
        if (line != null) {
            line.close();
        }
        var last = JSON.createObjectNode();
        last.put("csrfToken", token).putArray("rpc");
        last.put("UNLOAD", true);
        visit.post("/?v-r=uidl&v-uiId=" + page, last.toString());
    }
}

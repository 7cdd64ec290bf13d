package app.lodestar.bench.protocol;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes in one place of a page, as a person does there: words that can be told from all others. It
 * tells of each word when the server has acknowledged it.
 */
public abstract sealed class Pen {

    /** So many of a person's last words stand in a value that is written anew each time. */
    private static final int SHOWN = 5;

    private static final JsonMapper JSON = new JsonMapper();

    private final BiConsumer<String, Long> acknowledged;
    private final Map<String, String> waiting = new HashMap<>();

    private Pen(BiConsumer<String, Long> acknowledged) {
        this.acknowledged = acknowledged;
    }

    /** Writes the word; under the lock of the page. */
    public abstract void write(FlowPage page, PageContent content, String word);

    /** Looks for answers in what the page was told; under its lock. */
    public void told(FlowPage page, PageContent content, Message message) {
        synchronized (waiting) {
            for (Iterator<Map.Entry<String, String>> each = waiting.entrySet().iterator();
                    each.hasNext(); ) {
                var sent = each.next();
                if (message.json().contains(sent.getKey())) {
                    each.remove();
                    for (var word : sent.getValue().split(" ", -1)) {
                        acknowledged.accept(word, message.at());
                    }
                }
            }
        }
    }

    /** The id of a letter in which the words go. */
    String letter(String words) {
        var id = UUID.randomUUID().toString();
        synchronized (waiting) {
            waiting.put(id, words);
        }
        return id;
    }

    boolean isWaiting() {
        synchronized (waiting) {
            return !waiting.isEmpty();
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static int present(OptionalInt node) {
        return node.orElseThrow(() -> new OutOfStepException("it is not on the page any more"));
    }

    /** Names a metric anew in the outline. */
    public static final class Renaming extends Pen {
        private final String metric;
        private final Deque<String> last = new ArrayDeque<>();

        public Renaming(String metric, BiConsumer<String, Long> acknowledged) {
            super(acknowledged);
            this.metric = metric;
        }

        @Override
        public void write(FlowPage page, PageContent content, String word) {
            var gesture = object().put("type", "rename").put("id", metric);
            gesture.put("name", recent(last, word)).put("letter", letter(word));
            page.tell(present(content.node("metric-grid")), "gesture", gesture);
        }
    }

    /** Writes a short field anew. */
    public static final class Filling extends Pen {
        private final String field;
        private final Deque<String> last = new ArrayDeque<>();

        public Filling(String field, BiConsumer<String, Long> acknowledged) {
            super(acknowledged);
            this.field = field;
        }

        @Override
        public void write(FlowPage page, PageContent content, String word) {
            int node = present(content.nodeOf(field));
            var commit = object().put("seen", content.shortValues().getOrDefault(field, ""));
            commit.put("value", recent(last, word)).put("id", letter(word));
            page.tell(node, "commit", commit);
        }
    }

    /** Types at the end of a long text; what is typed before the answer goes with the next. */
    public static final class Typing extends Pen {
        private static final int LONG = 900;
        private static final int SHORT = 500;

        private final String key;
        private String unsent = "";

        public Typing(String key, BiConsumer<String, Long> acknowledged) {
            super(acknowledged);
            this.key = key;
        }

        @Override
        public void write(FlowPage page, PageContent content, String word) {
            unsent += (unsent.isEmpty() ? "" : " ") + word;
            send(page, content);
        }

        @Override
        public void told(FlowPage page, PageContent content, Message message) {
            super.told(page, content, message);
            send(page, content);
        }

        private void send(FlowPage page, PageContent content) {
            if (unsent.isEmpty() || isWaiting()) {
                return;
            }
            int node = present(content.nodeOfText(key));
            PageContent.@Nullable LongText text = content.text(node);
            if (text != null) {
                int gone = text.text().length() > LONG ? text.text().length() - SHORT : 0;
                var push = object().put("id", letter(unsent)).put("base", text.sequence());
                push.put("changes", Runs.append(text.text(), gone, " " + unsent));
                unsent = "";
                page.tell(node, "push", push);
            }
        }
    }

    private static String recent(Deque<String> last, String word) {
        last.addLast(word);
        if (last.size() > SHOWN) {
            last.removeFirst();
        }
        return String.join(" ", last);
    }
}

package app.lodestar.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Work that several want at once, done once: whoever comes while it runs hears of it too. It goes
 * on for as long as anybody wants it. How it ended is not kept: the data may be others by then.
 *
 * @param <K> what is wanted; equal for equal work
 * @param <T> what is said of it
 */
final class SharedWork<K, T> {
    private final Predicate<T> isEnd;
    private final Map<K, Work> works = new HashMap<>();

    /**
     * @param isEnd whether nothing more will be said
     */
    SharedWork(Predicate<T> isEnd) {
        this.isEnd = isEnd;
    }

    /**
     * Tells the listener what is said of the work, which begins unless it is under way.
     *
     * @param begin starts it, with whom to tell
     */
    ScoreDesk.Running join(
            K key, Consumer<T> listener, Function<Consumer<T>, ScoreDesk.Running> begin) {
        Work work;
        Member member;
        synchronized (works) {
            Work known = works.get(key);
            work = known == null ? new Work(key) : known;
            member = new Member(work, listener);
            work.members.add(member);
            if (known == null) {
                work.running = begin.apply(work::say);
                works.put(key, work);
            }
        }
        work.catchUp(member);
        return member;
    }

    /** One work; all of it under the lock of all. */
    private final class Work {
        private final K key;
        private final List<Member> members = new ArrayList<>();
        private ScoreDesk.@Nullable Running running;
        private @Nullable T last;
        private int said;

        Work(K key) {
            this.key = key;
        }

        void say(T something) {
            List<Member> all;
            int number;
            synchronized (works) {
                last = something;
                number = ++said;
                all = List.copyOf(members);
                if (isEnd.test(something)) {
                    members.clear();
                    works.remove(key, this);
                }
            }
            all.forEach(member -> member.hear(number, something));
        }

        void catchUp(Member member) {
            T something;
            int number;
            synchronized (works) {
                something = last;
                number = said;
            }
            if (something != null) {
                member.hear(number, something);
            }
        }

        void leave(Member member) {
            ScoreDesk.Running unwanted = null;
            synchronized (works) {
                if (members.remove(member) && members.isEmpty()) {
                    works.remove(key, this);
                    unwanted = running;
                }
            }
            if (unwanted != null) {
                unwanted.stop();
            }
        }
    }

    /** Somebody who wants it; hears what is said in its order. */
    private final class Member implements ScoreDesk.Running {
        private final Work work;
        private final Consumer<T> listener;
        private int heard;
        private boolean stopped;

        Member(Work work, Consumer<T> listener) {
            this.work = work;
            this.listener = listener;
        }

        synchronized void hear(int number, T something) {
            if (!stopped && number > heard) {
                heard = number;
                listener.accept(something);
            }
        }

        @Override
        public void stop() {
            synchronized (this) {
                stopped = true;
            }
            work.leave(this);
        }
    }
}

package app.lodestar.practice;

import app.lodestar.framework.Codec;
import app.lodestar.rubric.HumanDimension;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** How the parts of an attempt that are no columns are stored, as JSON. */
final class AttemptFormat {
    static final String NO_RATINGS = writeRatings(Map.of());

    private record Times(Map<AnswerPart, Long> millis) {}

    private record Ratings(Map<HumanDimension, Rating> judgements) {}

    private AttemptFormat() {}

    static String write(Map<AnswerPart, Duration> times) {
        Map<AnswerPart, Long> millis = new EnumMap<>(AnswerPart.class);
        times.forEach((part, time) -> millis.put(part, time.toMillis()));
        return Codec.write(new Times(millis));
    }

    static Map<AnswerPart, Duration> readTimes(String json) {
        Map<AnswerPart, Duration> times = new EnumMap<>(AnswerPart.class);
        Codec.read(json, Times.class)
                .millis()
                .forEach((part, millis) -> times.put(part, Duration.ofMillis(millis)));
        return times;
    }

    static String writeRatings(Map<HumanDimension, Rating> ratings) {
        return Codec.write(new Ratings(ratings));
    }

    static Map<HumanDimension, Rating> readRatings(String json) {
        return Codec.read(json, Ratings.class).judgements();
    }

    static String write(MachineScore machine) {
        return Codec.write(machine);
    }

    static MachineScore readMachine(String json) {
        return Codec.read(json, MachineScore.class);
    }
}

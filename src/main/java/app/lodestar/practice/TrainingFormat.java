package app.lodestar.practice;

import app.lodestar.framework.NodeId;
import app.lodestar.practice.internal.TrainingRow;
import app.lodestar.rubric.SeededFlaw;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a training is stored: lists with blanks between, a mark as {@code piece=FLAW}. */
final class TrainingFormat {
    private TrainingFormat() {}

    static TrainingRow row(Training training) {
        return new TrainingRow(
                training.finishedAt(),
                training.choice().example(),
                training.choice().flaws(),
                training.choice().seed(),
                training.marked(),
                training.named(),
                names(training.found()),
                names(training.missed()),
                written(training.marks()));
    }

    static Training training(UUID id, TrainingRow row) {
        return new Training(
                id,
                row.finishedAt(),
                new Exercise.Choice(row.example(), row.flaws(), row.seed()),
                row.marked(),
                row.named(),
                flaws(row.found()),
                flaws(row.missed()),
                marks(row.marks()));
    }

    private static String names(List<SeededFlaw> flaws) {
        return flaws.stream().map(SeededFlaw::name).collect(Collectors.joining(" "));
    }

    private static List<SeededFlaw> flaws(String names) {
        return words(names).map(SeededFlaw::valueOf).toList();
    }

    private static String written(Map<NodeId, Optional<SeededFlaw>> marks) {
        return marks.entrySet().stream()
                .map(mark -> mark.getKey() + "=" + mark.getValue().map(SeededFlaw::name).orElse(""))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Map<NodeId, Optional<SeededFlaw>> marks(String written) {
        Map<NodeId, Optional<SeededFlaw>> marks = new HashMap<>();
        words(written)
                .map(word -> word.split("=", 2))
                .forEach(
                        mark -> marks.put(NodeId.of(mark[0]), flaws(mark[1]).stream().findFirst()));
        return marks;
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }
}

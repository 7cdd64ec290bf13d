package app.lodestar.editor.ui;

import app.lodestar.practice.Exercise;
import app.lodestar.practice.Training;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;

/** How an address says which exercise is under review, or which training is over. */
final class ReviewPlace {
    /** How many flaws can be asked for. */
    static final List<Integer> FLAWS = List.of(3, 5, 8);

    private static final String PAGE = "practise/review";
    private static final String EXAMPLE = "example";
    private static final String COUNT = "flaws";
    private static final String SEED = "seed";
    private static final String TRAINING = "training";

    private ReviewPlace() {}

    /** What the address asks for; empty where it says no exercise, or says it wrongly. */
    static Optional<Exercise.Choice> of(QueryParameters said) {
        Optional<Integer> flaws =
                said.getSingleParameter(COUNT)
                        .flatMap(text ->
                                FLAWS.stream()
                                        .filter(each -> each.toString().equals(text))
                                        .findFirst());
        Optional<Long> seed =
                said.getSingleParameter(SEED)
                        .filter(text -> text.matches("\\d{1,9}"))
                        .map(Long::valueOf);
        return said.getSingleParameter(EXAMPLE)
                .flatMap(example ->
                        flaws.flatMap(count ->
                                seed.map(each -> new Exercise.Choice(example, count, each))));
    }

    /** The id of the training of which the address asks for the result; it may name none. */
    static Optional<String> training(QueryParameters said) {
        return said.getSingleParameter(TRAINING);
    }

    /** Where the result of a training is. */
    static String of(Training training) {
        return "%s?%s=%s".formatted(PAGE, TRAINING, training.id());
    }

    static String choose() {
        return PAGE;
    }

    static String of(Exercise.Choice choice) {
        return "%s?%s=%s&%s=%d&%s=%d"
                .formatted(
                        PAGE,
                        EXAMPLE,
                        choice.example(),
                        COUNT,
                        choice.flaws(),
                        SEED,
                        choice.seed());
    }
}

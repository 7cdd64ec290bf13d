package app.lodestar.practice;

import java.util.List;

/**
 * A product to practise on, with its questions.
 *
 * @param key its lasting name
 * @param description what it is, in one paragraph
 * @param facts at most five
 * @param questions in the order of the file, at least one
 */
public record Product(
        String key,
        String name,
        ProductType type,
        String description,
        List<Fact> facts,
        List<Question> questions) {
    public Product {
        facts = List.copyOf(facts);
        questions = List.copyOf(questions);
    }
}

package app.lodestar.practice;

import app.lodestar.framework.Folding;
import app.lodestar.rubric.CheckId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All questions, by products in the order of their names. Never changes. */
public final class QuestionBank {
    private final Map<String, Product> products;
    private final List<Product> byName;
    private final Map<String, Question> questions;
    private final Map<String, String> words;

    private QuestionBank(List<Product> products) {
        this.byName =
                products.stream()
                        .sorted(
                                Comparator.comparing((Product each) -> Folding.fold(each.name()))
                                        .thenComparing(Product::key))
                        .toList();
        this.products =
                products.stream().collect(Collectors.toMap(Product::key, Function.identity()));
        this.questions =
                questions().stream().collect(Collectors.toMap(Question::key, Function.identity()));
        this.words = questions().stream().collect(Collectors.toMap(Question::key, this::words));
    }

    /**
     * A bank of these files.
     *
     * @param files their JSON, by name
     * @throws BadQuestionsException if anything is wrong in any of them
     */
    static QuestionBank of(SortedMap<String, String> files) {
        return new QuestionBank(BankReader.read(files));
    }

    /** Every product, by name. */
    public List<Product> products() {
        return byName;
    }

    /** The product of that key, if there is one. */
    public Optional<Product> product(String key) {
        return Optional.ofNullable(products.get(key));
    }

    /** Every question, product by product. */
    public List<Question> questions() {
        return byName.stream().flatMap(product -> product.questions().stream()).toList();
    }

    /** The question of that key, if there is one. */
    public Optional<Question> question(String key) {
        return Optional.ofNullable(questions.get(key));
    }

    /**
     * The product that a question of this bank is about.
     *
     * @throws IllegalArgumentException if the question is from elsewhere
     */
    public Product productOf(Question question) {
        return product(question.product())
                .orElseThrow(() -> new IllegalArgumentException(question.product()));
    }

    /** The questions that are wanted, product by product. */
    public List<Question> find(QuestionFilter wanted) {
        List<String> search =
                Arrays.stream(Folding.fold(wanted.search()).split("[\\s\\x00]+")).toList();
        return questions().stream()
                .filter(question -> isAnyOf(question.kind(), wanted.kinds()))
                .filter(question -> isAnyOf(question.level(), wanted.levels()))
                .filter(question -> isAnyOf(productOf(question).type(), wanted.types()))
                .filter(question ->
                        question.minutes() <= wanted.minutes().orElse(Integer.MAX_VALUE))
                .filter(question -> search.stream().allMatch(wordsOf(question)::contains))
                .toList();
    }

    /**
     * The next best question of those wanted, as {@link NextQuestion} chooses it; empty when none
     * is wanted.
     *
     * @param tallies how one did so far, by check
     * @param tried the keys of the questions one tried, the last one last
     */
    public Optional<Suggestion> next(
            QuestionFilter wanted, Map<CheckId, CheckTally> tallies, List<String> tried) {
        return new NextQuestion(tallies, tried).among(find(wanted));
    }

    private static <E> boolean isAnyOf(E one, Set<E> wanted) {
        return wanted.isEmpty() || wanted.contains(one);
    }

    private String words(Question question) {
        Product product = productOf(question);
        return Folding.fold(
                String.join(
                        "\n",
                        question.title(),
                        question.prompt(),
                        product.name(),
                        product.description()));
    }

    private String wordsOf(Question question) {
        return words.getOrDefault(question.key(), "");
    }
}

package app.lodestar.practice;

import app.lodestar.rubric.CheckId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads question files, one product each. What stands in them is told in {@code
 * src/docs/questions.md}.
 */
final class BankReader {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private BankReader() {}

    /**
     * The products of all files.
     *
     * @param files their JSON, by name
     * @throws BadQuestionsException if anything is wrong in any of them, with the first thing of
     *     each
     */
    static List<Product> read(SortedMap<String, String> files) {
        List<Product> products = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        Map<String, String> fileOfQuestion = new HashMap<>();
        files.forEach((file, json) -> {
            try {
                Product product = product(file, json);
                for (Question question : product.questions()) {
                    String other = fileOfQuestion.putIfAbsent(question.key(), file);
                    if (other != null) {
                        wrong.add(
                                "%s: the question %s is already in %s"
                                        .formatted(file, question.key(), other));
                    }
                }
                products.add(product);
            } catch (BadQuestionsException bad) {
                wrong.add(String.valueOf(bad.getMessage()));
            }
        });
        if (!wrong.isEmpty()) {
            throw new BadQuestionsException(wrong);
        }
        return products;
    }

    private static Product product(String file, String json) {
        if (!(tree(file, json) instanceof ObjectNode object)) {
            throw new BadQuestionsException(List.of(file + ": not an object"));
        }
        Members members = new Members(object, file, "");
        String key = members.key("key");
        if (!file.equals(key + ".json")) {
            throw members.bad("key", "not the name of the file");
        }
        Product product =
                new Product(
                        key,
                        members.text("name", 2, 60),
                        members.choice("type", ProductType.class),
                        members.text("description", 100, 700),
                        members.objects("facts", 0, 5).stream().map(BankReader::fact).toList(),
                        members.objects("questions", 1, 20).stream()
                                .map(each -> question(key, each))
                                .toList());
        members.nothingElse();
        return product;
    }

    private static Fact fact(Members members) {
        Fact fact = new Fact(members.text("text", 30, 400), members.address("source"));
        members.nothingElse();
        return fact;
    }

    private static Question question(String product, Members members) {
        Question question =
                new Question(
                        members.key("key"),
                        product,
                        members.text("title", 10, 100),
                        members.text("prompt", 200, 700),
                        members.choice("kind", QuestionKind.class),
                        members.choice("level", Level.class),
                        members.whole("minutes", 15, 45),
                        members.texts("hints", 3, 5, 30, 300),
                        checks(members),
                        members.optionalKey("answer"));
        members.nothingElse();
        return question;
    }

    private static List<CheckId> checks(Members members) {
        return members.texts("checks", 1, 6, 1, 8).stream()
                .map(code ->
                        CheckId.ofCode(code)
                                .orElseThrow(
                                        () -> members.bad("checks", code + " is no id of a check")))
                .toList();
    }

    private static JsonNode tree(String file, String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException notJson) {
            TokenStreamLocation at = notJson.getLocation();
            throw new BadQuestionsException(
                    List.of(
                            "%s, line %d: %s"
                                    .formatted(
                                            file,
                                            at == null ? 1 : at.getLineNr(),
                                            notJson.getOriginalMessage())));
        }
    }
}

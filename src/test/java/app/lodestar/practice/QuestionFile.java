package app.lodestar.practice;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A sound question file. */
final class QuestionFile {
    private QuestionFile() {}

    static String of(String product, String... questions) {
        return """
        {
          "key": "%s",
          "name": "City Library",
          "type": "LOCAL",
          "description": "%s",
          "facts": [{"text": "Some thirty libraries lend each other books.",
                     "source": "https://example.org/books"}],
          "questions": [%s]
        }
        """
                .formatted(
                        product,
                        "A house full of books that people borrow. ".repeat(3).strip(),
                        Arrays.stream(questions)
                                .map(QuestionFile::question)
                                .collect(Collectors.joining(",")));
    }

    private static String question(String key) {
        return """
        {
          "key": "%s",
          "title": "Should late books cost money?",
          "prompt": "%s",
          "kind": "TRADE_OFF",
          "level": "STARTER",
          "minutes": 25,
          "hints": ["Who is late, and what for, do you think?",
                    "What does a fine make people do instead?",
                    "Count books that come back, and readers who do not."],
          "checks": ["TRD-1", "STK-1"]
        }
        """
                .formatted(key, "Fines bring books back and keep readers away. ".repeat(5).strip());
    }
}

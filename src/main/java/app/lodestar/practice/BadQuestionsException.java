package app.lodestar.practice;

import java.util.List;

/** Question files that cannot be read: one line for each file, which says where and what. */
final class BadQuestionsException extends RuntimeException {
    BadQuestionsException(List<String> lines) {
        super(String.join("\n", lines));
    }
}

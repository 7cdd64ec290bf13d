package app.lodestar.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lodestar.rubric.CheckId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankReaderTest {
    private static final String GOOD = QuestionFile.of("city-library", "late-books");

    @Test
    void aGoodFileBecomesAProduct() {
        Product product = read("city-library.json", GOOD).getFirst();
        assertThat(product.name()).isEqualTo("City Library");
        assertThat(product.type()).isEqualTo(ProductType.LOCAL);
        assertThat(product.facts().getFirst().source()).hasHost("example.org");
        Question question = product.questions().getFirst();
        assertThat(question.key()).isEqualTo("late-books");
        assertThat(question.product()).isEqualTo("city-library");
        assertThat(question.kind()).isEqualTo(QuestionKind.TRADE_OFF);
        assertThat(question.level()).isEqualTo(Level.STARTER);
        assertThat(question.minutes()).isEqualTo(25);
        assertThat(question.hints()).hasSize(3);
        assertThat(question.checks()).containsExactly(CheckId.TRD_1, CheckId.STK_1);
        assertThat(question.answer()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "key",
        "name",
        "type",
        "description",
        "facts",
        "questions",
        "text",
        "source",
        "title",
        "prompt",
        "kind",
        "level",
        "minutes",
        "hints",
        "checks"
    })
    void aMissingMemberIsNamed(String member) {
        String without = GOOD.replaceFirst("\"" + member + "\":", "\"other\":");
        assertThatThrownBy(() -> read("city-library.json", without))
                .isInstanceOf(BadQuestionsException.class)
                .hasMessageStartingWith("city-library.json, /")
                .hasMessageEndingWith("/" + member + ": missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TRADE_OFF          | RIDDLE        | /questions/0/kind: not one of [DEFINE_SUCCESS,",
                "STARTER            | EASY          | /questions/0/level: not one of [STARTER,",
                "LOCAL              | LIBRARY       | /type: not one of [MARKETPLACE,",
                "\"minutes\": 25    | \"minutes\": 5    | /questions/0/minutes: not a whole number from 15 to 45",
                "\"minutes\": 25    | \"minutes\": 25.5 | /questions/0/minutes: not a whole number",
                "\"minutes\": 25    | \"minutes\": \"25\" | /questions/0/minutes: not a whole number",
                "\"TRD-1\"          | \"FUN-99\"    | /questions/0/checks: FUN-99 is no id of a check",
                "\"STK-1\"          | \"TRD-1\"     | /questions/0/checks/1: there twice",
                "\"late-books\"     | \"Late books\" | /questions/0/key: only small letters",
                "https://example    | http://example | /facts/0/source: not an address that begins",
                "https://example    | \\u0000example | /facts/0/source: blanks around it",
                "\"name\":          | \"title\": 1, \"name\": | /title: not known here",
                "City Library       | `` | /name: not a text of 2 to 60 characters",
                "\"key\": \"city-library\" | \"key\": \"town-library\" | /key: not the name of the file"
            })
    void whatIsWrongIsTold(String right, String wrong, String told) {
        assertThat(GOOD).contains(right);
        assertThatThrownBy(() -> read("city-library.json", GOOD.replace(right, wrong)))
                .isInstanceOf(BadQuestionsException.class)
                .hasMessageStartingWith("city-library.json, " + told);
    }

    @Test
    void aMemberThatIsThereTwiceIsTold() {
        String twice = GOOD.replace("\"name\":", "\"name\": \"A\", \"name\":");
        assertThatThrownBy(() -> read("city-library.json", twice))
                .hasMessageStartingWith("city-library.json, line ")
                .hasMessageContaining("name");
    }

    @ParameterizedTest
    @CsvSource({"'{\"key\": '", "'{} {}'", "''"})
    void whatIsNotJsonIsTold(String json) {
        assertThatThrownBy(() -> read("city-library.json", json))
                .isInstanceOf(BadQuestionsException.class)
                .hasMessageStartingWith("city-library.json");
    }

    @Test
    void aQuestionKeyIsTakenOnce() {
        var files =
                Map.of(
                        "city-library.json",
                        GOOD,
                        "town-hall.json",
                        QuestionFile.of("town-hall", "late-books"));
        assertThatThrownBy(() -> BankReader.read(new TreeMap<>(files)))
                .hasMessage(
                        "town-hall.json: the question late-books is already in city-library.json");
        String both = QuestionFile.of("city-library", "late-books", "late-books");
        assertThatThrownBy(() -> read("city-library.json", both))
                .hasMessage(
                        "city-library.json: the question late-books is already in city-library.json");
    }

    @Test
    void everyBadFileIsTold() {
        var files = Map.of("a.json", "[]", "b.json", GOOD, "city-library.json", GOOD);
        assertThatThrownBy(() -> BankReader.read(new TreeMap<>(files)))
                .hasMessage("a.json: not an object\nb.json, /key: not the name of the file");
    }

    private static List<Product> read(String file, String json) {
        return BankReader.read(new TreeMap<>(Map.of(file, json)));
    }
}

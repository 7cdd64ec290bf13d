package app.lodestar.bench.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The forms are those that a running server was seen to send. */
class PageContentTest {

    private final PageContent content = new PageContent();

    @Test
    void rowsAreReplacedWhereTheServerSaysSo() {
        called(
                "\"@\",[{\"name\":\"a\"},{\"name\":\"b\"},{\"name\":\"c\"}],\"return $0.setRows($1)\"");
        called("\"@\",1,1,[{\"name\":\"x\"},{\"name\":\"y\"}],\"return $0.spliceRows($1,$2,$3)\"");
        assertThat(content.rows())
                .extracting(row -> row.path("name").asString())
                .containsExactly("a", "x", "y", "c");
    }

    @Test
    void rowsThatAreNotThereCannotBeReplaced() {
        called("\"@\",[{\"name\":\"a\"}],\"return $0.setRows($1)\"");
        assertThatExceptionOfType(OutOfStepException.class)
                .isThrownBy(() -> called("\"@\",1,1,[],\"return $0.spliceRows($1,$2,$3)\""));
    }

    @Test
    void aValueIsReadHoweverMuchMoreIsToldWithIt() {
        changed("{\"node\":7,\"type\":\"put\",\"key\":\"id\",\"feat\":3,\"value\":\"title\"}");
        called("{\"@v-node\":7},\"One\",\"return $0.showValue($1)\"");
        assertThat(content.shortValues()).containsEntry("title", "One");
        called("{\"@v-node\":7},\"Two\",{\"keep\":\"Keep\"},\"return $0.showValue($1,$2)\"");
        assertThat(content.shortValues()).containsEntry("title", "Two");
        changed("{\"node\":7,\"type\":\"detach\"}");
        assertThat(content.shortValues()).isEmpty();
    }

    @Test
    void aLongTextIsToldWholeAndThenInChanges() {
        called("{\"@v-node\":9},\"lodestar/me/n-1/whole\",\"abc\",4,\"return $0.own($1,$2,$3)\"");
        called("{\"@v-node\":9},\"[[3,{\\\"ins\\\":\\\"d\\\"}]]\",5,\"return $0.receive($1,$2)\"");
        assertThat(content.longTexts()).containsEntry("n-1/whole", "abcd");
        called(
                "{\"@v-node\":9},\"[[{\\\"del\\\":\\\"abcd\\\"}]]\",6,\"id\",0,"
                        + "\"return $0.receive($1,$2,$3,$4)\"");
        assertThat(content.longTexts()).containsEntry("n-1/whole", "");
        called("{\"@v-node\":9},\"all new\",8,\"return $0.reset($1,$2)\"");
        assertThat(content.text(9)).isEqualTo(new PageContent.LongText("n-1/whole", "all new", 8));
    }

    @Test
    void newsOfATextThatNobodyToldOfAreAFault() {
        assertThatExceptionOfType(OutOfStepException.class)
                .isThrownBy(() -> called("{\"@v-node\":9},\"[]\",5,\"return $0.receive($1,$2)\""));
    }

    @Test
    void pagesAreEqualWhenPeopleWroteTheSameWhateverTheDataSayByNow() {
        var other = new PageContent();
        called("\"@\",[{\"name\":\"a\",\"now\":\"7\",\"spark\":null}],\"return $0.setRows($1)\"");
        call(other, "\"@\",[{\"name\":\"a\",\"now\":\"\"}],\"return $0.setRows($1)\"");
        assertThat(content.shown()).isEqualTo(other.shown());
        call(other, "\"@\",[{\"name\":\"b\",\"now\":\"7\"}],\"return $0.setRows($1)\"");
        assertThat(content.shown()).isNotEqualTo(other.shown());
    }

    private void changed(String change) {
        content.apply(new JsonMapper().readTree("{\"changes\":[" + change + "]}"));
    }

    private void called(String call) {
        call(content, call);
    }

    private static void call(PageContent content, String call) {
        content.apply(new JsonMapper().readTree("{\"execute\":[[" + call + "]]}"));
    }
}

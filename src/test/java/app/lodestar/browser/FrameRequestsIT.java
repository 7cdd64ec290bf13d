package app.lodestar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the frame of the pages answers to requests of its own kind, whoever makes them up. */
@ExtendWith(BrowserExtension.class)
class FrameRequestsIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oldbrowser",
                "init",
                "uidl",
                "heartbeat",
                "push",
                "dyn",
                "webcomponent",
                "hilla",
                "nonsense",
                ""
            })
    void everyKindOfRequestIsAnsweredCalmly(String kind, Visitor visitor, LodestarServer server) {
        var page = visitor.open("/", Screen.DESKTOP);
        Door.practise(page);
        for (var method : List.of("GET", "POST")) {
            var answer =
                    page.request()
                            .fetch(
                                    server.address("/?v-r=" + kind),
                                    RequestOptions.create().setMethod(method).setMaxRedirects(0));
            assertThat(answer.status()).as(method).isLessThan(500);
            assertThat(answer.text()).as(method).doesNotContain("Exception", "\tat ");
        }
    }
}

package app.lodestar.base.ui;

import app.lodestar.base.Messages;
import app.lodestar.base.PlainPage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a page goes that makes room for others. */
@Controller
final class RestingPage {
    static final String ADDRESS = "/resting";

    private final Messages messages;

    RestingPage(Messages messages) {
        this.messages = messages;
    }

    @GetMapping(ADDRESS)
    void show(HttpServletResponse response) throws IOException {
        new PlainPage(
                        messages.text("base.resting.title"),
                        messages.text("base.resting.body", OpenPages.MOST),
                        "/",
                        messages.text("base.error.home"),
                        messages)
                .send(response);
    }
}

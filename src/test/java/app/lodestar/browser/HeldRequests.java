package app.lodestar.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a page sends to the server from now on, kept on its way until it is let go. */
final class HeldRequests {
    private static final Pattern TO_SERVER = Pattern.compile("v-r=uidl");

    private final Page page;
    private final List<Route> held = new ArrayList<>();

    private HeldRequests(Page page) {
        this.page = page;
    }

    static HeldRequests of(Page page) {
        var requests = new HeldRequests(page);
        page.route(TO_SERVER, requests.held::add);
        return requests;
    }

    void release() {
        page.unroute(TO_SERVER);
        held.forEach(Route::resume);
        held.clear();
    }
}

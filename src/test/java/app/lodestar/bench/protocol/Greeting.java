package app.lodestar.bench.protocol;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first words of a page, as Chromium says them. */
final class Greeting {

    /** Size of screen and window, time zone, and what else a browser tells of itself. */
    private static final String BROWSER =
            "&query=&v-sh=900&v-sw=1440&v-wh=900&v-ww=1440&v-bh=900&v-bw=1440&v-tzo=0&v-dstd=0"
                    + "&v-rtzo=0&v-dston=false&v-tzid=UTC&v-td=false&v-pr=1&v-np=Linux%20x86_64"
                    + "&v-cs=light%20dark&v-pv=VISIBLE&v-fs=NOT_FULLSCREEN&v-so=landscape-primary"
                    + "&v-soa=0&v-tn=aura&v-ga=PROMPT&v-wla=SUPPORTED&v-ws=false";

    private Greeting() {}

    static String initPath(String path) {
        return "/?v-r=init&location="
                + Visit.encoded(path)
                + BROWSER
                + "&v-curdate="
                + System.currentTimeMillis()
                + "&v-wn=v-"
                + Math.random();
    }

    static JsonNode navigation(String path) {
        var rpc = new JsonMapper().createObjectNode();
        rpc.put("type", "event").put("node", 1).put("event", "ui-navigate");
        rpc.putObject("data")
                .put("route", path)
                .put("query", "")
                .put("appShellTitle", "")
                .put("trigger", "")
                .putNull("historyState");
        return rpc;
    }

    static String pushPath(int page, String pushId, long lastSeen) {
        return "/VAADIN/push?v-r=push&v-uiId="
                + page
                + "&v-pushId="
                + pushId
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1"
                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                + "&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true"
                + "&X-Vaadin-LastSeenServerSyncId="
                + lastSeen;
    }
}

package app.lodestar.exchange.ui;

import app.lodestar.exchange.FileName;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** A text as a file to take away. */
record HandOverFile(FileName name, String type, String text) {

    /** Hands it to the browser under its name (RFC 6266). */
    void write(DownloadEvent event) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        event.setContentType(type + ";charset=utf-8");
        event.setContentLength(bytes.length);
        event.getResponse()
                .setHeader(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name.value(), StandardCharsets.UTF_8)
                                .build()
                                .toString());
        event.getOutputStream().write(bytes);
    }
}

package app.lodestar.exchange.ui;

import app.lodestar.framework.Limits;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.function.BiConsumer;

/** Takes a file in from the browser, up to the limit and one byte more, so that it can be told. */
final class ReceivedFile implements UploadHandler {
    private static final int WITH_ENVELOPE = 1024 * 1024;

    private final transient BiConsumer<UploadEvent, byte[]> then;

    ReceivedFile(BiConsumer<UploadEvent, byte[]> then) {
        this.then = then;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        try (var in = event.getInputStream()) {
            then.accept(event, in.readNBytes(Limits.IMPORT_BYTES + 1));
        }
    }

    @Override
    public long getFileSizeMax() {
        return Limits.IMPORT_BYTES + 1L;
    }

    @Override
    public long getRequestSizeMax() {
        return Limits.IMPORT_BYTES + (long) WITH_ENVELOPE;
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }
}

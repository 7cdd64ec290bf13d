package app.lodestar.dataset.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;

/**
 * Hands a file on as it arrives; whoever takes it counts its bytes, and no more than that is read.
 */
final class ArrivingFile implements UploadHandler {

    /** Takes the bytes as they come. */
    @FunctionalInterface
    interface Taker {
        void take(UploadEvent event) throws IOException;
    }

    private final transient Taker taker;

    ArrivingFile(Taker taker) {
        this.taker = taker;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        taker.take(event);
    }

    @Override
    public long getFileSizeMax() {
        return -1;
    }

    @Override
    public long getRequestSizeMax() {
        return -1;
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }
}

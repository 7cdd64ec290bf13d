package app.lodestar.dataset.ui;

import app.lodestar.dataset.DatasetNotFoundException;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** The rows that an import left out, as a file; nothing is held in memory. */
final class RejectedRowsFile implements DownloadHandler {
    private final transient Supplier<Optional<Path>> file;

    /**
     * @param file the file, asked for at each download; empty or refused if it is gone
     */
    RejectedRowsFile(Supplier<Optional<Path>> file) {
        this.file = file;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var there = find();
        if (there.isEmpty()) {
            event.getResponse().sendError(404, "");
            return;
        }
        event.setContentType("text/csv;charset=utf-8");
        event.setContentLength(Files.size(there.get()));
        event.setFileName("left-out.csv");
        Files.copy(there.get(), event.getOutputStream());
    }

    private Optional<Path> find() {
        try {
            return file.get();
        } catch (DatasetNotFoundException gone) {
            return Optional.empty();
        }
    }
}

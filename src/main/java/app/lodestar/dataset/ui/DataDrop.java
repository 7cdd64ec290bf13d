package app.lodestar.dataset.ui;

import app.lodestar.dataset.ImportLimits;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Consumer;

/** Where a person drops or chooses one file of data. */
class DataDrop extends Composite<Upload> {

    /** Whatever its name, what a file is is told by its bytes. */
    private static final String[] NAMES = {
        ".csv", ".tsv", ".tab", ".txt", ".jsonl", ".ndjson", ".parquet"
    };

    /**
     * @param handler takes the file as it arrives, outside the page's lock
     * @param rejected what to say of a file that the browser does not even send
     */
    DataDrop(ImportLimits limits, UploadHandler handler, Consumer<String> rejected) {
        var upload = getContent();
        upload.addClassName("file-drop");
        upload.setUploadHandler(handler);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(limits.bytes(), Integer.MAX_VALUE));
        upload.setAcceptedFileExtensions(NAMES);
        var choose = new NativeButton(getTranslation("dataset.drop.choose"));
        choose.addClassNames("btn", "primary");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("dataset.drop.label")));
        upload.setDropLabelIcon(new Span());
        upload.setI18n(words(limits));
        upload.addFileRejectedListener(event -> {
            upload.clearFileList();
            rejected.accept(event.getErrorMessage());
        });
        upload.addAllFinishedListener(_ -> upload.clearFileList());
    }

    private UploadI18N words(ImportLimits limits) {
        var words = new UploadI18N();
        words.setError(
                new UploadI18N.Error()
                        .setFileIsTooBig(
                                getTranslation(
                                        "dataset.drop.too-large", Amounts.bytes(limits.bytes())))
                        .setIncorrectFileType(getTranslation("dataset.drop.wrong-type"))
                        .setTooManyFiles(getTranslation("dataset.drop.one-file")));
        words.setUploading(
                new UploadI18N.Uploading()
                        .setStatus(
                                new UploadI18N.Uploading.Status()
                                        .setConnecting(getTranslation("dataset.drop.sending"))
                                        .setStalled(getTranslation("dataset.drop.stalled"))
                                        .setProcessing(getTranslation("dataset.drop.taking"))
                                        .setHeld(getTranslation("dataset.drop.waiting")))
                        .setRemainingTime(
                                new UploadI18N.Uploading.RemainingTime()
                                        .setPrefix("")
                                        .setUnknown(""))
                        .setError(
                                new UploadI18N.Uploading.Error()
                                        .setServerUnavailable(getTranslation("dataset.drop.failed"))
                                        .setUnexpectedServerError(
                                                getTranslation("dataset.drop.failed"))
                                        .setForbidden(getTranslation("dataset.drop.failed"))));
        words.setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB")));
        words.setFile(
                new UploadI18N.File()
                        .setRetry(getTranslation("dataset.drop.again"))
                        .setStart(getTranslation("dataset.drop.send"))
                        .setRemove(getTranslation("dataset.drop.remove")));
        return words;
    }
}

package app.lodestar.exchange.ui;

import app.lodestar.framework.Limits;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Where a person drops or chooses one file to import. */
class FileDrop extends Composite<Upload> {

    /**
     * @param received what to do with a file; runs outside the page's lock
     * @param rejected what to say of a file that the browser does not even send
     */
    FileDrop(BiConsumer<UploadEvent, byte[]> received, Consumer<String> rejected) {
        Upload upload = getContent();
        upload.addClassName("file-drop");
        upload.setUploadHandler(new ReceivedFile(received));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Limits.IMPORT_BYTES);
        upload.setAcceptedFileExtensions(".json", ".md", ".markdown", ".txt");
        NativeButton choose = new NativeButton(getTranslation("exchange.import.choose"));
        choose.addClassName("btn");
        upload.setUploadButton(choose);
        upload.setDropLabel(
                new Span(
                        getTranslation("exchange.import.drop", Limits.IMPORT_BYTES / 1024 / 1024)));
        upload.setDropLabelIcon(new Span());
        upload.setI18n(words());
        upload.addFileRejectedListener(event -> {
            upload.clearFileList();
            rejected.accept(event.getErrorMessage());
        });
        upload.addAllFinishedListener(_ -> upload.clearFileList());
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setError(
                new UploadI18N.Error()
                        .setFileIsTooBig(
                                getTranslation(
                                        "exchange.finding.TOO_LARGE",
                                        Limits.IMPORT_BYTES / 1024 / 1024))
                        .setIncorrectFileType(getTranslation("exchange.import.wrongType"))
                        .setTooManyFiles(getTranslation("exchange.import.oneFile")));
        words.setUploading(
                new UploadI18N.Uploading()
                        .setStatus(
                                new UploadI18N.Uploading.Status()
                                        .setConnecting(getTranslation("exchange.import.sending"))
                                        .setStalled(getTranslation("exchange.import.stalled"))
                                        .setProcessing(getTranslation("exchange.import.reading"))
                                        .setHeld(getTranslation("exchange.import.waiting")))
                        .setRemainingTime(
                                new UploadI18N.Uploading.RemainingTime()
                                        .setPrefix("")
                                        .setUnknown(""))
                        .setError(
                                new UploadI18N.Uploading.Error()
                                        .setServerUnavailable(
                                                getTranslation("exchange.import.failed"))
                                        .setUnexpectedServerError(
                                                getTranslation("exchange.import.failed"))
                                        .setForbidden(getTranslation("exchange.import.failed"))));
        words.setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB")));
        words.setFile(
                new UploadI18N.File()
                        .setRetry(getTranslation("exchange.import.again"))
                        .setStart(getTranslation("exchange.import.send"))
                        .setRemove(getTranslation("exchange.import.remove")));
        return words;
    }
}

package app.lodestar.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Consumer;

/** Where a person drops or chooses one file. */
public final class FileDrop extends Composite<Upload> {

    /**
     * Which files are taken, and what is said of others.
     *
     * @param endings of their names, with the dot; whatever its name, what a file is is told by its
     *     bytes
     * @param bytes how large it may be
     */
    public record Kind(
            List<String> endings, long bytes, String label, String tooLarge, String wrongType) {}

    /**
     * @param handler takes the file as it arrives, outside the page's lock
     * @param rejected what to say of a file that the browser does not even send
     */
    public FileDrop(Kind kind, UploadHandler handler, Consumer<String> rejected) {
        var upload = getContent();
        upload.addClassName("file-drop");
        upload.setUploadHandler(handler);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(kind.bytes(), Integer.MAX_VALUE));
        upload.setAcceptedFileExtensions(kind.endings().toArray(String[]::new));
        var choose = new NativeButton(getTranslation("base.drop.choose"));
        choose.addClassNames("btn", "primary");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(kind.label()));
        upload.setDropLabelIcon(new Span());
        upload.setI18n(words(kind));
        upload.addFileRejectedListener(event -> {
            upload.clearFileList();
            rejected.accept(event.getErrorMessage());
        });
        upload.addAllFinishedListener(_ -> upload.clearFileList());
    }

    private UploadI18N words(Kind kind) {
        var words = new UploadI18N();
        words.setError(
                new UploadI18N.Error()
                        .setFileIsTooBig(kind.tooLarge())
                        .setIncorrectFileType(kind.wrongType())
                        .setTooManyFiles(getTranslation("base.drop.one-file")));
        words.setUploading(
                new UploadI18N.Uploading()
                        .setStatus(
                                new UploadI18N.Uploading.Status()
                                        .setConnecting(getTranslation("base.drop.sending"))
                                        .setStalled(getTranslation("base.drop.stalled"))
                                        .setProcessing(getTranslation("base.drop.taking"))
                                        .setHeld(getTranslation("base.drop.waiting")))
                        .setRemainingTime(
                                new UploadI18N.Uploading.RemainingTime()
                                        .setPrefix("")
                                        .setUnknown(""))
                        .setError(
                                new UploadI18N.Uploading.Error()
                                        .setServerUnavailable(getTranslation("base.drop.failed"))
                                        .setUnexpectedServerError(
                                                getTranslation("base.drop.failed"))
                                        .setForbidden(getTranslation("base.drop.failed"))));
        words.setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB")));
        words.setFile(
                new UploadI18N.File()
                        .setRetry(getTranslation("base.drop.again"))
                        .setStart(getTranslation("base.drop.send"))
                        .setRemove(getTranslation("base.drop.remove")));
        return words;
    }
}

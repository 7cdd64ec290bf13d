package app.lodestar.base.ui;

import com.vaadin.flow.component.notification.Notification;
import org.jspecify.annotations.Nullable;

/**
 * A short word about what just happened, often with a way back. Spoken, and gone after 8 seconds in
 * which nobody was at it; F8 brings the focus to the last one.
 */
public final class Toast {

    private Toast() {}

    /** Says something on the current page. */
    public static void show(String message) {
        open(message, null, () -> {});
    }

    /** Says something and offers one action, which can be taken once. */
    public static void show(String message, String action, Runnable run) {
        open(message, action, run);
    }

    private static void open(String message, @Nullable String action, Runnable run) {
        var toast = new Notification();
        toast.addClassName("toast");
        toast.setPosition(Notification.Position.BOTTOM_CENTER);
        toast.setDuration(0);
        toast.add(new ToastLine(message, action, run, toast::close));
        toast.open();
    }
}

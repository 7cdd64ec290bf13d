package app.lodestar.base.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** A short word about what just happened, often with a way back. Spoken, and gone after a while. */
public final class Toast {
    private static final int MILLISECONDS = 8_000;

    private Toast() {}

    /** Says something on the current page. */
    public static void show(String message) {
        toast(message).open();
    }

    /** Says something and offers one action, which can be taken once. */
    public static void show(String message, String action, Runnable run) {
        Notification toast = toast(message);
        NativeButton button =
                new NativeButton(
                        action,
                        _ -> {
                            toast.close();
                            run.run();
                        });
        button.addClassName("link");
        toast.add(button);
        toast.open();
    }

    private static Notification toast(String message) {
        Notification toast = new Notification();
        toast.addClassName("toast");
        toast.setPosition(Notification.Position.BOTTOM_CENTER);
        toast.setDuration(MILLISECONDS);
        Span text = new Span(message);
        text.addClassName("toast-text");
        toast.add(text);
        return toast;
    }
}

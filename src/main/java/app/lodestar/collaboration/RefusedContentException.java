package app.lodestar.collaboration;

import app.lodestar.framework.Refusal;

/** A framework cannot be made of this content; nothing was kept of it. */
public class RefusedContentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    RefusedContentException(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}

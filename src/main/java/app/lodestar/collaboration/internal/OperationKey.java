package app.lodestar.collaboration.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A place in the log of a framework. */
@Embeddable
public record OperationKey(
        @Column(name = "framework_id") UUID frameworkId, @Column(name = "seq") long sequence)
        implements Serializable {}

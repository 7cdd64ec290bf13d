package app.lodestar.collaboration.internal;

import app.lodestar.framework.Codec;
import app.lodestar.framework.MetricFramework;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** A framework as it stood at a sequence: a cache, which may be dropped at any time. */
@Entity
@Immutable
@Table(name = "snapshot")
public class SnapshotEntity implements Persistable<OperationKey> {
    private static final int FORMAT = 1;

    @EmbeddedId private OperationKey key;
    private int format;

    private String state;

    private String sha256;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills the fields
    protected SnapshotEntity() {}

    public SnapshotEntity(UUID framework, long sequence, MetricFramework content) {
        key = new OperationKey(framework, sequence);
        format = FORMAT;
        state = Codec.writeState(content);
        sha256 = hash(state);
    }

    public long sequence() {
        return key.sequence();
    }

    /** What it holds, or empty when it is damaged or of a format that is not known here. */
    public Optional<MetricFramework> content() {
        return format == FORMAT && hash(state).equals(sha256)
                ? Optional.of(Codec.readState(state))
                : Optional.empty();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    @Override
    public OperationKey getId() {
        return key;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}

package app.lodestar.collaboration.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * The words of a framework that search looks through; apart from its row, which each write reads.
 */
@Entity
@Table(name = "framework_search")
public class FrameworkSearchEntity {
    @Id private UUID frameworkId;

    @SuppressWarnings("UnusedVariable") // for queries
    private String words;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills the fields
    protected FrameworkSearchEntity() {}

    public FrameworkSearchEntity(UUID frameworkId, String words) {
        this.frameworkId = frameworkId;
        this.words = words;
    }
}

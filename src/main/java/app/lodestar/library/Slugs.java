package app.lodestar.library;

import app.lodestar.account.AccountDeleted;
import app.lodestar.account.WorkspaceId;
import app.lodestar.collaboration.FrameworkId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sees to it that no two frameworks of a workspace have the same slug. A slug that a framework had
 * once stays its own, so that a step taken back finds it free.
 */
@Component
class Slugs {
    private static final int ATTEMPTS = 20;

    /** What came of the wish of a framework for a slug. */
    enum Claim {
        /** It was free and is the framework's now. */
        MADE,
        /** It was the framework's before. */
        HELD,
        /** It is another's. */
        TAKEN
    }

    private final JdbcClient database;

    Slugs(JdbcClient database) {
        this.database = database;
    }

    /** The slug of a framework that is about to be made; asked again for it, the same one. */
    String reserve(WorkspaceId workspace, FrameworkId framework, String title) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<String> reserved = held(framework).stream().findFirst();
            if (reserved.isPresent()) {
                return reserved.get();
            }
            String slug = Titles.slug(title, taken(workspace)::contains);
            try {
                insert(workspace, framework, slug);
            } catch (DuplicateKeyException takenMeanwhile) {
                continue;
            }
            return slug;
        }
        throw new IllegalStateException("no free slug in " + ATTEMPTS + " attempts");
    }

    /** Makes a well-formed slug one of a framework that is there, unless it is another's. */
    Claim claim(FrameworkId framework, String slug) {
        if (held(framework).contains(slug)) {
            return Claim.HELD;
        }
        try {
            insert(workspace(framework), framework, slug);
            return Claim.MADE;
        } catch (DuplicateKeyException another) {
            return Claim.TAKEN;
        }
    }

    /** The framework did not take the slug after all. */
    void giveBack(FrameworkId framework, String slug) {
        database.sql("delete from slug where framework_id = ? and slug = ?")
                .param(framework.value())
                .param(slug)
                .update();
    }

    /** The framework is gone; its slugs are free. */
    void release(FrameworkId framework) {
        database.sql("delete from slug where framework_id = ?").param(framework.value()).update();
    }

    @EventListener
    void on(AccountDeleted deleted) {
        database.sql("delete from slug where workspace_id = ?")
                .param(deleted.workspace().value())
                .update();
    }

    private Set<String> held(FrameworkId framework) {
        return new HashSet<>(
                database.sql("select slug from slug where framework_id = ?")
                        .param(framework.value())
                        .query(String.class)
                        .list());
    }

    private WorkspaceId workspace(FrameworkId framework) {
        return new WorkspaceId(
                database.sql("select distinct workspace_id from slug where framework_id = ?")
                        .param(framework.value())
                        .query(UUID.class)
                        .single());
    }

    private Set<String> taken(WorkspaceId workspace) {
        return new HashSet<>(
                database.sql("select slug from slug where workspace_id = ?")
                        .param(workspace.value())
                        .query(String.class)
                        .list());
    }

    private void insert(WorkspaceId workspace, FrameworkId framework, String slug) {
        database.sql("insert into slug (framework_id, workspace_id, slug) values (?, ?, ?)")
                .param(framework.value())
                .param(workspace.value())
                .param(slug)
                .update();
    }
}

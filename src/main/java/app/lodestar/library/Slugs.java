package app.lodestar.library;

import app.lodestar.account.AccountDeleted;
import app.lodestar.account.WorkspaceId;
import app.lodestar.collaboration.FrameworkId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees to it that no two frameworks of a workspace begin under the same slug. */
@Component
class Slugs {
    private static final int ATTEMPTS = 20;

    private final JdbcClient database;

    Slugs(JdbcClient database) {
        this.database = database;
    }

    /** The slug of a framework that is about to be made; asked again for it, the same one. */
    String reserve(WorkspaceId workspace, FrameworkId framework, String title) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<String> reserved = find(framework);
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

    /** The framework is gone; its slug is free. */
    void release(FrameworkId framework) {
        database.sql("delete from slug where framework_id = ?").param(framework.value()).update();
    }

    @EventListener
    void on(AccountDeleted deleted) {
        database.sql("delete from slug where workspace_id = ?")
                .param(deleted.workspace().value())
                .update();
    }

    private Optional<String> find(FrameworkId framework) {
        return database.sql("select slug from slug where framework_id = ?")
                .param(framework.value())
                .query(String.class)
                .optional();
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

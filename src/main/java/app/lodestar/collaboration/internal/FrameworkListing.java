package app.lodestar.collaboration.internal;

import app.lodestar.collaboration.Folder;
import app.lodestar.collaboration.Order;
import app.lodestar.framework.Folding;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds rows of frameworks by where they lie and what they are called. */
@Component
public class FrameworkListing {
    private static final int MOST_WORDS = 20;
    private static final String OWN = "f.workspaceId in :workspaces";
    private static final String SHARED =
            "exists (select 1 from MemberEntity m"
                    + " where m.key.frameworkId = f.id and m.key.personId = :reader)";

    /** What to look for; every word of the search must be there, in any case and spelling. */
    public record Wanted(UUID reader, List<UUID> workspaces, Folder folder, String search) {}

    private final EntityManager entities;

    FrameworkListing(EntityManager entities) {
        this.entities = entities;
    }

    public List<FrameworkEntity> list(Wanted wanted, Order order, int offset, int limit) {
        String by =
                switch (order) {
                    case EDITED -> " order by f.updatedAt desc, f.id";
                    case TITLE -> " order by f.titleFolded, f.id";
                };
        return query("select f", wanted, by, FrameworkEntity.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    public int count(Wanted wanted) {
        return Math.toIntExact(query("select count(f)", wanted, "", Long.class).getSingleResult());
    }

    private <T> TypedQuery<T> query(String what, Wanted wanted, String tail, Class<T> type) {
        List<String> words =
                Arrays.stream(Folding.fold(wanted.search()).split("[\\s\\x00]+"))
                        .filter(w -> !w.isEmpty())
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList();
        StringBuilder text = new StringBuilder(what);
        text.append(" from FrameworkEntity f where ");
        text.append(
                switch (wanted.folder()) {
                    case ALL -> "f.deletedAt is null and (" + OWN + " or " + SHARED + ")";
                    case MINE -> "f.deletedAt is null and " + OWN;
                    case SHARED -> "f.deletedAt is null and not (" + OWN + ") and " + SHARED;
                    case BIN -> "f.deletedAt is not null and " + OWN;
                });
        if (!words.isEmpty()) {
            text.append(
                    " and exists (select 1 from FrameworkSearchEntity s where s.frameworkId = f.id");
            for (int i = 0; i < words.size(); i++) {
                text.append(" and s.words like :word").append(i).append(" escape '!'");
            }
            text.append(')');
        }
        TypedQuery<T> query = entities.createQuery(text.append(tail).toString(), type);
        query.setParameter("workspaces", wanted.workspaces());
        if (wanted.folder() == Folder.ALL || wanted.folder() == Folder.SHARED) {
            query.setParameter("reader", wanted.reader());
        }
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, '%' + words.get(i).replaceAll("([!%_])", "!$1") + '%');
        }
        return query;
    }
}

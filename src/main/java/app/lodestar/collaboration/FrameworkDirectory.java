package app.lodestar.collaboration;

import app.lodestar.account.PersonId;
import app.lodestar.account.WorkspaceId;
import app.lodestar.account.Workspaces;
import app.lodestar.collaboration.internal.FrameworkEntity;
import app.lodestar.collaboration.internal.FrameworkListing;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The frameworks a person may open, as rows of a list. A search finds titles, questions and metric
 * names that hold all its words, in any case and spelling; an empty one finds all.
 */
@Service
public class FrameworkDirectory {
    private final FrameworkListing listing;
    private final Workspaces workspaces;

    FrameworkDirectory(FrameworkListing listing, Workspaces workspaces) {
        this.listing = listing;
        this.workspaces = workspaces;
    }

    /** The rows from {@code offset} on, at most {@code limit} of them. */
    @Transactional(readOnly = true)
    public List<FrameworkSummary> list(
            PersonId reader, Folder folder, String search, Order order, int offset, int limit) {
        return listing.list(wanted(reader, folder, search), order, offset, limit).stream()
                .map(FrameworkEntity::summary)
                .toList();
    }

    /** How many rows there are. */
    @Transactional(readOnly = true)
    public int count(PersonId reader, Folder folder, String search) {
        return listing.count(wanted(reader, folder, search));
    }

    private FrameworkListing.Wanted wanted(PersonId reader, Folder folder, String search) {
        return new FrameworkListing.Wanted(
                workspaces.of(reader).stream().map(WorkspaceId::value).toList(), folder, search);
    }
}

package app.lodestar.collaboration;

import app.lodestar.account.People;
import app.lodestar.account.Person;
import app.lodestar.account.PersonId;
import app.lodestar.account.WorkspaceId;
import app.lodestar.account.Workspaces;
import app.lodestar.collaboration.internal.FrameworkEntity;
import app.lodestar.collaboration.internal.FrameworkListing;
import app.lodestar.collaboration.internal.MemberEntity;
import app.lodestar.collaboration.internal.MemberRepository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The frameworks a person may open, as rows of a list. A search finds titles, questions and metric
 * names that hold all its words, in any case and spelling; an empty one finds all.
 */
@Service
public class FrameworkDirectory {
    private final FrameworkListing listing;
    private final MemberRepository members;
    private final Workspaces workspaces;
    private final People people;

    FrameworkDirectory(
            FrameworkListing listing,
            MemberRepository members,
            Workspaces workspaces,
            People people) {
        this.listing = listing;
        this.members = members;
        this.workspaces = workspaces;
        this.people = people;
    }

    /** The rows from {@code offset} on, at most {@code limit} of them. */
    @Transactional(readOnly = true)
    public List<FrameworkSummary> list(
            PersonId reader, Folder folder, String search, Order order, int offset, int limit) {
        FrameworkListing.Wanted wanted = wanted(reader, folder, search);
        List<FrameworkEntity> rows = listing.list(wanted, order, offset, limit);
        Set<UUID> own = Set.copyOf(wanted.workspaces());
        if (rows.stream().allMatch(row -> own.contains(row.workspaceId()))) {
            return rows.stream().map(row -> row.summary(Role.OWNER, List.of())).toList();
        }
        Map<UUID, Role> roles =
                members.with(reader.value()).stream()
                        .collect(Collectors.toMap(MemberEntity::frameworkId, MemberEntity::role));
        Map<UUID, List<String>> owners = new HashMap<>();
        List<FrameworkSummary> summaries = new ArrayList<>();
        for (FrameworkEntity row : rows) {
            Role role = roles.get(row.getId());
            if (own.contains(row.workspaceId())) {
                summaries.add(row.summary(Role.OWNER, List.of()));
            } else if (role != null) {
                summaries.add(
                        row.summary(role, owners.computeIfAbsent(row.workspaceId(), this::names)));
            }
        }
        return summaries;
    }

    private List<String> names(UUID workspace) {
        return people.of(workspaces.members(new WorkspaceId(workspace))).stream()
                .map(Person::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** How many rows there are. */
    @Transactional(readOnly = true)
    public int count(PersonId reader, Folder folder, String search) {
        return listing.count(wanted(reader, folder, search));
    }

    private FrameworkListing.Wanted wanted(PersonId reader, Folder folder, String search) {
        return new FrameworkListing.Wanted(
                reader.value(),
                workspaces.of(reader).stream().map(WorkspaceId::value).toList(),
                folder,
                search);
    }
}

package app.lodestar.collaboration;

import app.lodestar.account.Person;
import app.lodestar.account.PersonalData;
import app.lodestar.account.WorkspaceId;
import app.lodestar.account.Workspaces;
import app.lodestar.collaboration.internal.FrameworkEntity;
import app.lodestar.collaboration.internal.FrameworkListing;
import app.lodestar.framework.FrameworkJson;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A person's frameworks, those in the bin too, each as the document it would be exported as. */
@Component
class PersonalFrameworks implements PersonalData {
    private static final JsonMapper EXACT =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final Workspaces workspaces;
    private final FrameworkListing listing;
    private final FrameworkLoader loader;

    PersonalFrameworks(Workspaces workspaces, FrameworkListing listing, FrameworkLoader loader) {
        this.workspaces = workspaces;
        this.listing = listing;
        this.loader = loader;
    }

    @Override
    public String field() {
        return "frameworks";
    }

    @Override
    @Transactional(readOnly = true)
    public JsonNode of(Person person) {
        List<UUID> theirs = workspaces.of(person.id()).stream().map(WorkspaceId::value).toList();
        ArrayNode documents = EXACT.createArrayNode();
        for (Folder folder : List.of(Folder.MINE, Folder.BIN)) {
            FrameworkListing.Wanted all =
                    new FrameworkListing.Wanted(person.id().value(), theirs, folder, "");
            for (FrameworkEntity row : listing.list(all, Order.TITLE, 0, Integer.MAX_VALUE)) {
                String document = FrameworkJson.write(loader.latest(new FrameworkId(row.getId())));
                documents
                        .addObject()
                        .put("inBin", row.isBinned())
                        .set("document", EXACT.readTree(document));
            }
        }
        return documents;
    }
}

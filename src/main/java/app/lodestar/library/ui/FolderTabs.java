package app.lodestar.library.ui;

import app.lodestar.collaboration.Folder;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumMap;
import java.util.Map;

/** The folders of the library, each with an address of its own. */
class FolderTabs extends Nav {
    private final Map<Folder, RouterLink> links = new EnumMap<>(Folder.class);

    FolderTabs() {
        addClassName("tabs");
        getElement().setAttribute("aria-label", getTranslation("library.folders"));
        for (Folder folder : Folder.values()) {
            RouterLink link =
                    new RouterLink(getTranslation("library.folder." + folder), LibraryView.class);
            links.put(folder, link);
            add(link);
        }
    }

    /** Marks the folder that is shown; the others keep the order but not the search. */
    void show(ListQuery query) {
        links.forEach((folder, link) -> {
            link.setQueryParameters(query.in(folder).parameters());
            if (folder == query.folder()) {
                link.getElement().setAttribute("aria-current", "true");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}

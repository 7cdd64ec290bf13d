package app.lodestar.library.ui;

import app.lodestar.account.CurrentPerson;
import app.lodestar.base.Messages;
import app.lodestar.base.ui.PaletteSearch;
import app.lodestar.collaboration.Folder;
import app.lodestar.collaboration.FrameworkDirectory;
import app.lodestar.collaboration.Order;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets a person open a framework of theirs by name from anywhere. */
@Component
class FrameworkSearch implements PaletteSearch {
    private final FrameworkDirectory directory;
    private final CurrentPerson people;
    private final Messages messages;

    FrameworkSearch(FrameworkDirectory directory, CurrentPerson people, Messages messages) {
        this.directory = directory;
        this.people = people;
        this.messages = messages;
    }

    @Override
    public List<Found> find(String text, int limit) {
        return people
                .find()
                .map(person ->
                        directory.list(person.id(), Folder.ALL, text, Order.EDITED, 0, limit))
                .orElse(List.of())
                .stream()
                .map(framework ->
                        new Found(
                                framework.title(),
                                messages.text("library.framework"),
                                "framework/" + framework.id()))
                .toList();
    }
}

package app.lodestar.collaboration;

import static app.lodestar.framework.FrameworkBuilder.aFramework;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.Person;
import app.lodestar.account.Workspaces;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.JsonReading;
import app.lodestar.storage.StorageEngine;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class PersonalFrameworksIT {
    @RegisterExtension static final Stores STORES = new Stores();

    @ParameterizedTest
    @EnumSource
    void aPersonTakesAwayAllTheirFrameworksAndNobodyElses(StorageEngine engine) {
        Store store = STORES.on(engine);
        Author ana = Author.of(store, aFramework().titled("Shops").withMetric("gmv").build());
        Author.of(store, aFramework().titled("Of another").build());
        FrameworkId old =
                store.frameworks().create(ana.person(), aFramework().titled("Old").build());
        store.frameworks().bin(ana.person(), old);
        Person person =
                new Person(
                        ana.person(),
                        "Ana",
                        false,
                        store.bean(Workspaces.class).personal(ana.person()));
        JsonNode data = store.bean(PersonalFrameworks.class).of(person);
        assertThat(data).hasSize(2);
        assertThat(data.get(1).get("inBin").asBoolean()).isTrue();
        assertThat(FrameworkJson.read(data.get(0).get("document").toString()))
                .isInstanceOfSatisfying(
                        JsonReading.Read.class,
                        read ->
                                assertThat(Visible.of(read.framework()))
                                        .isEqualTo(Visible.of(ana.seen())));
    }
}

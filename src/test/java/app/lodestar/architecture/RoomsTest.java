package app.lodestar.architecture;

import app.lodestar.LodestarApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {

    @Test
    void everyRoomUsesOnlyTheDoorsItIsAllowed() {
        ApplicationModules.of(LodestarApplication.class).verify();
    }
}

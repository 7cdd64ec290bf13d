package app.lodestar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.LodestarApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {

    @Test
    void everyRoomUsesOnlyTheDoorsItIsAllowed() {
        ApplicationModules.of(LodestarApplication.class).verify();
    }

    /** It would be read in place of the one that lists the doors, and every door stand open. */
    @Test
    void noTestDescribesAPackageOfTheProduct() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.filter(file -> file.endsWith("package-info.java")))
                    .noneMatch(file ->
                            Files.exists(
                                    Path.of("src/main/java")
                                            .resolve(Path.of("src/test/java").relativize(file))));
        }
    }
}

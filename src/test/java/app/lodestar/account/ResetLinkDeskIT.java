package app.lodestar.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.browser.BrowserExtension;
import app.lodestar.browser.LodestarServer;
import app.lodestar.storage.StorageEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

@ExtendWith(BrowserExtension.class)
class ResetLinkDeskIT {

    @ParameterizedTest
    @EnumSource
    void whereNoServerRunsTheDatabaseIsOpened(StorageEngine engine) {
        try (var database = engine.freshDatabase()) {
            var settings =
                    settings(
                            Map.of(
                                    "spring.datasource.url", database.url(),
                                    "spring.datasource.username", database.user(),
                                    "spring.datasource.password", database.password(),
                                    "lodestar.data", String.valueOf(database.folder()),
                                    "lodestar.address", "https://stars.example/"));
            signUp(settings, "ana");
            assertThat(ResetLinkDesk.with(settings).ask("ANA"))
                    .isInstanceOfSatisfying(
                            ResetLinkDesk.Answer.Link.class,
                            link ->
                                    assertThat(link.address())
                                            .matches("https://stars.example/reset/[\\w-]{43}"));
            assertThat(ResetLinkDesk.with(settings).ask("nobody"))
                    .isEqualTo(new ResetLinkDesk.Answer.UnknownName());
        }
    }

    @Test
    void aRunningServerThatHoldsTheFileIsAsked(LodestarServer server) throws Exception {
        server.bean(AccountService.class).signUp("reset-me", "a fine long sentence");
        var environment = server.bean(Environment.class);
        var folder = environment.getRequiredProperty("lodestar.data");
        var settings =
                settings(
                        Map.of(
                                "spring.datasource.url",
                                environment.getRequiredProperty("spring.datasource.url"),
                                "lodestar.data",
                                folder));
        assertThat(ResetLinkDesk.with(settings).ask("reset-me"))
                .isInstanceOfSatisfying(
                        ResetLinkDesk.Answer.Link.class,
                        link -> {
                            var secret = link.address().replaceAll(".*/reset/", "");
                            assertThat(server.bean(ResetLinks.class).nameFor(secret))
                                    .contains("reset-me");
                        });
        assertThat(ResetLinkDesk.with(settings).ask("nobody"))
                .isEqualTo(new ResetLinkDesk.Answer.UnknownName());
        assertThat(Files.getPosixFilePermissions(Path.of(folder, "command-key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void whereThereIsNoDatabaseNoneIsMade(@TempDir Path folder) {
        var settings =
                settings(
                        Map.of(
                                "spring.datasource.url",
                                "jdbc:h2:file:" + folder.resolve("app") + ";WRITE_DELAY=0",
                                "lodestar.data",
                                folder.toString()));
        assertThat(ResetLinkDesk.with(settings).ask("ana"))
                .isEqualTo(new ResetLinkDesk.Answer.NoData(folder));
        assertThat(folder).isEmptyDirectory();
    }

    private static ConfigurableEnvironment settings(Map<String, Object> values) {
        var settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new MapPropertySource("test", values));
        return settings;
    }

    private static void signUp(ConfigurableEnvironment settings, String name) {
        try (var parts =
                new SpringApplicationBuilder(
                                ResetLinkParts.class,
                                NewAccounts.class,
                                SignInService.class,
                                SignInThrottle.class)
                        .web(WebApplicationType.NONE)
                        .environment(settings)
                        .run()) {
            parts.getBean(NewAccounts.class).signUp(name, "a fine long sentence");
        }
    }
}

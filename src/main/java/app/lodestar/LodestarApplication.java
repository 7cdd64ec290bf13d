package app.lodestar;

import app.lodestar.base.AddressNotice;
import app.lodestar.base.SettingsGuard;
import app.lodestar.base.StartRefusal;
import app.lodestar.base.StorageGuard;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server. Sub-commands that need none live in the room {@code command}. */
@SpringBootApplication
public class LodestarApplication {

    public static void main(String[] arguments) {
        var application = new SpringApplication(LodestarApplication.class);
        application.addListeners(new SettingsGuard(), new StorageGuard(), new AddressNotice());
        try {
            application.run(arguments);
        } catch (RuntimeException failure) {
            if (StartRefusal.of(failure).isPresent()) {
                System.exit(StartRefusal.EXIT);
            }
            throw failure;
        }
    }
}

package app.lodestar.base;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Prints where the started server is, alone on standard output. */
public final class AddressNotice implements ApplicationListener<ApplicationReadyEvent> {

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        var context = event.getApplicationContext();
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        System.out.println(context.getBean(Messages.class).text("base.ready", port));
    }
}

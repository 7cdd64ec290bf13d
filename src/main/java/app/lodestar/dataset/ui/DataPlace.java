package app.lodestar.dataset.ui;

import app.lodestar.base.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the data in the app bar: after the frameworks that they are for. */
@Configuration(proxyBeanMethods = false)
class DataPlace {

    @Bean
    NavigationEntry dataEntry() {
        return new NavigationEntry("dataset.data.title", "data", 30);
    }
}

package app.lodestar.practice.ui;

import app.lodestar.base.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of practice in the app bar: after the frameworks, before their data. */
@Configuration(proxyBeanMethods = false)
class PracticePlace {

    @Bean
    NavigationEntry practiceEntry() {
        return new NavigationEntry("practice.title", "practise", 20);
    }
}

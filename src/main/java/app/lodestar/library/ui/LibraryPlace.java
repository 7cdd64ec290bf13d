package app.lodestar.library.ui;

import app.lodestar.base.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The library's place in the app bar: the first. */
@Configuration(proxyBeanMethods = false)
class LibraryPlace {

    @Bean
    NavigationEntry libraryEntry() {
        return new NavigationEntry("library.title", "", 10);
    }
}

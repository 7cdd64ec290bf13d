package app.lodestar.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:error-views")
@WithMockUser
class ErrorViewsTest extends SpringBrowserlessTest {

    @Test
    void anUnknownAddressGetsACalmPage() {
        UI.getCurrent().navigate("no/such/page");
        assertThat(find(H1.class).single().getText()).isEqualTo("There is nothing here");
    }

    @Test
    void aFailureWhileThePageIsOpenIsSaidWithItsReferenceOnly() {
        VaadinSession.getCurrent()
                .getErrorHandler()
                .error(new ErrorEvent(new IllegalStateException("secret")));
        var said = test(find(Notification.class).single()).getText();
        assertThat(said).containsPattern("Reference [0-9A-F]{8}").doesNotContain("secret");
    }
}

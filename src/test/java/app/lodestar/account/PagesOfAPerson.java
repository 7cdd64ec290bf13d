package app.lodestar.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The pages as somebody sees them who is inside, without a browser. */
public abstract class PagesOfAPerson extends SpringBrowserlessTest {
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final Person person;

    protected PagesOfAPerson(Person person) {
        this.person = person;
    }

    protected final Person person() {
        return person;
    }

    /** Signs in before the first page is asked for. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        super.initVaadinEnvironment();
    }

    /** Waits for what the pages do by themselves. */
    protected final void until(BooleanSupplier holds) {
        long begun = System.nanoTime();
        while (!holds.getAsBoolean() && System.nanoTime() - begun < PATIENCE_NANOS) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            roundTrip();
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    /** Clicks the first button in there that reads so. */
    protected final void click(Component in, String name) {
        click(in, button -> button.getText().equals(name));
    }

    /** Clicks the first button in there of which it holds. */
    protected final void click(Component in, Predicate<NativeButton> which) {
        test(find(NativeButton.class, in).all().stream().filter(which).findFirst().orElseThrow())
                .click();
    }

    protected static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}

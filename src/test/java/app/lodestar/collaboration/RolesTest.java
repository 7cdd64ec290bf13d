package app.lodestar.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.PersonId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RolesTest {

    private static final PersonId ANA = new PersonId(UUID.randomUUID());
    private static final PersonId BEN = new PersonId(UUID.randomUUID());

    private final AtomicLong time = new AtomicLong(-5);
    private final Roles roles = new Roles(time::get);

    @Test
    void aRoleIsKnownForASecondFromWhenItBeganToBeAskedFor() {
        long asked = roles.now();
        time.addAndGet(300_000_000);
        roles.remember(ANA, Role.EDITOR, asked);
        time.set(asked + Roles.KEPT.toNanos() - 1);
        assertThat(roles.of(ANA)).contains(Role.EDITOR);
        time.set(asked + Roles.KEPT.toNanos());
        assertThat(roles.of(ANA)).isEmpty();
    }

    @Test
    void whatIsKnownOfOneSaysNothingOfAnother() {
        roles.remember(ANA, Role.EDITOR, roles.now());
        assertThat(roles.of(BEN)).isEmpty();
    }

    @Test
    void aRoleThatWasAskedForBeforeARightChangedIsNotRememberedAfterwards() {
        long asked = roles.now();
        time.addAndGet(10);
        roles.forget();
        time.addAndGet(10);
        roles.remember(ANA, Role.EDITOR, asked);
        assertThat(roles.of(ANA)).isEmpty();
        roles.remember(ANA, Role.VIEWER, roles.now());
        assertThat(roles.of(ANA)).contains(Role.VIEWER);
    }

    @Test
    void nothingIsKnownAnyMoreWhenARightHasChanged() {
        roles.remember(ANA, Role.EDITOR, roles.now());
        roles.forget();
        assertThat(roles.of(ANA)).isEmpty();
    }
}

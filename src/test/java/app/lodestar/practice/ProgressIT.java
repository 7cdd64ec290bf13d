package app.lodestar.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.AccountService;
import app.lodestar.account.Person;
import app.lodestar.account.SignUpOutcome;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.rubric.CheckId;
import app.lodestar.rubric.HumanDimension;
import app.lodestar.rubric.HumanLevel;
import app.lodestar.rubric.Section;
import app.lodestar.storage.StorageEngine;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes of attempts, this week and the next. */
class ProgressIT {
    private static final String SHOPS = "instagram-shops-success";

    @RegisterExtension static final PractiseHouses HOUSES = new PractiseHouses();

    @ParameterizedTest
    @EnumSource
    void nextWeekAGuestSeesWhatKeepsFailingAndKeepsItAsAMember(StorageEngine engine) {
        Person guest = HOUSES.bean(engine, AccountService.class).startGuest();
        RatedAttempts rated =
                new RatedAttempts(
                        HOUSES.bean(engine, AttemptService.class),
                        HOUSES.bean(engine, QuestionBank.class),
                        HOUSES.bean(engine, FrameworkService.class));
        Attempt first = rated.of(guest, SHOPS, HumanLevel.WEAK);
        HOUSES.clock().move(Duration.ofDays(7));
        Attempt second = rated.of(guest, SHOPS, HumanLevel.STRONG, "Members find what they need");

        ProgressService service = HOUSES.bean(engine, ProgressService.class);
        Progress progress = service.of(guest.id());
        assertThat(progress.rated()).containsExactly(first, second);
        assertThat(Duration.between(first.startedAt(), second.startedAt())).hasDays(7);
        assertThat(progress.tried()).containsExactly(SHOPS, SHOPS);
        assertThat(progress.tallies())
                .containsEntry(CheckId.CTX_1, new CheckTally(2, 2))
                .containsEntry(CheckId.GOL_1, new CheckTally(1, 2))
                .doesNotContainKey(CheckId.DAT_1);
        assertThat(progress.failing())
                .contains(CheckId.CTX_1, CheckId.GOL_1)
                .satisfies(failing ->
                        assertThat(failing.indexOf(CheckId.CTX_1))
                                .isLessThan(failing.indexOf(CheckId.GOL_1)));

        assertThat(Progress.share(first, Section.GOALS)).hasValue(0);
        assertThat(Progress.share(second, Section.GOALS).orElse(0)).isBetween(0.1, 0.9);
        assertThat(Progress.share(second, Section.DATA)).isEmpty();

        AttemptPair pair = new AttemptPair(first, second);
        assertThat(pair.checks())
                .extracting(AttemptPair.CheckChange::check)
                .contains(CheckId.GOL_1)
                .doesNotContain(CheckId.CTX_1);
        assertThat(pair.levels())
                .hasSize(HumanDimension.values().length)
                .allSatisfy(change -> assertThat(change.after()).isNotEqualTo(change.before()));

        Question drill = service.drill(progress, CheckId.GRD_3).orElseThrow();
        assertThat(drill.checks()).contains(CheckId.GRD_3);
        assertThat(drill.key()).isNotEqualTo(SHOPS);
        assertThat(service.next(progress, QuestionFilter.ALL).orElseThrow().checks())
                .isSubsetOf(progress.failing())
                .isNotEmpty();

        var outcome =
                HOUSES.bean(engine, AccountService.class)
                        .claim(guest.id(), "ana-" + UUID.randomUUID(), "a fine long sentence");
        Person member = ((SignUpOutcome.SignedUp) outcome).person();
        assertThat(member.guest()).isFalse();
        assertThat(service.of(member.id())).isEqualTo(progress);
    }
}

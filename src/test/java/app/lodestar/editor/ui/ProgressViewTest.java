package app.lodestar.editor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.account.AccountService;
import app.lodestar.account.PagesOfAPerson;
import app.lodestar.account.Person;
import app.lodestar.base.Messages;
import app.lodestar.base.MovableClock;
import app.lodestar.collaboration.FrameworkService;
import app.lodestar.practice.AnswerPart;
import app.lodestar.practice.Attempt;
import app.lodestar.practice.AttemptId;
import app.lodestar.practice.AttemptService;
import app.lodestar.practice.Exercise;
import app.lodestar.practice.Progress;
import app.lodestar.practice.ProgressService;
import app.lodestar.practice.QuestionBank;
import app.lodestar.practice.RatedAttempts;
import app.lodestar.practice.Trainings;
import app.lodestar.rubric.HumanLevel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The pages that tell how practice goes, with a clock to move. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:progress-view")
@Import(ProgressViewTest.StandingClock.class)
class ProgressViewTest extends PagesOfAPerson {
    private final ProgressService progress;
    private final Trainings trainings;
    private final RatedAttempts rated;
    private final Messages messages;
    private final MovableClock clock;
    private final Person guest;

    ProgressViewTest(
            @Autowired AccountService accounts,
            @Autowired ProgressService progress,
            @Autowired Trainings trainings,
            @Autowired AttemptService attempts,
            @Autowired QuestionBank bank,
            @Autowired FrameworkService frameworks,
            @Autowired Messages messages,
            @Autowired MovableClock clock) {
        super(accounts.startGuest());
        this.clock = clock;
        this.progress = progress;
        this.trainings = trainings;
        this.messages = messages;
        rated = new RatedAttempts(attempts, bank, frameworks);
        guest = person();
    }

    @Test
    void whoDidNothingIsToldWhereToBegin() {
        assertThat(shown()).contains("Nothing yet").doesNotContain("guest");
        assertThat(find(Anchor.class).withText("Choose a question").all()).hasSize(1);
    }

    @Test
    void nextWeekTheGuestSeesWhatKeepsFailingAndWhatToTryForIt() {
        twoAttempts();
        trainings.finish(
                guest.id(),
                trainings.exercise(new Exercise.Choice("instagram-shops", 3, 7)).orElseThrow(),
                Map.of());
        var began =
                DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Messages.LOCALE)
                        .withZone(ZoneOffset.UTC)
                        .format(clock.instant().minus(Duration.ofDays(7)));
        assertThat(shown())
                .contains("You practise as a guest.")
                .contains("Product context: CTX-1 failed in 2 of 2 attempts")
                .contains("2. Define success metrics for Instagram Shops")
                .contains("today, 09:00")
                .contains(began)
                .contains("Rebuild the hierarchy first")
                .contains("Two attempts compared")
                .contains("0 of 3");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .anyMatch(href -> href.startsWith("practise/question/"))
                .contains("sign-up");
    }

    @Test
    void theFilesTellTheSame() {
        twoAttempts();
        var words = new Words(messages);
        var times = new PastTimes(words, clock.instant(), ZoneOffset.UTC);
        var files = new ProgressFiles(new ProgressFacts(words, progress.of(guest.id()), times));
        assertThat(files.markdown())
                .startsWith("# Progress\n")
                .contains("| 1\\. Define success metrics for Instagram Shops |")
                .contains("- Product context: CTX-1 failed in 2 of 2 attempts")
                .contains("## Score by section");
        var lines = files.csv().split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).startsWith("attempt,question,title").endsWith("DAT-3,CLM-1");
        assertThat(lines[0].split(",", -1)).hasSize(11 + 10 + 43);
        assertThat(lines[2].split(",", -1)).hasSize(11 + 10 + 43);
        assertThat(lines[2])
                .startsWith("2,instagram-shops-success,Define")
                .contains(",REBUILD,3,3");
    }

    @Test
    void everyFileRoundsMinutesToTheNearest() {
        var lasted = lasting(Duration.ofSeconds(220));
        var words = new Words(messages);
        var times = new PastTimes(words, clock.instant(), ZoneOffset.UTC);
        var done = new Progress(List.of(lasted, lasting(Duration.ofSeconds(29))), List.of());
        var facts = new ProgressFacts(words, done, times);
        assertThat(facts.minutes(lasted)).isEqualTo("4 of 30");
        var files = new ProgressFiles(facts);
        assertThat(files.markdown()).contains("| 4 of 30 |", "| 0 of 30 |");
        assertThat(files.csv().lines().skip(1))
                .extracting(line -> line.split(",", -1)[5])
                .containsExactly("4", "0");
    }

    private static Attempt lasting(Duration time) {
        return new Attempt(
                AttemptId.random(),
                "some-question",
                "A question",
                Instant.EPOCH,
                Duration.ofMinutes(30),
                true,
                false,
                AnswerPart.GOALS,
                Map.of(AnswerPart.GOALS, time),
                0,
                null,
                Map.of(),
                null);
    }

    private void twoAttempts() {
        rated.of(guest, "instagram-shops-success", HumanLevel.WEAK);
        clock.move(Duration.ofDays(7));
        rated.of(guest, "instagram-shops-success", HumanLevel.STRONG, "Members find things");
    }

    private String shown() {
        UI.getCurrent().navigate("practise/progress");
        return page(find(ProgressView.class).single());
    }

    private static String page(Component component) {
        return component.getElement().getTextRecursively();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class StandingClock {
        @Bean
        @Primary
        MovableClock standing() {
            return MovableClock.standing();
        }
    }
}

package app.lodestar.account.ui;

import app.lodestar.account.AccountService;
import app.lodestar.account.Backoff;
import app.lodestar.account.BusyException;
import app.lodestar.account.CurrentPerson;
import app.lodestar.account.Person;
import app.lodestar.account.ResetLinks;
import app.lodestar.account.ResetOutcome;
import app.lodestar.account.SignUpOutcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes the forms of those who are not signed in yet, apart from the sign-in form itself. */
@Controller
class DoorForms {

    private static final String HOME = "redirect:/";

    private final AccountService accounts;
    private final ResetLinks resetLinks;
    private final CurrentPerson currentPerson;
    private final BrowserSignIn browser;
    private final SignInCookies cookies;
    private final TooManyAnswer tooMany;
    private final Backoff newcomers;

    DoorForms(
            AccountService accounts,
            ResetLinks resetLinks,
            CurrentPerson currentPerson,
            BrowserSignIn browser,
            SignInCookies cookies,
            TooManyAnswer tooMany,
            Clock clock) {
        this.accounts = accounts;
        this.resetLinks = resetLinks;
        this.currentPerson = currentPerson;
        this.browser = browser;
        this.cookies = cookies;
        this.tooMany = tooMany;
        this.newcomers =
                new Backoff(
                        new Backoff.Patience(
                                60,
                                Duration.ofSeconds(2),
                                Duration.ofMinutes(1),
                                Duration.ofHours(1)),
                        clock);
    }

    @PostMapping("/people/guest")
    @Nullable String practiseAsGuest(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (currentPerson.find().isPresent()) {
            return HOME;
        }
        var leftBehind = cookies.guestLeftBehind(request);
        if (leftBehind.isPresent()) {
            browser.signIn(leftBehind.get(), request, response);
            cookies.takeUpGuest(request, response);
            return HOME;
        }
        if (isTooOften(request, response, "/login")) {
            return null;
        }
        browser.signIn(accounts.startGuest(), request, response);
        return HOME;
    }

    @PostMapping("/people/sign-up")
    @Nullable String signUp(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var before = currentPerson.find();
        if (before.filter(person -> !person.guest()).isPresent()) {
            return HOME;
        }
        if (isTooOften(request, response, "/sign-up")) {
            return null;
        }
        try {
            var outcome =
                    before.map(guest -> accounts.claim(guest.id(), name, password))
                            .orElseGet(() -> accounts.signUp(name, password));
            return switch (outcome) {
                case SignUpOutcome.SignedUp(Person person) -> {
                    browser.signIn(person, request, response);
                    yield HOME;
                }
                case SignUpOutcome.Refused refused -> {
                    Typed.keep(request, name);
                    yield "redirect:" + withProblems(refused);
                }
                case SignUpOutcome.AlreadySignedUp _ ->
                        "redirect:/login?problem=" + Problem.ALREADY_SIGNED_UP.name();
            };
        } catch (BusyException e) {
            tooMany.send(request, response, "/sign-up", TooManyException.BUSY);
            return null;
        }
    }

    @PostMapping("/people/reset")
    @Nullable String reset(
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var page = UriComponentsBuilder.fromPath(ResetLinks.PATH).pathSegment(secret);
        try {
            return switch (resetLinks.use(secret, password)) {
                case ResetOutcome.Reset _ -> "redirect:/login?done=" + Done.RESET.name();
                case ResetOutcome.LinkGone _ -> "redirect:" + page.encode().toUriString();
                case ResetOutcome.Refused(var problem) ->
                        "redirect:"
                                + page.queryParam("password", problem.name())
                                        .encode()
                                        .toUriString();
            };
        } catch (BusyException e) {
            tooMany.send(request, response, page.encode().toUriString(), TooManyException.BUSY);
            return null;
        }
    }

    private boolean isTooOften(
            HttpServletRequest request, HttpServletResponse response, String form)
            throws IOException {
        var address = NetworkAddress.of(request.getRemoteAddr());
        var pause = newcomers.wait(address);
        if (pause.isPositive()) {
            tooMany.send(request, response, form, pause);
            return true;
        }
        newcomers.count(address);
        return false;
    }

    private static String withProblems(SignUpOutcome.Refused refused) {
        var page = UriComponentsBuilder.fromPath("/sign-up");
        refused.name().ifPresent(problem -> page.queryParam("name", problem.name()));
        refused.password().ifPresent(problem -> page.queryParam("password", problem.name()));
        return page.toUriString();
    }
}

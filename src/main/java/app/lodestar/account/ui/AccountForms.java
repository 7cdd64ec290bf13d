package app.lodestar.account.ui;

import app.lodestar.account.AccountExport;
import app.lodestar.account.AccountService;
import app.lodestar.account.BusyException;
import app.lodestar.account.ChangeOutcome;
import app.lodestar.account.CurrentPerson;
import app.lodestar.account.DeleteOutcome;
import app.lodestar.account.SignInId;
import app.lodestar.account.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the forms of a person's own account page. */
@Controller
class AccountForms {

    private static final String PAGE = "/account";

    private final AccountService accounts;
    private final AccountExport export;
    private final SignIns signIns;
    private final CurrentPerson currentPerson;
    private final SignInCookies cookies;
    private final TooManyAnswer tooMany;

    AccountForms(
            AccountService accounts,
            AccountExport export,
            SignIns signIns,
            CurrentPerson currentPerson,
            SignInCookies cookies,
            TooManyAnswer tooMany) {
        this.accounts = accounts;
        this.export = export;
        this.signIns = signIns;
        this.currentPerson = currentPerson;
        this.cookies = cookies;
        this.tooMany = tooMany;
    }

    @PostMapping("/people/password")
    @Nullable String changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var person = currentPerson.require();
        if (person.guest()) {
            return "redirect:" + PAGE;
        }
        try {
            var kept = LiveSessions.signInOf(request.getSession()).orElseThrow();
            var address = NetworkAddress.of(request.getRemoteAddr());
            return switch (accounts.changePassword(person, kept, current, password, address)) {
                case ChangeOutcome.Changed _ -> done(Done.PASSWORD);
                case ChangeOutcome.WrongPassword _ -> "redirect:" + PAGE + "?current=WRONG";
                case ChangeOutcome.Refused(var problem) ->
                        "redirect:" + PAGE + "?password=" + problem.name();
                case ChangeOutcome.Throttled(var pause) -> tooMany(request, response, pause);
            };
        } catch (BusyException e) {
            return tooMany(request, response, TooManyException.BUSY);
        }
    }

    @PostMapping("/people/sessions/end")
    String endSession(@RequestParam UUID id) {
        signIns.end(currentPerson.require().id(), new SignInId(id));
        return done(Done.ENDED);
    }

    @PostMapping("/people/sessions/end-others")
    String endOtherSessions(HttpServletRequest request) {
        var kept = LiveSessions.signInOf(request.getSession()).orElseThrow();
        signIns.endOthers(currentPerson.require().id(), kept);
        return done(Done.ENDED);
    }

    @GetMapping("/people/export")
    ResponseEntity<String> export() {
        var file = ContentDisposition.attachment().filename("lodestar-account.json").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(export.write(currentPerson.require()));
    }

    @PostMapping("/people/delete")
    @Nullable String delete(
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            var address = NetworkAddress.of(request.getRemoteAddr());
            return switch (accounts.delete(currentPerson.require(), password, address)) {
                case DeleteOutcome.Deleted _ -> {
                    cookies.logout(request, response, null);
                    new SecurityContextLogoutHandler().logout(request, response, null);
                    yield "redirect:/login?done=" + Done.DELETED.name();
                }
                case DeleteOutcome.WrongPassword _ -> "redirect:" + PAGE + "?delete=WRONG";
                case DeleteOutcome.Throttled(var pause) -> tooMany(request, response, pause);
            };
        } catch (BusyException e) {
            return tooMany(request, response, TooManyException.BUSY);
        }
    }

    private @Nullable String tooMany(
            HttpServletRequest request, HttpServletResponse response, Duration pause)
            throws IOException {
        tooMany.send(request, response, PAGE, pause);
        return null;
    }

    private static String done(Done done) {
        return "redirect:" + PAGE + "?done=" + done.name();
    }
}

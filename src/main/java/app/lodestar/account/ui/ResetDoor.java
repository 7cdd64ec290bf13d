package app.lodestar.account.ui;

import app.lodestar.account.CommandKey;
import app.lodestar.account.ResetLinks;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the command line asks a running server for a reset link, because an H2 file has one owner.
 * Opens only to this machine and to who can read the key in the data folder; to anyone else it is
 * not there.
 */
@RestController
class ResetDoor {

    static final String PATH = CommandKey.RESET_PATH;

    private final ResetLinks links;
    private final CommandKey key;

    ResetDoor(ResetLinks links, CommandKey key) {
        this.links = links;
        this.key = key;
    }

    /** The link's path; 422 if nobody has the name. */
    @PostMapping(PATH)
    ResponseEntity<String> createLink(
            @RequestHeader(name = CommandKey.HEADER, defaultValue = "") String offered,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        if (!NetworkAddress.isThisMachine(request.getRemoteAddr()) || !key.opens(offered)) {
            return ResponseEntity.notFound().build();
        }
        return links.create(name)
                .map(link -> ResponseEntity.ok(link.path()))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build());
    }
}

package app.lodestar.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The passwords that are tried first by whoever guesses, in lower case. */
@Component
final class CommonPasswords {

    private final Set<String> all;

    CommonPasswords() {
        var file = new ClassPathResource("common-passwords/common-passwords.txt");
        try {
            all =
                    file.getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> all() {
        return all;
    }
}

package app.lodestar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every string that a person sees comes from a bundle, and every bundle is in use. */
class WordsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** Where a literal would end up on the screen. */
    private static final Pattern SHOWN =
            Pattern.compile(
                    "(?:new (?:H[1-6]|Span|Div|Paragraph|Button|NativeButton|NativeLabel"
                            + "|Text|TextField|TextArea|PasswordField|EmailField|Notification"
                            + "|Option|ListItem)"
                            + "|set(?:Text|Title|Label|AriaLabel|Placeholder|HelperText"
                            + "|ErrorMessage|HeaderTitle|TooltipText))\\(\\s*\"[^\"]*\\p{L}");

    @Test
    void everyKeyInTheCodeIsInABundle() {
        var rooms = rooms();
        var keys = keys();
        var missing =
                literals()
                        .filter(literal -> literal.matches("[a-z]+\\.[a-z0-9.-]*[a-z0-9]"))
                        .filter(literal -> rooms.contains(literal.split("\\.", 2)[0]))
                        .filter(literal -> !keys.contains(literal))
                        .filter(literal -> keys.stream().noneMatch(k -> k.startsWith(literal)))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("keys without a text").isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        // The document has one word for each of its fields and refusals, asked for or not.
        var literals =
                Stream.concat(Stream.of("framework."), literals()).collect(Collectors.toSet());
        var unused =
                keys().stream().filter(key -> prefixes(key).noneMatch(literals::contains)).toList();
        assertThat(unused).as("texts that no code asks for").isEmpty();
    }

    @Test
    void noViewCarriesAStringOfItsOwn() {
        var own =
                sources()
                        .flatMap(file ->
                                SHOWN.matcher(read(file))
                                        .results()
                                        .map(match -> file + ": " + match.group()))
                        .toList();
        assertThat(own).isEmpty();
    }

    @Test
    void apostrophesAreTypographic() {
        assertThat(bundles().flatMap(b -> values(b).filter(text -> text.contains("'"))))
                .as("texts with ', which a MessageFormat swallows")
                .isEmpty();
    }

    /** A key may be put together in code, from a prefix that ends with a dot. */
    private static Stream<String> prefixes(String key) {
        return Stream.concat(
                Stream.of(key),
                Pattern.compile("\\.")
                        .matcher(key)
                        .results()
                        .map(dot -> key.substring(0, dot.end())));
    }

    private static Set<String> rooms() {
        return bundles()
                .map(bundle -> bundle.getFileName().toString().replace(".properties", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> keys() {
        return bundles()
                .flatMap(bundle -> load(bundle).stringPropertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> values(Path bundle) {
        return load(bundle).values().stream().map(String::valueOf);
    }

    private static Stream<String> literals() {
        return sources()
                .flatMap(file -> LITERAL.matcher(read(file)).results())
                .map((MatchResult match) -> match.group(1));
    }

    private static Stream<Path> sources() {
        return files(SOURCES, ".java").stream();
    }

    private static Stream<Path> bundles() {
        return files(BUNDLES, ".properties").stream();
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(Path bundle) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}

package app.lodestar.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.base.Messages;
import app.lodestar.exchange.FileReading;
import app.lodestar.exchange.FrameworkFiles;
import app.lodestar.exchange.FrameworkMarkdown;
import app.lodestar.exchange.MarkdownOptions;
import app.lodestar.formula.Measure;
import app.lodestar.framework.Field;
import app.lodestar.framework.FrameworkJson;
import app.lodestar.framework.MetricFramework;
import app.lodestar.framework.Mode;
import app.lodestar.framework.Node;
import app.lodestar.framework.NodeId;
import app.lodestar.framework.NodeKind;
import app.lodestar.framework.Tier;
import app.lodestar.framework.Unit;
import app.lodestar.scoring.DraftFormulas;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every worked answer of the question bank is a document that the product itself could write. */
class WorkedAnswersTest {
    private static final Set<String> TIMES = Set.of("ms", "s", "min", "h", "d");

    private final FrameworkMarkdown markdown = new FrameworkMarkdown(Messages.onClassPath());
    private final FrameworkFiles files = new FrameworkFiles(markdown);

    @ParameterizedTest
    @MethodSource("answers")
    void isReadWithoutLossAndWrittenAsTheVerySameFile(String name) throws Exception {
        String file = text(folder("questions/answers").resolve(name));
        FileReading reading = files.read(file.getBytes(UTF_8), name);
        assertThat(reading.findings()).isEmpty();
        // Not compared as texts: a failure would print both documents whole.
        assertThat(FrameworkJson.write(framework(reading)).equals(file)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void goesThroughAMarkdownFileAndBackUnchanged(String name) throws Exception {
        MetricFramework answer = answer(name);
        String page = markdown.write(answer, MarkdownOptions.WHOLE);
        FileReading reading = files.read(page.getBytes(UTF_8), "answer.md");
        assertThat(reading.findings()).isEmpty();
        assertThat(framework(reading).equals(answer)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void isPracticeForAQuestionUnderTheNameOfItsFile(String name) throws Exception {
        Node root = answer(name).root();
        assertThat(root.choice(Field.MODE, Mode.class)).contains(Mode.PRACTICE);
        assertThat(root.text(Field.QUESTION)).isNotBlank();
        assertThat(root.text(Field.SLUG) + ".json").isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void hasOneNorthStar(String name) throws Exception {
        assertThat(answer(name).metrics())
                .filteredOn(metric -> metric.text(Field.TIER).equals(Tier.NORTH_STAR.name()))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyFormulaFitsItsTablesWithoutAWarning(String name) throws Exception {
        MetricFramework answer = answer(name);
        var formulas = new DraftFormulas(answer);
        assertThat(formulas.catalog()).isPresent();
        for (Node metric : answer.metrics()) {
            var checked = formulas.check(metric);
            assertThat(checked.problems()).as(metric.text(Field.KEY)).isEmpty();
            assertThat(checked.toMeasure()).as(metric.text(Field.KEY)).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyMetricBearsTheUnitOfItsFormula(String name) throws Exception {
        MetricFramework answer = answer(name);
        var formulas = new DraftFormulas(answer);
        for (Node metric : answer.metrics()) {
            Unit unit = metric.choice(Field.UNIT, Unit.class).orElseThrow();
            Measure measure = formulas.check(metric).toMeasure().orElseThrow();
            assertThat(allowed(unit, answer))
                    .as("%s is in %s", metric.text(Field.KEY), unit)
                    .contains(measure.unit() == null ? "none" : measure.unit().symbol());
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyDataSourceNamesTablesAndColumnsThatAreDescribed(String name) throws Exception {
        MetricFramework answer = answer(name);
        Set<String> described = new TreeSet<>();
        for (Node table : answer.list(NodeKind.DATASET)) {
            for (Node column : answer.children(table.id(), NodeKind.COLUMN)) {
                described.add(table.text(Field.TABLE_KEY) + "." + column.text(Field.COLUMN_NAME));
            }
        }
        for (Node metric : answer.metrics()) {
            String table = metric.text(Field.DATASET_KEY);
            assertThat(metric.items(Field.DATA_COLUMNS))
                    .as(metric.text(Field.KEY))
                    .isNotEmpty()
                    .extracting(column -> column.contains(".") ? column : table + "." + column)
                    .isSubsetOf(described);
        }
    }

    @Test
    void noIdStandsTwiceInAllAnswersAndExamples() throws Exception {
        Map<NodeId, String> places = new HashMap<>();
        for (String folder : List.of("questions/answers", "examples")) {
            for (String name : names(folder)) {
                for (Node node : read(folder, name).all()) {
                    assertThat(places.put(node.id(), name))
                            .as("%s in %s", node.id(), name)
                            .isNull();
                }
            }
        }
    }

    static Stream<String> answers() throws Exception {
        return names("questions/answers").stream();
    }

    /** What the formula of a metric in this unit may be counted in. */
    private static Set<String> allowed(Unit unit, MetricFramework answer) {
        return switch (unit) {
            case COUNT, PERCENT, RATIO, SCORE -> Set.of("1");
            case CURRENCY -> Set.of(answer.root().text(Field.CURRENCY));
            case DURATION -> TIMES;
            case PER_X ->
                    Stream.concat(
                                    TIMES.stream(),
                                    Stream.of("1", answer.root().text(Field.CURRENCY)))
                            .collect(Collectors.toSet());
        };
    }

    private MetricFramework answer(String name) throws Exception {
        return read("questions/answers", name);
    }

    private MetricFramework read(String folder, String name) throws Exception {
        return framework(files.read(Files.readAllBytes(folder(folder).resolve(name)), name));
    }

    private static MetricFramework framework(FileReading reading) {
        return switch (reading) {
            case FileReading.Read(var framework, var _) -> framework;
            case FileReading.Refused(var findings) -> throw new AssertionError(findings);
        };
    }

    private static List<String> names(String folder) throws IOException, URISyntaxException {
        try (var entries = Files.list(folder(folder))) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, UTF_8);
    }

    private static Path folder(String name) throws URISyntaxException {
        var place = WorkedAnswersTest.class.getResource("/" + name);
        if (place == null) {
            throw new AssertionError(name + " is not on the class path");
        }
        return Path.of(place.toURI());
    }
}

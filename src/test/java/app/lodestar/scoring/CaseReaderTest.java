package app.lodestar.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseReaderTest {
    private static final int CASES = Integer.getInteger("lodestar.cases", 2_000);

    private static final String RATE =
            """
            {"kind": "rate", "margin": 1.05,
             "a": {"clicks": 100, "purchases": 50}, "b": {"clicks": 100, "purchases": 40}}
            """;

    private static final String GUARD =
            """
            , "guardrails": [{"name": "kept", "state": "safe"},
             {"name": "fee", "role": "control", "estimate": 1, "low": 0, "high": 2, "atMost": 3}]}
            """;

    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void theSchemaIsItselfValid() throws IOException {
        Schema metaSchema =
                registry.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
        assertThat(metaSchema.validate(schemaText(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mix-trap", "mix-trap-return", "incremental-cost"})
    void theBundledCasesAreValidAndRead(String name) throws IOException {
        assertThat(isValid(Cases.example(name))).isTrue();
        assertThat(CaseReader.read(Cases.example(name))).isInstanceOf(CaseReading.Read.class);
    }

    @Test
    void aCaseWithEverythingIsValidAndRead() throws IOException {
        String all = RATE.strip().replaceFirst("}$", "") + GUARD;
        assertThat(isValid(all)).isTrue();
        assertThat(CaseReader.read("\uFEFF" + all)).isInstanceOf(CaseReading.Read.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"rate\"           | \"rates\"          | /kind          | NOT_A_CHOICE",
                "\"rate\"           | 1                  | /kind          | NOT_A_CHOICE",
                "\"kind\": \"rate\",| ''                 | ''             | MISSING",
                "1.05               | 0.99               | /margin        | OUT_OF_RANGE",
                "1.05               | \"1.05\"           | /margin        | WRONG_TYPE",
                "1.05               | 1e400              | /margin        | OUT_OF_RANGE",
                "\"clicks\": 100    | \"clicks\": 100.5  | /a/clicks      | WRONG_TYPE",
                "\"clicks\": 100    | \"clicks\": -1     | /a/clicks      | OUT_OF_RANGE",
                "\"clicks\": 100    | \"clicks\": null   | /a/clicks      | WRONG_TYPE",
                "\"clicks\": 100,   | ''                 | /a             | MISSING",
                "\"purchases\": 50  | \"purchases\": 101 | /a/purchases   | WRONG_WAY_ROUND",
                "\"purchases\": 50  | \"buys\": 50       | /a/buys        | UNKNOWN_MEMBER",
                "\"a\":             | \"strata\": [], \"a\": | ''           | ONE_OF",
                "\"a\":             | \"strata\":        | ''             | ONE_OF",
                "\"kind\":          | \"colour\": 1, \"kind\": | /colour   | UNKNOWN_MEMBER",
                "\"kind\":          | \"a/b\": 1, \"kind\": | /a~1b        | UNKNOWN_MEMBER",
                "\"kind\":          | \"title\": \" \", \"kind\": | /title | BLANK",
                "\"kind\":          | \"design\": \"x\", \"kind\": | /design | NOT_A_CHOICE",
                "\"kind\":          | \"pairs\": -3, \"kind\": | /pairs    | OUT_OF_RANGE",
                "\"kind\":          | \"guardrails\": [1], \"kind\": | /guardrails/0 | WRONG_TYPE",
                "\"kind\":          | \"guardrails\": {}, \"kind\": | /guardrails | WRONG_TYPE",
                "\"kind\":          | \"guardrails\": [{\"name\": \"x\"}], \"kind\": | /guardrails/0 | ONE_OF",
                "\"kind\":          | \"guardrails\": [{\"name\": \"x\", \"estimate\": 1}], \"kind\": | /guardrails/0 | MISSING",
                "\"kind\":          | \"arms\": {\"a\": \"x\"}, \"kind\": | /arms | MISSING"
            })
    void aProblemIsNamedWithItsPlaceAndTheSchemaSeesItToo(
            String what, String instead, String pointer, CaseProblem.Code code) throws IOException {
        String wrong = RATE.replaceFirst(java.util.regex.Pattern.quote(what), instead);
        assertThat(wrong).isNotEqualTo(RATE);
        assertThat(Cases.problems(wrong))
                .anySatisfy(problem -> {
                    assertThat(problem.pointer()).isEqualTo(pointer);
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.isAboutContent()).isTrue();
                });
        if (code != CaseProblem.Code.WRONG_WAY_ROUND) { // two numbers are beyond a schema
            assertThat(isValid(wrong)).isFalse();
        }
    }

    @Test
    void strataHaveNamesOfTheirOwn() {
        String twice = Cases.example("mix-trap").replace("\"other\"", "\"lifestyle\"");
        assertThat(Cases.problems(twice))
                .containsExactly(
                        new CaseProblem(
                                "/strata/1/name",
                                CaseProblem.Code.DUPLICATE_NAME,
                                List.of("lifestyle")));
    }

    @Test
    void valuesThatNoPurchasesCanHaveAreRefused() {
        String squares =
                "{\"kind\": \"return\", \"margin\": 1,"
                        + " \"a\": {\"spend\": 1, \"value\": 10, \"purchases\": 2,"
                        + " \"valueSquares\": 49}, \"b\": {\"spend\": 1, \"value\": 10,"
                        + " \"purchases\": 2, \"valueSquares\": 50}}";
        assertThat(Cases.problems(squares).stream().map(CaseProblem::pointer))
                .containsExactly("/a/valueSquares");
    }

    @Test
    void aMemberThatStandsTwiceIsRefused() {
        assertThat(Cases.problems(RATE.replace("\"kind\"", "\"margin\": 1, \"kind\"")))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.code()).isEqualTo(CaseProblem.Code.DUPLICATE_MEMBER);
                    assertThat(p.isAboutContent()).isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{}}", "nonsense", "{\"kind\": NaN}", "{'kind': 1}"})
    void whatIsNotJsonIsSaidWithItsPlace(String text) {
        assertThat(Cases.problems(text))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.code()).isEqualTo(CaseProblem.Code.NOT_JSON);
                    assertThat(p.isAboutContent()).isFalse();
                    assertThat(p.details()).hasSize(2).allMatch(n -> Integer.parseInt(n) > 0);
                });
    }

    @Test
    void hugeAndDeepTextsAreRefused() {
        assertThat(Cases.problems("[".repeat(100_000)).getFirst().isAboutContent()).isFalse();
        assertThat(Cases.problems(" ".repeat(CaseReader.LARGEST + 1)).getFirst().code())
                .isEqualTo(CaseProblem.Code.TOO_LARGE);
        assertThat(Cases.problems(RATE.replace("1.05", "1e999999999")).getFirst().code())
                .isEqualTo(CaseProblem.Code.OUT_OF_RANGE);
        assertThat(Cases.problems("{" + members(500) + "}")).hasSize(20);
    }

    @Test
    void aCharacterChangedNeverEndsInAnException() {
        String all = Cases.example("mix-trap").replace("\"guardrails\": []", "\"pairs\": 30");
        for (long seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(all);
            for (int i = 0; i <= random.nextInt(3); i++) {
                text.setCharAt(
                        random.nextInt(all.length()),
                        "0-9.eE\"{}[]:,xa ".charAt(random.nextInt(16)));
            }
            switch (CaseReader.read(text.toString())) {
                case CaseReading.Read(ComparisonCase sound) ->
                        assertThat(new ArmComparison(sound).compare().decidedBy()).isNotNull();
                case CaseReading.Refused(List<CaseProblem> problems) ->
                        assertThat(problems).as("seed %d", seed).isNotEmpty();
            }
        }
    }

    private static String members(int count) {
        StringBuilder members = new StringBuilder("\"kind\": \"rate\"");
        for (int i = 0; i < count; i++) {
            members.append(", \"m").append(i).append("\": 1");
        }
        return members.toString();
    }

    private boolean isValid(String json) throws IOException {
        return registry.getSchema(schemaText(), InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .isEmpty();
    }

    private String schemaText() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        getClass().getResourceAsStream("/schemas/compare-case.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

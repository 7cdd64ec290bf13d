package app.lodestar.scoring.conformance;

import app.lodestar.scoring.engine.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every row is used or left out for the reason that plain Java gives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowLedgersTest {
    private final SampleData data = SampleData.make();
    private final Engine engine = TestEngines.duckDb(data.tables());
    private final RowLedgers ledgers = new RowLedgers(data, engine);

    @AfterAll
    void close() {
        engine.close();
    }

    @Test
    void theRowsOfAnAggregateAreThoseOfThePeriodThatMeetItsConditionAndHaveAValue() {
        ledgers.compareAggregates();
    }

    @Test
    void aMeasureThatLooksBackReadsTheDaysItLooksAt() {
        ledgers.compareWindows();
    }

    @Test
    void ofStepsTheFirstRowsOfTheirKeysCountAndThoseReachedInTime() {
        ledgers.compareSteps();
    }

    @Test
    void whatIsUsedAndLeftOutIsEveryRowInAllDefinitionsAndGrains() {
        ledgers.everythingAddsUpForAllDefinitions();
    }
}

package app.lodestar.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import app.lodestar.framework.Unit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DimensionTest {

    private static Set<Unit> agreeing(FormulaShape shape) {
        return Arrays.stream(Unit.values())
                .filter(unit -> Dimension.agrees(unit, shape))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Unit.class)));
    }

    private static Set<Unit> units(String words) {
        return Arrays.stream(words.split(" ", -1))
                .map(Unit::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Unit.class)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count(orders)|COUNT SCORE|COUNT",
                "count(orders) / unique(orders.buyer)|PERCENT RATIO PER_X SCORE|RATIO",
                "share(count(orders) where items > 1)|PERCENT RATIO PER_X SCORE|PERCENT",
                "retention(orders.buyer, orders.buyer within 7 days)|PERCENT RATIO PER_X SCORE|PERCENT",
                "sum(orders.amount)|CURRENCY PER_X|CURRENCY",
                "sum(orders.amount) / count(orders)|CURRENCY PER_X|CURRENCY",
                "median(orders.wait)|DURATION|DURATION",
                "avg(orders.wait)|DURATION|DURATION",
                "sum(orders.items)|COUNT PERCENT RATIO SCORE PER_X|",
                "sum(orders.score)|COUNT PERCENT RATIO SCORE PER_X CURRENCY DURATION|",
                "sum(orders.amount) * sum(orders.amount)|PER_X SCORE|",
                "sum(orders.amount) / sum(orders.wait)|PER_X SCORE|RATIO",
                "1 / sum(orders.wait)|PER_X SCORE|RATIO"
            })
    void aUnitFitsWhatTheFormulaGives(String text, String fitting, @Nullable String only) {
        FormulaShape shape = Shapes.inShop(text);
        assertThat(agreeing(shape)).isEqualTo(units(fitting));
        assertThat(Dimension.only(shape).map(Enum::name).orElse(null)).isEqualTo(only);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count(orders)|COUNT SCORE",
                "sum(orders.amount)|COUNT PERCENT RATIO SCORE PER_X CURRENCY DURATION",
                "count(orders) / count(visits)|PERCENT RATIO SCORE PER_X CURRENCY DURATION",
                "share(count(orders) where items > 1)|PERCENT RATIO SCORE PER_X",
                "retention(orders.buyer, orders.buyer within 7 days)|PERCENT RATIO SCORE PER_X",
                "median(orders.wait)|COUNT PERCENT RATIO SCORE PER_X CURRENCY DURATION"
            })
    void whatTheFrameworkDoesNotSayIsNoContradiction(String text, String fitting) {
        assertThat(agreeing(Shapes.shape(text))).isEqualTo(units(fitting));
    }
}

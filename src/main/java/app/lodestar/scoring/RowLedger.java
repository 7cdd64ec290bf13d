package app.lodestar.scoring;

import app.lodestar.formula.RowExpression;
import app.lodestar.formula.Rows;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of every row of a table that a value reads. Each row is left out for the first reason
 * that applies, in the order of {@link Cause}; those left out and those used are all of them.
 *
 * @param rows which rows were looked for
 * @param keys the columns that say to whom a row belongs; empty where that does not matter
 * @param of what was taken of each row; null for the row itself
 * @param firstDay of the days whose rows were looked at; null for all of them
 * @param lastDay of those days; null for all of them
 * @param all how many rows the table has
 * @param leftOut without those that left out nothing
 * @param used how many the value rests on
 */
public record RowLedger(
        Rows rows,
        List<RowExpression.Cell> keys,
        @Nullable RowExpression of,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        long all,
        List<LeftOut> leftOut,
        long used) {

    /** Why a row is left out. */
    public enum Cause {
        /** It has no time, and it takes one to know whether it counts. */
        NO_TIME,
        OUTSIDE_THE_DAYS,
        /** The condition is false. */
        NOT_TRUE,
        /** The condition is unknown, for want of a value. */
        CONDITION_UNKNOWN,
        NO_KEY,
        /** What is to be taken of it is null or not defined. */
        NO_VALUE,
        /** Its keys have an earlier such row, or another at the same moment. */
        NOT_THE_FIRST,
        /** Its keys asked before and have no answer yet. */
        ALREADY_WAITING,
        /** Too little time has passed to know. */
        TOO_YOUNG,
        /** No answer came, or none in time. */
        UNANSWERED,
        /** It follows no row of the step before in time, or its keys were counted already. */
        NOT_REACHED,
        /** Its key has a later such row. */
        NOT_THE_LAST
    }

    /** How many rows a cause leaves out; more than 0. */
    public record LeftOut(Cause cause, long rows) {}

    public RowLedger {
        keys = List.copyOf(keys);
        leftOut = List.copyOf(leftOut);
    }
}

package app.lodestar.practice;

import app.lodestar.rubric.CheckStatus;

/**
 * What came of a check.
 *
 * @param credit the fraction, 0 to 1, of what it judged that passed; 0 where it does not count
 */
public record CheckCredit(CheckStatus status, double credit) {}

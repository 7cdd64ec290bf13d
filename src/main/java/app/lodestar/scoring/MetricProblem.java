package app.lodestar.scoring;

import app.lodestar.formula.Problem;
import app.lodestar.framework.NodeId;

/**
 * Something wrong with the formula of a metric, or worth a warning.
 *
 * @param metric whose formula it is
 */
public record MetricProblem(NodeId metric, Problem problem) {}

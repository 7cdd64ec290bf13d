package app.lodestar.practice;

import app.lodestar.rubric.ReviewVerdict;
import java.time.Instant;

/** What an attempt came to; what the person said of it are the attempt's ratings. */
public record AttemptOutcome(Instant at, MachineScore machine, ReviewVerdict verdict) {}

package app.lodestar.rubric;

/** What each check asks, in the order of the page. */
final class Checks {
    private Checks() {}

    static Check of(CheckId check) {
        return switch (check) {
            // All required context parts present and above their minimum length
            case CTX_1 -> ContextChecks::parts;
            // At least 2 stakeholders, 1 of them external, each with a motivation of 15 characters
            case CTX_2 -> ContextChecks::stakeholders;
            // Every stakeholder who can act is an actor in a flow step
            case CTX_3 -> ContextChecks::actors;
            // At least 3 flow steps, each with an actor; in a marketplace one after the exchange
            case CTX_4 -> ContextChecks::flow;
            // A competitor with both sides filled; a status quo named
            case CTX_5 -> ContextChecks::competitors;
            // The stage has evidence, and a core metric a lens that the stage calls for
            case CTX_6 -> ContextChecks::lifecycle;
            // A guardrail or supporting metric names each integration of criticality 3
            case CTX_7 -> ContextChecks::integrations;
            // 1 to 5 goals, unique ranks, no digits in the statement
            case GOL_1 -> GoalChecks::goals;
            // Every goal has a north-star or core metric through a signal
            case GOL_2 -> GoalChecks::measured;
            // Every north-star or core metric serves a goal
            case GOL_3 -> GoalChecks::orphans;
            // Every weighty stakeholder is served by a metric that is no guardrail
            case STK_1 -> GoalChecks::served;
            // None has guardrails only while another has 4 core and supporting metrics
            case STK_2 -> GoalChecks::balanced;
            // Exactly one north star
            case TIE_1 -> TierChecks::northStar;
            // 2 to 6 core, 3 to 12 supporting, a guardrail; 30 metrics at most
            case TIE_2 -> TierChecks::numbers;
            // The checklist: 7 answered, 5 yes, value and measurable not no
            case TIE_3 -> TierChecks::checklist;
            // The north star is no vanity metric
            case TIE_4 -> TierChecks::vanity;
            // The core fields are complete
            case MET_1 -> MetricChecks::complete;
            // The formula parses, all references resolve, nothing runs in a circle
            case MET_2 -> FormulaChecks::parses;
            // The unit matches the formula's dimension
            case MET_3 -> FormulaChecks::units;
            // A window where one is needed; a maturity lag that covers the longest
            case MET_4 -> FormulaChecks::windows;
            // A target on the right side of the baseline, dated after it was set
            case MET_5 -> TargetChecks::targets;
            // A ratio is a share of what it is part of by construction, or a rate per something
            case MET_6 -> FormulaChecks::ratios;
            // Population and exclusions stated for north star and core
            case MET_7 -> MetricChecks::population;
            // Name and formula agree
            case MET_8 -> MetricChecks::names;
            // No owner holds more than half of the core metrics
            case MET_9 -> MetricChecks::owners;
            // A leading metric below each lagging core metric
            case TIM_1 -> TimingChecks::leading;
            // 60 % of the leaves can be controlled by the team or with others
            case TIM_2 -> TimingChecks::reach;
            // Every north-star and core metric is protected by a guardrail
            case GRD_1 -> GuardrailChecks::covered;
            // Every guardrail has a limit on the correct side and a response
            case GRD_2 -> GuardrailChecks::limits;
            // No guardrail restates what it protects
            case GRD_3 -> GuardrailChecks::restated;
            // Inside a larger product, a guardrail covers cannibalisation or harm to non-users
            case GRD_4 -> GuardrailChecks::neighbours;
            // Every core and supporting metric is connected to the north star
            case TRE_1 -> TreeChecks::connected;
            // Each arithmetic parent has a complete decomposition
            case TRE_2 -> TreeChecks::complete;
            // On data, the parts make the whole in 95 % of mature periods
            case TRE_3 -> DataChecks::reconciles;
            // On data, segments exclude each other and cover everything
            case TRE_4 -> DataChecks::segments;
            // Influence states its evidence or is tried by an initiative
            case TRE_5 -> TreeChecks::evidence;
            // Each initiative names a metric, a size, a date, a guardrail and a stop rule
            case INI_1 -> PlanChecks::initiatives;
            // One targets the metric with the largest gap times elasticity
            case INI_2 -> PlanChecks::leverage;
            // A trade-off says when it is reversed; in two-sided markets one is between the sides
            case TRD_1 -> PlanChecks::tradeOffs;
            // All formulas run on the data without missing columns
            case DAT_1 -> DataChecks::evaluates;
            // The minimum sample is reached for each scored metric
            case DAT_2 -> DataChecks::samples;
            // No mix-shift conflict that nobody acknowledges
            case DAT_3 -> DataChecks::mixes;
            // No target rests on what is assumed; in practice, an assumption is stated
            case CLM_1 -> PlanChecks::claims;
        };
    }
}

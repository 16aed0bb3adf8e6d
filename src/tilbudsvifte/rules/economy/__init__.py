"""Rules on money: what departs from the guideline, and whether every krone is there once."""

from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rules.economy.activities import (
    activities_above_budget,
    activity_not_qualifying,
    activity_outside_frame,
    activity_without_users,
)
from tilbudsvifte.rules.economy.deviation import (
    proposals_above_frame,
    unexplained_shortfall,
    unjustified_deviation,
    unserved_shortfall,
)
from tilbudsvifte.rules.economy.grants import (
    expiring_grant,
    grant_above_budget,
    price_levels_mixed,
)
from tilbudsvifte.rules.economy.money import money_unbalanced
from tilbudsvifte.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule("unjustified-deviation", Severity.ERROR, each=unjustified_deviation, amounts=True),
    Rule(
        "unexplained-shortfall",
        Severity.ERROR,
        each=unexplained_shortfall,
        joint=unserved_shortfall,
        amounts=True,
    ),
    Rule("activity-not-qualifying", Severity.NOTE, each=activity_not_qualifying),
    Rule("activity-without-users", Severity.ERROR, each=activity_without_users),
    Rule("activities-above-budget", Severity.ERROR, each=activities_above_budget, amounts=True),
    Rule("activity-outside-frame", Severity.NOTE, each=activity_outside_frame),
    Rule("proposals-above-frame", Severity.ERROR, joint=proposals_above_frame),
    Rule("money-unbalanced", Severity.ERROR, each=money_unbalanced, amounts=True),
    Rule("grant-above-budget", Severity.ERROR, each=grant_above_budget, amounts=True),
    Rule("price-levels-mixed", Severity.ERROR, each=price_levels_mixed),
    Rule("expiring-grant", Severity.ERROR, each=expiring_grant),
)

"""Rules on structure: every offer is accounted for once, and what remains is enough."""

from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rules.rule import Rule
from tilbudsvifte.rules.structure.accounting import (
    offer_elsewhere,
    offer_unaccounted,
    offer_unknown,
)
from tilbudsvifte.rules.structure.closing import (
    closing_without_reason,
    replacement_missing,
    replacement_missing_elsewhere,
)
from tilbudsvifte.rules.structure.number import fewer_but_larger, no_offer_left, one_offer_left
from tilbudsvifte.rules.structure.opening import opening_exists
from tilbudsvifte.rules.structure.premises import premises_occupied, premises_occupied_elsewhere
from tilbudsvifte.rules.structure.service import (
    district_without_offer,
    no_social_offer,
    track_unserved,
)
from tilbudsvifte.rules.structure.twice import offer_in_two_proposals, offer_twice

RULES: tuple[Rule, ...] = (
    Rule("offer-unaccounted", Severity.ERROR, each=offer_unaccounted),
    Rule("offer-unknown", Severity.ERROR, each=offer_unknown),
    Rule("offer-elsewhere", Severity.ERROR, each=offer_elsewhere),
    Rule("offer-twice", Severity.ERROR, each=offer_twice, joint=offer_in_two_proposals),
    Rule("opening-exists", Severity.ERROR, each=opening_exists, amounts=True),
    Rule("no-offer-left", Severity.ERROR, each=no_offer_left),
    Rule("one-offer-left", Severity.NOTE, each=one_offer_left),
    Rule("fewer-but-larger", Severity.ERROR, joint=fewer_but_larger, amounts=True),
    Rule("no-social-offer", Severity.ERROR, each=no_social_offer),
    Rule("district-without-offer", Severity.WARNING, each=district_without_offer),
    Rule("track-unserved", Severity.ERROR, each=track_unserved),
    Rule("closing-without-reason", Severity.ERROR, each=closing_without_reason),
    Rule(
        "replacement-missing",
        Severity.ERROR,
        each=replacement_missing,
        joint=replacement_missing_elsewhere,
    ),
    Rule(
        "premises-occupied",
        Severity.ERROR,
        each=premises_occupied,
        joint=premises_occupied_elsewhere,
    ),
)

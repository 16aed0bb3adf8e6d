"""The names of the rules for proposals; what each asks for stands on its page."""

from typing import Literal

Group = Literal["economy", "structure", "users", "process", "transfers", "form"]

ECONOMY = (
    "unjustified-deviation",
    "unexplained-shortfall",
    "activity-not-qualifying",
    "activity-without-users",
    "activities-above-budget",
    "activity-outside-frame",
    "proposals-above-frame",
    "money-unbalanced",
    "grant-above-budget",
    "price-levels-mixed",
    "expiring-grant",
)
STRUCTURE = (
    "offer-unaccounted",
    "offer-unknown",
    "offer-elsewhere",
    "offer-twice",
    "opening-exists",
    "no-offer-left",
    "one-offer-left",
    "fewer-but-larger",
    "no-social-offer",
    "district-without-offer",
    "track-unserved",
    "closing-without-reason",
    "replacement-missing",
    "premises-occupied",
)
USERS = ("users-unstated", "users-disagree", "papers-disagree")
PROCESS = (
    "process-undocumented",
    "invitees-incomplete",
    "interviews-missing",
    "contribution-unanswered",
    "forms-differ",
    "workshop-outside-period",
    "user-share-differs",
    "participants-summed",
    "personal-data",
)
TRANSFERS = ("transfer-unbalanced", "transfer-years-differ", "transfer-price-levels")
FORM = ("left-open", "variant-twice", "waiver-not-allowed", "waiver-unused")

GROUPS: dict[Group, tuple[str, ...]] = {
    "economy": ECONOMY,
    "structure": STRUCTURE,
    "users": USERS,
    "process": PROCESS,
    "transfers": TRANSFERS,
    "form": FORM,
}
RULE_NAMES = frozenset(name for names in GROUPS.values() for name in names)

# What nobody may waive: a sum of money is right or it is not, and a waiver cannot waive itself.
NEVER_WAIVED = frozenset((*ECONOMY, *TRANSFERS, *FORM, "personal-data"))

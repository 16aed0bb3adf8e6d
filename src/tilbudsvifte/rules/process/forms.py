"""Whether the proposals of a run fill in the same sections."""

from collections.abc import Iterator, Mapping, Sequence

from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.documents.proposal import Proposal
from tilbudsvifte.rules.case import Case, City
from tilbudsvifte.rules.quoted import quoted
from tilbudsvifte.rules.rule import Found
from tilbudsvifte.texts import message

# Only what every proposal can have: whether there is money to move, an activity to host, or a
# deviation to explain depends on the plan, and not everybody knows the number of persons.
_WHOLE = (
    "title",
    "date",
    "responsible",
    "users",
    "prioritised",
    "agreements",
    "disagreements",
    "process",
)
_PROCESS = (
    "participants_list",
    "invitees_list",
    "workshops",
    "invited",
    "interviews",
    "contributions",
)
_SECTIONS: Mapping[Path, Sequence[str]] = {(): _WHOLE, ("process",): _PROCESS}


def forms_differ(city: City) -> Iterator[tuple[Case, Found]]:
    """A section that a proposal leaves out and another fills in."""
    for path, keys in _SECTIONS.items():
        filled = {case: _filled(case.proposal, path, keys) for case in city.cases}
        anywhere = {key for own in filled.values() for key in own or ()}
        for case, own in filled.items():
            missing = [] if own is None else [key for key in keys if key in anywhere - own]
            if missing:
                others = [
                    other for other, theirs in filled.items() if {*missing} & (theirs or set())
                ]
                yield case, _differs(case, path, missing, others)


def _filled(proposal: Proposal, path: Path, keys: Sequence[str]) -> set[str] | None:
    """The keys at `path` that say something; None where nothing at all stands there.

    An empty list says that there are none, while an empty mapping says nothing.
    """
    part = proposal.process if path else proposal
    if part is None:
        return None
    return {key for key in keys if getattr(part, key) not in (None, {})}


def _differs(case: Case, path: Path, missing: Sequence[str], others: Sequence[Case]) -> Found:
    return Found(
        path,
        message(
            "rules_process.forms-differ",
            area=case.area.name,
            missing=quoted(missing),
            others=tuple(other.area.name for other in others),
        ),
        message("rules_process.fill-in-alike"),
        at_key=True,
        open=True,
    )

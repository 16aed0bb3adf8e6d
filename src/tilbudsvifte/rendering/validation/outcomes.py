"""How far each file was judged, in words and for other programs."""

from collections.abc import Iterator
from typing import Literal

from tilbudsvifte.rules.results import FileResult, Validation
from tilbudsvifte.texts import Message, message

Judged = Literal["whole", "part", "no"]


def judged(validation: Validation, outcome: FileResult) -> Judged:
    """A file in order that takes no part, as another variant does not, is not judged."""
    if any(proposal.file == outcome.file for proposal in validation.proposals):
        return "whole"
    return "part" if outcome.in_part else "no"


def looked_at(validation: Validation, outcome: FileResult) -> tuple[str, ...]:
    """The rules that a file was judged by."""
    return () if judged(validation, outcome) == "no" else outcome.looked_at


def left_out(validation: Validation) -> Iterator[FileResult]:
    """The files that were not judged as a whole."""
    return (each for each in validation.outcomes if judged(validation, each) != "whole")


def how_far(validation: Validation, outcome: FileResult) -> Message:
    """How far a file that was not judged as a whole was judged, and why not further."""
    if judged(validation, outcome) == "part":
        return message(
            "validate.judged-part",
            looked_at=len(outcome.looked_at),
            rules=len(validation.checked),
        )
    return message("validate.judged-variant" if outcome.whole else "validate.judged-no")


def said_of(validation: Validation, outcome: FileResult) -> Message:
    """A file's guideline in kr., where its area can be read, and how far it was judged."""
    far = how_far(validation, outcome)
    if outcome.area is None:
        return message("validate.file-judged", file=outcome.file, judged=far)
    return message(
        "validate.file-of-area",
        file=outcome.file,
        area=outcome.area.name,
        kind=message(f"formats.{validation.applies}"),
        guideline=outcome.area.guideline,
        judged=far,
    )

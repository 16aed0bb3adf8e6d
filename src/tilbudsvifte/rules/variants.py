"""Which proposal of each area takes part, where an area has handed in several."""

from collections.abc import Collection, Mapping, Sequence

from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.rules.case import Case
from tilbudsvifte.rules.rule import Found
from tilbudsvifte.texts import message


def chosen(
    cases: Sequence[Case],
    variants: Mapping[str, str],
    claims: Collection[tuple[str, str | None]],
) -> tuple[list[Case], list[Case], list[tuple[Case, Found]]]:
    """The proposals that are judged, those of them that are judged together, and what is unclear.

    `variants` says by area which variant counts; the others are left out. Where an area still has
    several, each is judged by itself, none with the other areas, and that is an error. Raises
    `RefusalError` if none of `claims`, the area and variant of each file, is what was asked for.
    """
    judged = [case for case in cases if counts(case, variants)]
    by_area: dict[str, list[Case]] = {}
    for case in judged:
        by_area.setdefault(case.proposal.area, []).append(case)
    for area, variant in variants.items():
        if (area, variant) not in claims:
            raise RefusalError(message("rules_form.no-such-variant", area=area, variant=variant))
    together = [case for case in judged if len(by_area[case.proposal.area]) == 1]
    several = [each for each in by_area.values() if len(each) > 1]
    return judged, together, [found for each in several for found in _twice(each)]


def counts(case: Case, variants: Mapping[str, str]) -> bool:
    """Whether a proposal is the variant that was asked for, if any was."""
    return variants.get(case.proposal.area) in (None, case.proposal.variant)


def _twice(several: Sequence[Case]) -> list[tuple[Case, Found]]:
    first, *others = several
    area = first.proposal.area
    known = tuple(case.proposal.variant for case in several if case.proposal.variant)
    hint = (
        message("rules_form.choose-variant", area=area, variant=known[0])
        if len(set(known)) == len(several)
        else message("rules_form.name-variants")
    )
    return [
        (
            case,
            Found(
                ("variant",) if case.proposal.variant else ("area",),
                message("rules_form.variant-twice", area=case.area.name, file=first.file.file.name),
                hint,
            ),
        )
        for case in others
    ]

"""A validation as a page: the verdict, the figures, what was found, and a summary."""

from collections.abc import Iterator

from tilbudsvifte.analysis.proposals.results import Together
from tilbudsvifte.rendering.blocks import Block, Heading, Lines, Table
from tilbudsvifte.rendering.diagnostics import MOST_SHOWN
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.rendering.origin import origin_notes
from tilbudsvifte.rendering.validation import notes
from tilbudsvifte.rendering.validation.amounts import money_for
from tilbudsvifte.rendering.validation.plan import proposal_blocks
from tilbudsvifte.rendering.validation.tables import (
    deviation_table,
    flow_table,
    larger_table,
    proposal_names,
    summary_table,
    users_table,
)
from tilbudsvifte.rendering.view import View
from tilbudsvifte.rules.results import Validation
from tilbudsvifte.texts import Language, Value, message

_MOST_SECTIONS = 6


def validation_blocks(
    validation: Validation, view: View, *, strict: bool = False
) -> Iterator[Block]:
    """The page down to the findings; the first lines say whether the proposals pass.

    Proposals stand in the order of the areas. Many have sections of their own only with details.
    """
    proposals = tuple(sorted(validation.proposals, key=lambda each: each.area.position))
    validation = validation._replace(proposals=proposals)
    language = view.language
    money = money_for(validation, language)
    yield Heading(language.value(_title(validation, money)), 1)
    first = [notes.verdict(validation, strict=strict), *notes.not_judged(validation)]
    made_up = notes.illustrative(validation)
    yield Lines([language.say(line) for line in (*first, *made_up, *origin_notes(view))])
    if not proposals:
        return
    sections = view.details or len(proposals) <= _MOST_SECTIONS
    yield from _all_blocks(validation, money, sections=sections)
    if sections:
        named = zip(proposals, proposal_names(validation), strict=True)
        for proposal, name in named:
            yield from proposal_blocks(validation, proposal, name, money, details=view.details)
    else:
        yield Lines([language.say("validate.sections-left-out", count=len(proposals))])


def findings_heading(validation: Validation, language: Language) -> Heading:
    """The heading of the findings, with their number."""
    return Heading(language.say("validate.findings", count=len(validation.findings)))


def closing_blocks(validation: Validation, language: Language) -> Iterator[Block]:
    """What was waived, the rules that were looked at, and the summary."""
    if validation.waived:
        yield Heading(language.say("validate.waived-heading", count=len(validation.waived)))
        yield Lines([language.say(line) for line in notes.waived_notes(validation.waived)])
    last = [*notes.looked_at(validation), notes.summary(validation)]
    yield Lines([language.say(line) for line in last])


def _title(validation: Validation, money: Money) -> Value:
    proposals = validation.proposals
    if not proposals:
        return message("validate.none")
    title: Value = message("validate.several", count=len(proposals))
    if len(proposals) == 1:
        title = message("validate.one", area=proposals[0].area.name)
    titled = message("validate.title", title=title, unit=money.label)
    return _marked(validation, titled, "illustrative-title")


def _marked(validation: Validation, text: Value, mark: str) -> Value:
    """A title or heading, with a word on figures that are made up."""
    if all(proposal.illustrative is None for proposal in validation.proposals):
        return text
    return message(f"validate.{mark}", text=text)


def _all_blocks(validation: Validation, money: Money, *, sections: bool) -> Iterator[Block]:
    """The tables with a row for each proposal, and all proposals together."""
    language, together = money.language, validation.together

    def heading(name: str, mark: str = "illustrative-amounts") -> Heading:
        return Heading(language.value(_marked(validation, message(f"validate.{name}"), mark)))

    applies, *terms = notes.applies(validation, money)
    yield heading("budgets")
    yield Table(summary_table(validation, money))
    said = notes.together_notes(together, money) if together else ()
    yield Lines([language.say(line) for line in (applies, *said)])
    yield heading("deviations")
    yield Table(deviation_table(validation, money))
    below = notes.shortfalls(validation, money)
    yield Lines([" ".join(map(language.say, terms)), *map(language.say, below)])
    if together is not None:
        yield heading("flows")
        yield from _flows(validation, together, money, whole=sections)
        yield heading("fewer-but-larger")
        yield Table(larger_table(together, language))
    if sections:
        yield heading("users-heading", "illustrative-figures")
        yield Table(users_table(validation, language))
        yield Lines([language.say("validate.users-basis")])


def _flows(
    validation: Validation, together: Together, money: Money, *, whole: bool
) -> Iterator[Block]:
    """What flows between areas; of very many flows the first, unless they are wanted whole."""
    language, most = money.language, None if whole else MOST_SHOWN
    if not together.flows:
        yield Lines([language.say("validate.no-flows")])
        return
    yield Table(flow_table(validation, together.flows[:most], money))
    lines = [language.say("validate.adjusting")]
    if most is not None and len(together.flows) > most:
        lines.insert(0, language.say("diagnostics.more", count=len(together.flows) - most))
    yield Lines(lines)

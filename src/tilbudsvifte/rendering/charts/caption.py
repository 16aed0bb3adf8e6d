"""What a chart says around its figures: unit, legend, and what the figures rest on."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from tilbudsvifte.analysis.results import Allocation, IndicatorResult
from tilbudsvifte.rendering.allocation.notes import Paragraph, basis_notes
from tilbudsvifte.rendering.charts.figures import Caption
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.rendering.origin import origin_notes
from tilbudsvifte.rendering.parts import PER_CENT_PLACES, parts_of_whole
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.texts import Clauses, Language, Message, Percent, Text, message

_LEGEND = (
    "whole",
    "more",
    "less",
    "current",
    "announced",
    "computed",
    "nearest",
    "median",
    "range",
    "likely",
    "guideline",
    "guideline-line",
    "target",
    "today",
    "years",
    "numbered",
)


def caption_for(
    allocation: Allocation,
    money: Money,
    title: Message,
    notes: Sequence[Message],
    origin: Origin | None,
) -> Caption:
    """Put `notes` of a chart before what its figures rest on, indicators first."""
    paragraphs: list[Paragraph] = [(note,) for note in notes]
    if allocation.indicators:
        paragraphs.append((indicators_note(allocation.indicators, money.language),))
    paragraphs.extend(basis_notes(allocation, money, ranges=False))
    return caption_of(allocation.title, money, title, paragraphs, origin)


def caption_of(
    subject: Text,
    money: Money,
    title: Message,
    paragraphs: Sequence[Paragraph],
    origin: Origin | None,
) -> Caption:
    """Say only these paragraphs, and what the data are.

    Without an `origin` nothing is said of the folder of the data and of changes.
    """
    language = money.language
    say = language.say
    both = [*paragraphs, *((note,) for note in _origin(language, origin))]
    said = [" ".join(map(say, paragraph)) for paragraph in both]
    return Caption(
        title=say(title),
        subject=language.local(subject),
        money=money,
        legend={key: say(f"chart.{key}") for key in _LEGEND},
        notes=said,
    )


def _origin(language: Language, origin: Origin | None) -> Iterator[Message]:
    if origin is not None:
        yield from origin_notes(View(language, Screen(), origin, details=True))


def indicators_note(indicators: Iterable[IndicatorResult], language: Language) -> Message:
    """All of them in full, with what they weigh and how well they are known."""
    found = [*indicators]
    weights = parts_of_whole((each.weight for each in found), PER_CENT_PLACES)
    each = tuple(_indicator(*pair, language) for pair in zip(found, weights, strict=True))
    return message("chart.indicators", indicators=Clauses(each))


def _indicator(indicator: IndicatorResult, weight: Fraction | None, language: Language) -> Message:
    words = [message(f"allocate.known-{known}") for known in _each(indicator, "known")]
    words += [message(f"allocate.fit-{fit}") for fit in _each(indicator, "fit")]
    if weight is not None:
        words.insert(0, message("chart.weight", weight=Percent(weight)))
    return message(
        "chart.indicator",
        rank=str(indicator.rank),
        name=indicator.name,
        words=", ".join(map(language.say, words or [message("allocate.known-none")])),
    )


def _each(indicator: IndicatorResult, of: str) -> list[str]:
    return list(dict.fromkeys(getattr(series, of) for series in indicator.series))

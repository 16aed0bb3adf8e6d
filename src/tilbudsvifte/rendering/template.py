"""A proposal to fill in: an area's known offers, its guideline, and every section with a hint."""

from collections.abc import Iterable, Iterator
from itertools import chain
from textwrap import wrap

from tilbudsvifte.analysis.results import Allocation, AreaResult, OfferResult
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.framework import Area, Framework
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.rendering.template_examples import (
    activity_example,
    contribution_example,
    money_example,
    transfer_example,
    waiver_example,
    workshop_example,
)
from tilbudsvifte.rendering.visible import visible
from tilbudsvifte.texts import Language, Value

SCHEMA_FILE = "proposal.schema.json"
_WIDEST = 100
_OPEN = ("budget", "grant", "operator", "district")
_OWNERSHIP = "  # {name: ..., ownership: municipal}"
_SELDOM = (
    "    paid_by:",
    "    premises: {address: , taken_over_from: , moves_to: }",
    "    reason:  # {kind: premises, text: ...}",
    "    merged_into:",
    "    replaced_by: []",
    "    users: {today: , potential: , capacity: }",
    "    opening_hours: {weekdays: , weekends: , holidays: }",
    "    priority:",
    "    note:",
)
_NOTHING_YET = ("    provides: []", "    tracks: []", "    principles: []")


def proposal_template(allocation: Allocation, dataset: Dataset, language: Language) -> str:
    """The text of the file, for an allocation narrowed to the area that it is for.

    It is valid as it stands: a draft in which everything is left open.
    """
    write = _Writer(language)
    lines = (
        *_head(write, allocation, dataset.framework),
        *_offers(write, allocation, dataset),
        *_plan(write, allocation, dataset.framework),
        *_process(write, dataset.framework),
        *_rest(write, allocation, dataset.framework),
    )
    return "".join(f"{line}\n" for line in lines)


class _Writer:
    """Comments in one language, on as many lines as they need."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def comment(self, name: str, /, **values: Value) -> list[str]:
        """A comment on lines of its own."""
        return self.plain(self.language.say(f"template.{name}", **values), "# ")

    def inner(self, name: str) -> list[str]:
        """A comment in a section, on lines of its own."""
        return self.plain(self.language.say(f"template.{name}"), "  # ")

    def plain(self, text: str, start: str, hanging: str = "") -> list[str]:
        """A text after `start` on each line; nothing in it can end the line it stands on."""
        return wrap(
            " ".join(visible(text).split()),
            _WIDEST,
            initial_indent=start,
            subsequent_indent=start + hanging,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def entries(self, name: str, entries: Iterable[tuple[str, str]], **values: Value) -> list[str]:
        """A comment that lists ids with what they stand for, if there are any."""
        texts = [self.plain(f"{key}: {called}", "#   ", "  ") for key, called in entries]
        return [*self.comment(name, **values), *chain(*texts)] if texts else []

    def beside(self, key: str, name: str) -> str:
        """An empty key with a comment on the same line."""
        return f"{key}:  # {self.language.say(f'template.{name}')}"


def _head(write: _Writer, allocation: Allocation, framework: Framework) -> Iterator[str]:
    area, language = allocation.areas[0], write.language
    money = Money.for_amounts(language, framework.amounts_in, (area.guideline, area.current))
    unit = framework.amounts_in
    yield f"# yaml-language-server: $schema={SCHEMA_FILE}"
    yield from write.comment("about", area=area.name)
    yield from write.comment("no-names")
    yield from write.comment(
        f"guideline-{allocation.applies}",
        guideline=money(area.guideline),
        current=money(area.current),
        unit=money.label,
    )
    yield "schema: tilbudsvifte/1"
    yield f"area: {area.id}"
    yield write.beside("variant", "variant")
    yield f"stage: draft  # {language.say('template.stage')}"
    yield from write.comment("amounts")
    yield f"amounts_in: {'kr' if unit == 1 else f'{unit} kr'}"
    yield f"price_level: {allocation.frame.price_level}"
    yield write.beside("illustrative", "illustrative")
    yield "title:"
    yield write.beside("date", "date")
    yield write.beside("responsible", "responsible")


def _offers(write: _Writer, allocation: Allocation, dataset: Dataset) -> Iterator[str]:
    area = allocation.areas[0]
    named = allocation.sheet.offers if allocation.sheet else ()
    existing = _existing(allocation)
    yield ""
    for name in ("offers", "closing", "provides", "operator", "premises", "more"):
        yield from write.comment(name)
    yield from _ids(write, dataset, dataset.framework.areas[area.id])
    counted = sum(offer.counts == "yes" for offer in existing)
    if area.offers_today is not None and area.offers_today > counted:
        yield from write.comment("missing-offers", counted=area.offers_today, named=counted)
    yield from write.entries(
        "proposed-offers",
        ((offer.id, offer.name) for offer in named if offer.status == "proposed"),
    )
    yield from write.entries(
        "may-belong",
        (
            (offer_id, offer.name)
            for offer_id, offer in dataset.offers.offers.items()
            if offer.status == "existing" and offer.location.known == "uncertain"
        ),
    )
    yield "offers:"
    for number, offer in enumerate(existing):
        yield from _offer(write, offer, first=number == 0)
    if not existing:
        yield from _unnamed(write, area)


def _existing(allocation: Allocation) -> list[OfferResult]:
    named = allocation.sheet.offers if allocation.sheet else ()
    return [offer for offer in named if offer.status == "existing"]


def _ids(write: _Writer, dataset: Dataset, area: Area) -> Iterator[str]:
    """The ids that may stand in an offer."""
    framework = dataset.framework
    yield from write.entries(
        "districts", ((key, district.name) for key, district in area.districts.items())
    )
    tracks = ((key, track.name) for key, track in framework.tracks.items())
    if area.track is None:
        yield from write.entries("tracks-of-all", tracks)
    else:
        yield from write.entries("tracks", tracks, own=area.track)
    yield from write.entries(
        "principles", ((key, each.text) for key, each in framework.principles.items())
    )
    yield from write.entries(
        "paid-by",
        (
            (key, write.language.local(grant.name.text))
            for key, grant in dataset.offers.grants.items()
            if not grant.in_frame
        ),
    )


def _offer(write: _Writer, offer: OfferResult, *, first: bool) -> Iterator[str]:
    language = write.language
    said = [language.say(f"template.offer-{offer.known}", name=offer.name)]
    if offer.counts != "yes":
        said.append(language.say(f"template.counts-{offer.counts}"))
    if offer.proposed:
        said.append(language.say("template.proposed", text=offer.proposed.text))
    yield from write.plain("; ".join(said), "  # ")
    yield f"  {offer.id}:"
    if first:
        yield "    # name: ..."
        yield "    # count: 1"
    opened = [*_open("action", "grant_today", *_OPEN), *_NOTHING_YET]
    yield from _full(opened) if first else opened


def _unnamed(write: _Writer, area: AreaResult) -> Iterator[str]:
    """What stands for the offers of an area in which no paper names one."""
    yield write.beside("  first-offer", "first-offer")
    if area.offers_today or area.current:
        yield f"    name: {write.language.say('template.unnamed')}"
        yield f"    count: {area.offers_today}" if area.offers_today else "    # count: 2"
        yield from _full([*_open("action", "grant_today", *_OPEN), *_NOTHING_YET])
    else:
        yield "    name:"
        yield "    # count: 2"
        yield "    action: opens"
        yield "    # grant_today: 100"
        yield from _full([*_open(*_OPEN), *_NOTHING_YET])


def _full(opened: list[str]) -> Iterator[str]:
    """What every offer shows, and all the rest."""
    for line in opened:
        yield f"{line}{_OWNERSHIP}" if line == "    operator:" else line
    yield from _SELDOM


def _open(*keys: str) -> list[str]:
    return [f"    {key}:" for key in keys]


def _plan(write: _Writer, allocation: Allocation, framework: Framework) -> Iterator[str]:
    existing = _existing(allocation)
    offer = existing[0].id if existing else "first-offer"
    yield ""
    yield from write.comment("examples")
    yield from write.comment("money")
    yield "money:"
    yield from money_example(offer)
    yield ""
    yield from write.comment("city-wide", areas=", ".join(framework.areas))
    yield from write.comment("kinds")
    yield "city_wide:"
    yield from activity_example(framework, framework.areas[allocation.areas[0].id], offer)
    yield ""
    yield from write.comment("users")
    yield "#   today: [{count: 80, by: ...}, {count: 95, by: ...}]"
    yield "users:"
    yield from (f"  {key}:" for key in ("today", "potential", "capacity"))
    yield ""
    yield write.beside("prioritised", "prioritised")
    yield from write.comment("agreements")
    yield "agreements:"
    yield "disagreements:"
    yield write.beside("justification", "justification")


def _process(write: _Writer, framework: Framework) -> Iterator[str]:
    yield ""
    yield from write.comment("process")
    yield "process:"
    yield "  participants_list:"
    yield "  invitees_list:"
    yield write.beside("  persons", "persons")
    yield from write.inner("workshops")
    yield "  workshops:"
    yield from workshop_example(framework)
    if framework.invitees:
        yield from write.inner("invited")
        yield "  invited:"
        for key, group in framework.invitees.items():
            yield from write.plain(group.text, "    # ")
            yield f"    {key}: {{took_part: , absent: }}"
    if framework.thresholds and framework.thresholds.interviews.value:
        yield "  interviews:"
        for kind in framework.thresholds.interviews.value:
            yield f"    {kind}: {{kind: {kind}, count: , persons: , minutes: }}"
    yield from write.inner("contributions")
    yield "  contributions:"
    yield from contribution_example(framework)


def _rest(write: _Writer, allocation: Allocation, framework: Framework) -> Iterator[str]:
    yield ""
    yield from write.comment("transfers")
    yield "transfers:"
    yield from transfer_example(framework, allocation.frame.price_level)
    names = ", ".join(framework.waivers) or write.language.say("template.none")
    yield from write.comment("waivers", names=names)
    yield "waivers:"
    yield from waiver_example(framework)

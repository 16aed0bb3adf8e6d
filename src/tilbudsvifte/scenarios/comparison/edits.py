"""Where two data sets differ, value by value, and a data set with some of the differences in it."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from pydantic import BaseModel

from tilbudsvifte.documents.dataset import MODELS, Dataset, Loaded
from tilbudsvifte.documents.fields import KronerTerm
from tilbudsvifte.documents.framework import (
    Announced,
    AppliesTerm,
    Area,
    Framework,
    GivenKey,
)
from tilbudsvifte.documents.indicators import (
    Indicator,
    Indicators,
    Population,
    Series,
    Weighting,
)
from tilbudsvifte.documents.offers import Grant, Offers, PriceFactor
from tilbudsvifte.documents.shape import fields_on, keys_at
from tilbudsvifte.documents.validation import File
from tilbudsvifte.reading.diagnostics import Diagnostic, Place

# What dividing a frame reads of each model, as the keys are written in a file; of a model that is
# not here, it reads nothing.
_READ: Mapping[type[BaseModel], frozenset[str]] = {
    Framework: frozenset(
        {"amounts_in", "areas", "round_to", "applies", "frame", "key", "announced", "keys"}
    ),
    Area: frozenset({"districts"}),
    KronerTerm: frozenset({"value"}),
    AppliesTerm: frozenset({"value"}),
    Announced: frozenset({"amounts"}),
    GivenKey: frozenset({"shares"}),
    Offers: frozenset({"amounts_in", "price_level", "price_factors", "grants"}),
    PriceFactor: frozenset({"from", "to", "factor"}),
    Grant: frozenset({"area", "amount", "price_level", "in_frame"}),
    Indicators: frozenset({"weighting", "populations", "indicators"}),
    Weighting: frozenset({"scheme", "exponent", "weights"}),
    Population: frozenset({"by", "values"}),
    Indicator: frozenset({"rank", "measure", "per", "of", "use", "parts", "values"}),
    Series: frozenset({"by", "values"}),
}
# What is divided by only where an entry says so; the others stand in no sum and no order.
_ENTRIES = ("grants", "indicators")
# The last unit of an equal remainder goes to the area that stands first.
_ORDERED = (Framework, "areas")


class Edit(NamedTuple):
    """One difference between two data sets: a value, a list, or a whole entry.

    `file` is the place of the file in a data folder. `before` and `after` are plain values as
    read, None where there is nothing; of another order of the same mapping (`order`) they are its
    ids. An `idle` one stands in what neither side divides by.
    """

    file: int
    path: tuple[str, ...]
    before: Any
    after: Any
    order: bool = False
    idle: bool = False

    @property
    def in_budget(self) -> bool:
        """Whether it can touch a budget: whether dividing a frame reads what is at its path."""
        if self.idle:
            return False
        fields = [*fields_on(MODELS[self.file], self.path)]
        if self.order and fields[-1:] != [_ORDERED]:
            return False
        return all(key in _READ.get(model, ()) for model, key in fields)


@dataclass(frozen=True, slots=True)
class Mixed:
    """A read file with some of the differences to another in it; places are those of the file."""

    file: File
    value: Any

    @property
    def name(self) -> str:
        """The file as the user named it."""
        return self.file.name

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was found while reading."""
        return self.file.diagnostics

    def place(self, path: Sequence[str | int], *, key: bool = False) -> Place:
        """Where the value at `path`, or its key, stands."""
        return self.file.place(path, key=key)


def differences(before: Loaded, after: Loaded) -> tuple[Edit, ...]:
    """Every difference between two data sets as read, in the order of the files.

    What only one side has is one difference as a whole. Nothing after a key is as good as no key.
    """
    old, new = before.files, after.files
    found = (
        edit
        for number in range(len(old))
        for edit in _edits(number, (), old[number].value, new[number].value)
    )
    if before.dataset is None or after.dataset is None:
        return tuple(found)
    counted = _counted(before.dataset) | _counted(after.dataset)
    return tuple(edit._replace(idle=_is_idle(edit, counted)) for edit in found)


def _counted(dataset: Dataset) -> set[tuple[str, ...]]:
    """The entries that a frame is divided by: grants in it, and indicators with figures."""
    grants, indicators = dataset.offers.grants, dataset.indicators.indicators
    return {("grants", name) for name, grant in grants.items() if grant.in_frame} | {
        ("indicators", name) for name, indicator in indicators.items() if indicator.parts
    }


def _is_idle(edit: Edit, counted: Container[tuple[str, ...]]) -> bool:
    """Whether no mixture of the sides divides by the entry, as neither side does."""
    entry = edit.path[:2]
    return len(entry) > 1 and entry[0] in _ENTRIES and entry not in counted


def put(files: Sequence[File], edits: Iterable[Edit]) -> tuple[File, ...]:
    """The files of the first side with some of the differences; the rest is shared with them."""
    by_file: dict[int, list[Edit]] = {}
    for edit in edits:
        by_file.setdefault(edit.file, []).append(edit)
    return tuple(
        Mixed(file, _with(file.value, by_file[number], 0)) if number in by_file else file
        for number, file in enumerate(files)
    )


def _edits(
    number: int, path: tuple[str, ...], before: Mapping[str, Any], after: Mapping[str, Any]
) -> Iterator[Edit]:
    if before is after:
        return
    added = [key for key in after if key not in before]
    for key in (*before, *added):
        old, new = before.get(key), after.get(key)
        if isinstance(old, dict) and isinstance(new, dict):
            yield from _edits(number, (*path, key), old, new)
        elif old != new:
            yield Edit(number, (*path, key), old, new)
    ordered = [*(key for key in before if key in after), *added]
    if ordered != [*after] and keys_at(MODELS[number], path) is None:
        yield Edit(number, path, tuple(before), tuple(after), order=True)


def _with(value: Mapping[str, Any], edits: Sequence[Edit], depth: int) -> dict[str, Any]:
    """A mapping with what `edits` change in it and below it; `depth` steps lead to it."""
    result = dict(value)
    below: dict[str, list[Edit]] = {}
    for edit in edits:
        if len(edit.path) == depth:
            continue
        key = edit.path[depth]
        if edit.order or len(edit.path) > depth + 1:
            below.setdefault(key, []).append(edit)
        elif edit.after is None:
            del result[key]
        else:
            result[key] = edit.after
    for key, those in below.items():
        result[key] = _with(result[key], those, depth + 1)
    for edit in edits:
        if len(edit.path) == depth:
            places = {key: place for place, key in enumerate(edit.after)}
            last = len(places)
            keys = sorted(result, key=lambda key: places.get(key, last))
            result = {key: result[key] for key in keys}
    return result

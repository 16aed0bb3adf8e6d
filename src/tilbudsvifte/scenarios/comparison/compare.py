"""Two data sets beside each other: what changes for each area, and which input makes it change."""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from itertools import chain
from typing import NamedTuple

from tilbudsvifte.analysis.division import Divided, divide_frame
from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.analysis.results import AreaResult
from tilbudsvifte.documents.dataset import Dataset, Loaded, build
from tilbudsvifte.documents.left_out import in_common
from tilbudsvifte.engine.shapley import MOST_PLAYERS, Parts, in_order, shapley, whole_table
from tilbudsvifte.scenarios.comparison.edits import Edit, differences, put
from tilbudsvifte.scenarios.comparison.grouping import Group, Grouping
from tilbudsvifte.scenarios.comparison.results import (
    AreaContrast,
    Contrast,
    Edited,
    Ground,
    Input,
    Method,
    Part,
    Split,
    WeightContrast,
)

MOST_LOOKED_AT = 200

_FIGURES: tuple[Callable[[AreaResult], int], ...] = (
    lambda area: area.current,
    lambda area: area.computed,
    lambda area: area.guideline,
)


class _Side(NamedTuple):
    """A valid data set and its frame divided."""

    dataset: Dataset
    divided: Divided


def compare_data(
    before: Loaded, after: Loaded, looked: Callable[[int], None] = lambda _number: None
) -> Contrast:
    """Say what differs between two valid data sets, and split the changes over what makes them.

    Mixtures of the two are divided, at most `MOST_ASKED` of them for the groups; `looked` is told
    of each how many that has been. Raises `RefusalError` where one of them gives no budget, and
    ValueError where it is not valid.
    """
    sides = _side(before), _side(after)
    names = _area_names(sides)
    edits = differences(before, after)
    units, coarse = _units(edits)
    trial = _Trial(before, units, tuple(names), looked)
    grouping = Grouping(len(units), lambda chosen: trial.figures(chosen) is not None, trial.apart)
    groups = grouping.groups([n for n, unit in enumerate(units) if unit[0].in_budget])
    method: Method = "shapley" if len(groups) <= MOST_PLAYERS else "in-order"
    split = shapley if method == "shapley" else in_order
    parts = split(lambda mask: trial.worth(_union(groups, mask)), len(groups))
    taken = frozenset().union(*groups)
    told = _Teller(before, after)
    return Contrast(
        unit=sides[1].dataset.framework.amounts_in,
        before=_ground(sides[0]),
        after=_ground(sides[1]),
        areas=_areas(sides, names, parts),
        weights=_weights(sides),
        inputs=tuple(Input(told.all(units[n] for n in sorted(group))) for group in groups),
        apart=told.all(unit for n, unit in enumerate(units) if n not in taken),
        method=method,
        coarse=coarse,
        cut=grouping.cut,
    )


class _Trial:
    """The first side with some of the differences: its figures, each set looked at once."""

    def __init__(
        self,
        base: Loaded,
        units: Sequence[tuple[Edit, ...]],
        areas: tuple[str, ...],
        looked: Callable[[int], None],
    ) -> None:
        self._base = base
        self._files = base.files
        self._units = units
        self._areas = areas
        self._looked = looked
        self._known: dict[Group, tuple[int, ...] | None] = {}

    def figures(self, chosen: Group) -> tuple[int, ...] | None:
        """Every area's figures in kr., or None where the data are not valid or give no budget."""
        if chosen not in self._known:
            self._known[chosen] = self._look(chosen)
            self._looked(len(self._known))
        return self._known[chosen]

    def worth(self, chosen: Group) -> tuple[int, ...]:
        """The figures of a set that is known to be valid."""
        figures = self.figures(chosen)
        if figures is None:
            raise ValueError("a coalition of inputs is not valid")
        return figures

    def apart(self, one: int, other: int) -> int:
        """How far two differences are from each other: less the more of their paths they share."""
        a, b = self._units[one][0], self._units[other][0]
        if a.file != b.file:
            return 1
        return -in_common(a.path, b.path)

    def _look(self, chosen: Group) -> tuple[int, ...] | None:
        edits = chain.from_iterable(self._units[n] for n in sorted(chosen))
        dataset = build(put(self._files, edits), self._base).dataset
        if dataset is None:
            return None
        try:
            areas = {area.id: area for area in divide_frame(dataset).areas}
        except RefusalError:
            return None
        return tuple(
            figure(areas[id_]) if id_ in areas else 0 for id_ in self._areas for figure in _FIGURES
        )


class _Teller:
    """Says of differences where they stand."""

    def __init__(self, before: Loaded, after: Loaded) -> None:
        self._before = before.files
        self._after = after.files

    def all(self, units: Iterable[tuple[Edit, ...]]) -> tuple[Edited, ...]:
        """The differences in `units`, one after the other."""
        return tuple(self._told(edit) for unit in units for edit in unit)

    def _told(self, edit: Edit) -> Edited:
        before, after = self._before[edit.file], self._after[edit.file]
        return Edited(
            path=edit.path,
            before=edit.before,
            after=edit.after,
            order=edit.order,
            before_place=None if edit.before is None else before.place(edit.path),
            after_place=None if edit.after is None else after.place(edit.path),
            in_budget=edit.in_budget,
        )


def _side(loaded: Loaded) -> _Side:
    if loaded.dataset is None:
        raise ValueError("the data are not valid")
    return _Side(loaded.dataset, divide_frame(loaded.dataset))


def _units(edits: Sequence[Edit]) -> tuple[list[tuple[Edit, ...]], bool]:
    """Each difference by itself; of very many, those below one entry together, and True."""
    looked_at = [edit for edit in edits if edit.in_budget]
    if len(looked_at) <= MOST_LOOKED_AT:
        return [(edit,) for edit in edits], False
    depth = max(len(edit.path) for edit in looked_at)
    while depth > 1 and len({edit.path[:depth] for edit in looked_at}) > MOST_LOOKED_AT:
        depth -= 1
    found: dict[tuple[int, tuple[str, ...], bool], list[Edit]] = {}
    for edit in edits:
        found.setdefault((edit.file, edit.path[:depth], edit.in_budget), []).append(edit)
    return [tuple(those) for those in found.values()], True


def _union(groups: Sequence[Group], mask: int) -> Group:
    return frozenset().union(*(group for n, group in enumerate(groups) if mask >> n & 1))


def _area_names(sides: Sequence[_Side]) -> dict[str, str]:
    """The names of all areas by id; of one that is called differently, the later name."""
    names: dict[str, str] = {}
    for side in sides:
        names |= {area.id: area.name for area in side.divided.areas}
    return names


def _ground(side: _Side) -> Ground:
    framework = side.dataset.framework
    divided = side.divided
    return Ground(divided.frame.amount, divided.odd, framework.applies.value, framework.key)


def _areas(
    sides: tuple[_Side, _Side], names: dict[str, str], parts: Parts
) -> tuple[AreaContrast, ...]:
    old, new = ({area.id: area for area in side.divided.areas} for side in sides)
    shown = [whole_table([row[n :: len(_FIGURES)] for row in parts]) for n in range(len(_FIGURES))]
    found = []
    for place, (id_, name) in enumerate(names.items()):
        pair = old.get(id_), new.get(id_)
        first = place * len(_FIGURES)
        current, computed, guideline = (
            _split(
                pair,
                figure,
                [row[first + number] for row in parts],
                [row[place] for row in shown[number]],
            )
            for number, figure in enumerate(_FIGURES)
        )
        found.append(
            AreaContrast(
                id=id_,
                name=name,
                only="after" if pair[0] is None else "before" if pair[1] is None else None,
                current=current,
                computed=computed,
                guideline=guideline,
                shares=(pair[0] and pair[0].share, pair[1] and pair[1].share),
                reaches=(pair[0] and pair[0].reach, pair[1] and pair[1].reach),
            )
        )
    return tuple(found)


def _split(
    pair: tuple[AreaResult | None, AreaResult | None],
    figure: Callable[[AreaResult], int],
    parts: Sequence[Fraction],
    shown: Sequence[int],
) -> Split:
    before, after = (figure(area) if area else 0 for area in pair)
    return Split(before, after, tuple(map(Part, parts, shown)))


def _weights(sides: tuple[_Side, _Side]) -> tuple[WeightContrast, ...]:
    old, new = ({each.id: each for each in side.divided.indicators} for side in sides)
    found = []
    for id_ in old | new:
        pair = old.get(id_), new.get(id_)
        weights = [each.weight if each else None for each in pair]
        name = next(each.document.name.text for each in reversed(pair) if each)
        found.append(WeightContrast(id_, name, *weights))
    return tuple(found)

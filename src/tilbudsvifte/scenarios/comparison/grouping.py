"""The smallest groups of changes that are valid by themselves, and in any company.

Changes are numbers, in an order of their own. What is valid is asked of the caller, who answers
for any set of them; no change at all, and all of them together, are valid.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, islice
from typing import TypeAlias

from tilbudsvifte.engine.shapley import MOST_PLAYERS

MOST_TRIED = 300
# How many different sets are asked of in all, and how many of them to find groups from which
# nothing can be left out; the rest is for putting groups together.
MOST_ASKED = 1000
_MOST_TO_REDUCE = 700

Group: TypeAlias = frozenset[int]
Valid: TypeAlias = Callable[[Group], bool]


class _TooManyError(Exception):
    """So many sets have been asked of that no more are."""


class Grouping:
    """Groups some of `count` changes; `near` ranks the others by how likely they belong to one."""

    def __init__(
        self, count: int, valid: Valid, near: Callable[[int, int], int] = lambda _a, _b: 0
    ) -> None:
        """Ask `valid` of sets of changes; a smaller `near(a, b)` is tried earlier."""
        self._all = frozenset(range(count))
        self._answer = valid
        self._asked: dict[Group, bool] = {frozenset(): True, self._all: True}
        self._near = near
        self.cut = False  # whether the search for a smallest group ended before one was found

    def groups(self, seeds: Sequence[int]) -> tuple[Group, ...]:
        """Disjoint groups that hold all of `seeds`, in the order of their first changes.

        A seed that is valid alone is a group. Of another the group is the smallest set around it
        that is valid; where the search for that would be long, a valid one from which nothing can
        be left out. Groups that overlap are one, and so are those that are not valid together:
        any of them where they are at most eight, else any number from the first on. Where that
        would take too many answers, all changes are one group.
        """
        try:
            return self._groups(seeds)
        except _TooManyError:
            self.cut = True
            return (self._all,)

    def _groups(self, seeds: Sequence[int]) -> tuple[Group, ...]:
        found = [frozenset({seed}) for seed in seeds if self._valid(frozenset({seed}))]
        for seed in seeds:
            if not any(seed in group for group in found):
                found = self._joined(found, frozenset({seed}))
        while bad := self._invalid(found):
            found = self._joined(found, frozenset().union(*bad))
        return tuple(sorted(found, key=min))

    def _valid(self, chosen: Group) -> bool:
        """Ask of a set, once."""
        if chosen not in self._asked:
            if len(self._asked) >= MOST_ASKED:
                raise _TooManyError
            self._asked[chosen] = self._answer(chosen)
        return self._asked[chosen]

    def _joined(self, found: Sequence[Group], core: Group) -> list[Group]:
        """The groups with one around `core`, and those that it overlaps taken into it.

        After one long search the others are not made as long: what goes with a group that was
        found goes into it.
        """
        if self.cut:
            for group in sorted(found, key=len, reverse=True):
                if len(group) > 1 and self._valid(group | core):
                    return [*(each for each in found if each is not group), group | core]
        while True:
            group = self._smallest(core)
            core = group.union(*(each for each in found if each & group))
            found = [each for each in found if not each & group]
            if core == group:
                return [*found, group]

    def _smallest(self, core: Group) -> Group:
        """The smallest valid set around `core`, or one from which nothing can be left out."""
        others = sorted(
            self._all - core, key=lambda each: (min(self._near(each, own) for own in core), each)
        )
        tried = (
            core.union(more)
            for size in range(len(others) + 1)
            for more in combinations(others, size)
        )
        for group in islice(tried, MOST_TRIED):
            if self._valid(group):
                return group
        self.cut = True
        return self._reduced(core, others)

    def _reduced(self, core: Group, others: Sequence[int]) -> Group:
        """Leave out of all changes what can be left out: large pieces first, the farthest first."""
        kept = list(others)  # the nearest first, and pieces are left out from the end
        size = max(1, len(kept) // 2)
        while True:
            before = len(kept)
            for start in range(len(kept) - len(kept) % size, -1, -size):
                fewer = kept[:start] + kept[start + size :]
                if len(self._asked) >= _MOST_TO_REDUCE:
                    return core.union(kept)
                if len(fewer) < len(kept) and self._valid(core.union(fewer)):
                    kept = fewer
            if size == 1 and len(kept) == before:
                return core.union(kept)
            size = max(1, size // 2)

    def _invalid(self, found: Sequence[Group]) -> tuple[Group, ...]:
        """Groups that are not valid together, as few as may be; none where there are none."""
        for those in _companies(sorted(found, key=min)):
            if not self._valid(frozenset().union(*those)):
                return self._culprits(those)
        return ()

    def _culprits(self, those: tuple[Group, ...]) -> tuple[Group, ...]:
        """Leave out of groups that are not valid together those that are not needed for that."""
        for each in those:
            fewer = tuple(other for other in those if other is not each)
            if not self._valid(frozenset().union(*fewer)):
                those = fewer
        return those


def _companies(found: Sequence[Group]) -> Iterator[tuple[Group, ...]]:
    """The groups that a split looks at together: all ways, or all beginnings of the order."""
    if len(found) > MOST_PLAYERS:
        yield from (tuple(found[:size]) for size in range(2, len(found) + 1))
        return
    for size in range(2, len(found) + 1):
        yield from combinations(found, size)

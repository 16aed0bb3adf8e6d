"""What several tests of the engine draw their cases from."""

from dataclasses import dataclass

import pytest
from hypothesis import strategies as st

from tilbudsvifte.engine.shares import Shares, indicator_shares

GREATEST_FRAME = 10**15


@dataclass(frozen=True, slots=True)
class Needs:
    """Counts by indicator, most important first, and by area; groups of tied indicators."""

    counts: tuple[tuple[int, ...], ...]
    groups: tuple[int, ...]

    @property
    def indicators(self) -> list[Shares]:
        """Give the shares of each indicator."""
        return [indicator_shares(counts) for counts in self.counts]

    @property
    def ends(self) -> list[int]:
        """Give the number of indicators up to the end of each tied group."""
        return [sum(self.groups[: place + 1]) for place in range(len(self.groups))]


def draw_needs(most_areas, most_groups, most_tied):
    """Strategy for needs; most indicators have small counts so that ties and zeros come up."""

    @st.composite
    def needs(draw):
        groups = draw(st.lists(st.integers(1, most_tied), min_size=1, max_size=most_groups))
        areas = draw(st.integers(1, most_areas))
        count = st.one_of(st.integers(0, 4), st.integers(0, 10**7))
        counts = st.lists(count, min_size=areas, max_size=areas).filter(any).map(tuple)
        rows = draw(st.lists(counts, min_size=sum(groups), max_size=sum(groups)))
        return Needs(tuple(rows), tuple(groups))

    return needs()


@pytest.fixture(scope="session")
def any_needs():
    """Strategy for 1–12 areas and 1–48 indicators, tied and not."""
    return draw_needs(most_areas=12, most_groups=12, most_tied=4)


@pytest.fixture(scope="session")
def few_needs():
    """Strategy for 1–4 areas and 1–10 indicators, small enough for a linear program."""
    return draw_needs(most_areas=4, most_groups=5, most_tied=2)


@pytest.fixture(scope="session")
def frames():
    """Strategy for frames in kr."""
    return st.one_of(st.integers(1, 100), st.integers(1, GREATEST_FRAME))

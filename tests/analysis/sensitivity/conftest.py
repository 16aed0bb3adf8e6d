"""Random towns for the sensitivity analysis: ties, zeros, given weights, other orders."""

import random
from copy import deepcopy
from dataclasses import dataclass

import pytest
from hypothesis import strategies as st

from tilbudsvifte.analysis.sensitivity.vary import sensitivity

SCHEMES = ("rank-order-centroid", "rank-sum", "rank-reciprocal", "rank-exponent", "equal")
SOURCE = {"document": "plan"}


@dataclass(frozen=True)
class Town:
    """Counts by indicator and area, None for missing; the rest as in the files."""

    counts: tuple[tuple[int, ...] | None, ...]
    ranks: tuple[int, ...]
    current: tuple[int, ...]
    frame: int
    round_to: int
    scheme: str
    exponent: int
    steps: tuple[int, ...]
    order: tuple[tuple[int, ...], ...]

    @property
    def weighting(self):
        """The weighting as it stands in the file."""
        if self.scheme == "explicit":
            source = {"source": SOURCE}
            return {"scheme": "explicit", "set_by": "choice", "weights": self.weights, **source}
        exponent = {"exponent": self.exponent} if self.scheme == "rank-exponent" else {}
        return {"scheme": self.scheme, "set_by": "choice", **exponent}

    @property
    def weights(self):
        """Given weights that fall from rank to rank by `steps`, of the indicators with figures."""
        known = [i for i, counts in enumerate(self.counts) if counts is not None]
        ranks = sorted({self.ranks[i] for i in known}, reverse=True)
        height = {rank: sum(self.steps[: n + 1]) for n, rank in enumerate(ranks)}
        total = sum(height[self.ranks[i]] for i in known)
        return {f"i{i}": f"{height[self.ranks[i]]}/{total}" for i in known}


@st.composite
def towns(draw, most_areas=5):
    """Up to five areas and six indicators, one or more of them with figures."""
    areas = draw(st.integers(1, most_areas))
    count = st.one_of(st.integers(0, 3), st.integers(0, 10**6))
    row = st.lists(count, min_size=areas, max_size=areas).filter(any).map(tuple)
    counts = (draw(row), *draw(st.lists(st.one_of(st.none(), row, row), max_size=5)))
    n = len(counts)
    ranks = draw(st.lists(st.integers(1, 5), min_size=n, max_size=n))
    sequence = draw(st.permutations(range(n)))[: draw(st.integers(1, n))]
    cut = draw(st.integers(1, len(sequence)))
    order = (tuple(sequence[:cut]), *((i,) for i in sequence[cut:]))
    round_to = draw(st.sampled_from((1, 10, 1000)))
    frame = draw(st.one_of(st.integers(round_to, 50 * round_to), st.integers(round_to, 10**9)))
    steps = draw(st.lists(st.integers(0, 3), min_size=5, max_size=5))
    scheme = draw(st.sampled_from((*SCHEMES, "explicit")))
    return Town(
        counts,
        tuple(ranks),
        tuple(draw(st.lists(st.integers(0, 10**6), min_size=areas, max_size=areas))),
        frame,
        round_to,
        scheme,
        draw(st.integers(0, 5)),
        (draw(st.integers(1, 3)), *steps),
        order,
    )


def large_town(seed):
    """Two hundred areas with twenty indicators, of which some are tied and some have no figures."""
    draw = random.Random(seed)  # noqa: S311 - nothing secret
    counts = [tuple(draw.randrange(5000) for _ in range(200)) for _ in range(20)]
    ranks = [draw.randint(1, 15) for _ in range(20)]
    counts[draw.randrange(20)] = None
    current = tuple(draw.randrange(4_000_000) for _ in range(200))
    order = ((1, 2), (3,), (4, 5, 6))
    steps = tuple(range(1, 21))
    return Town(tuple(counts), tuple(ranks), current, 3 * 10**8, 1000, "rank-sum", 1, steps, order)


def plain_values(town, small):
    """A town as the plain values of three files."""
    values = deepcopy(small)
    framework, offers = values["framework"], values["offers"]
    for name in ("keys", "announced", "contradictions"):
        del framework[name]
    ids = [f"a{a}" for a in range(len(town.current))]
    framework |= {
        "areas": {area: {"name": area.upper()} for area in ids},
        "frame": f"{town.frame} kr",
        "applies": {"value": "computed", "set_by": "choice"},
        "round_to": {"value": f"{town.round_to} kr", "set_by": "choice"},
    }
    grant = offers["grants"]["east-operations"]
    offers |= {"amounts_in": "kr", "offers": {}}
    offers["grants"] = {
        area: {**grant, "area": area, "amount": amount}
        for area, amount in zip(ids, town.current, strict=True)
    }
    entry = values["indicators"]["indicators"]["pensions"]
    series = {**entry["parts"]["early"], "by": "area"}
    indicators = {}
    for number, (rank, counts) in enumerate(zip(town.ranks, town.counts, strict=True)):
        figures = {"values": "unpublished", "parts": {}}
        if counts is not None:
            parts = {"one": {**series, "values": dict(zip(ids, counts, strict=True))}}
            figures = {"values": None, "parts": parts}
        indicators[f"i{number}"] = {**entry, "rank": rank, **figures}
    order = [[f"i{i}" for i in tied] for tied in town.order]
    values["indicators"] = {
        "schema": "tilbudsvifte/1",
        "weighting": town.weighting,
        "indicators": indicators,
        "orders": {"other": {"name": "Another", "order": order, "source": SOURCE}},
    }
    return values


@pytest.fixture(scope="session")
def plain(_small_values):
    """A town as the plain values of three files."""
    return lambda town: plain_values(town, _small_values)


@pytest.fixture(scope="session")
def dataset(loaded):
    """Plain values put together; an order without figures is only warned of."""
    return lambda values: loaded(values).dataset


@pytest.fixture(scope="session")
def varied(plain, dataset):
    """The sensitivity analysis of a town."""
    return lambda town: sensitivity(dataset(plain(town)))


@pytest.fixture(scope="session")
def random_towns():
    """The strategy, for a test to draw from."""
    return towns()


@pytest.fixture(scope="session", params=range(3))
def large(request, varied):
    """The analysis of a large town."""
    return varied(large_town(request.param))

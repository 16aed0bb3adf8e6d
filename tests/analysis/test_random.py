"""What holds of every division, whatever the data, against arithmetic done plainly in fractions."""

from copy import deepcopy
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate, groupby, pairwise
from math import ceil, floor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples
from ways import way

from tilbudsvifte.analysis.allocate import allocate

SCHEMES = ("rank-order-centroid", "rank-sum", "rank-reciprocal", "rank-exponent", "equal")
SOURCE = {"document": "plan"}


@dataclass(frozen=True)
class Town:
    """Areas by their numbers of districts; counts by indicator and district, None for missing."""

    districts: tuple[int, ...]
    counts: tuple[tuple[int, ...] | None, ...]
    ranks: tuple[int, ...]
    current: tuple[int, ...]
    frame: int
    round_to: int
    scheme: str
    exponent: int

    @property
    def ids(self):
        """The areas' ids with those of their districts, in file order."""
        return {f"a{a}": [f"a{a}-d{d}" for d in range(n)] for a, n in enumerate(self.districts)}

    @property
    def known(self):
        """Rank and counts of the indicators with figures, most important first."""
        pairs = zip(self.ranks, self.counts, strict=True)
        return sorted(((r, c) for r, c in pairs if c is not None), key=lambda pair: pair[0])

    def by_area(self, counts):
        """Each area's sum over its districts."""
        ends = list(accumulate(self.districts, initial=0))
        return [sum(counts[a:b]) for a, b in pairwise(ends)]


@st.composite
def towns(draw):
    """Up to six areas of up to three districts, up to five indicators, ties and gaps."""
    districts = tuple(draw(st.lists(st.integers(1, 3), min_size=1, max_size=6)))
    count = st.one_of(st.integers(0, 3), st.integers(0, 10**6))
    row = st.lists(count, min_size=sum(districts), max_size=sum(districts)).filter(any).map(tuple)
    first = draw(row)
    others = draw(st.lists(st.one_of(st.none(), row), max_size=4))
    ranks = draw(st.lists(st.integers(1, 4), min_size=1 + len(others), max_size=1 + len(others)))
    current = st.lists(st.integers(0, 10**6), min_size=len(districts), max_size=len(districts))
    round_to = draw(st.sampled_from((1, 10, 1000)))
    frame = draw(st.one_of(st.integers(round_to, 50 * round_to), st.integers(round_to, 10**9)))
    return Town(
        districts,
        (first, *others),
        tuple(ranks),
        tuple(draw(current)),
        frame,
        round_to,
        draw(st.sampled_from(SCHEMES)),
        draw(st.integers(0, 5)),
    )


@pytest.fixture(scope="module")
def divided(built, plain):
    """The division of a town, with its districts."""
    return lambda town: allocate(built(plain(town)), by_district=True)


@pytest.fixture(scope="module")
def plain(_small_values):
    """A town as the plain values of three files."""

    def make(town):
        values = deepcopy(_small_values)
        framework, offers = values["framework"], values["offers"]
        for name in ("keys", "announced", "contradictions"):
            del framework[name]
        framework["areas"] = {
            area: {"name": area, "districts": {d: {"name": d} for d in districts}}
            for area, districts in town.ids.items()
        }
        framework |= {
            "frame": f"{town.frame} kr",
            "applies": {"value": "computed", "set_by": "choice"},
        }
        framework["round_to"] = {"value": f"{town.round_to} kr", "set_by": "choice"}
        grant = offers["grants"]["east-operations"]
        offers |= {"amounts_in": "kr", "offers": {}}
        offers["grants"] = {
            area: {**grant, "area": area, "amount": amount}
            for area, amount in zip(town.ids, town.current, strict=True)
        }
        values["indicators"] = _indicators(town, values["indicators"])
        return values

    return make


def _indicators(town, file):
    ids = [d for districts in town.ids.values() for d in districts]
    entry = file["indicators"]["pensions"]
    series = entry["parts"]["early"]
    indicators = {}
    for number, (rank, counts) in enumerate(zip(town.ranks, town.counts, strict=True)):
        figures = {"values": "unpublished", "parts": {}}
        if counts is not None:
            parts = {"one": {**series, "values": dict(zip(ids, counts, strict=True))}}
            figures = {"values": None, "parts": parts}
        indicators[f"i{number}"] = {**entry, "rank": rank, **figures}
    exponent = {"exponent": town.exponent} if town.scheme == "rank-exponent" else {}
    return {
        "schema": file["schema"],
        "weighting": {"scheme": town.scheme, "set_by": "choice", **exponent},
        "indicators": indicators,
    }


def naive_weights(town):
    """The weights of the indicators with figures, by the formulas as the books have them."""
    n = len(town.known)
    formulas = {
        "rank-order-centroid": lambda k: sum(Fraction(1, i) for i in range(k, n + 1)) / n,
        "rank-sum": lambda k: Fraction(2 * (n + 1 - k), n * (n + 1)),
        "rank-reciprocal": lambda k: Fraction(1, k) / sum(Fraction(1, i) for i in range(1, n + 1)),
        "rank-exponent": lambda k: Fraction(
            (n + 1 - k) ** town.exponent, sum(i**town.exponent for i in range(1, n + 1))
        ),
        "equal": lambda _: Fraction(1, n),
    }
    position, weights = 0, []
    groups = [len(list(tied)) for _, tied in groupby(rank for rank, _ in town.known)]
    for size in groups:
        filled = [formulas[town.scheme](position + k + 1) for k in range(size)]
        weights += [sum(filled) / size] * size
        position += size
    if town.scheme == "rank-order-centroid":
        corners = naive_corners(town)
        weights = [sum(corner[i] for corner in corners) / len(corners) for i in range(n)]
    return weights


def naive_corners(town):
    """The corners of the order: the first k weigh 1/k each, with no tie cut through."""
    ranks = [rank for rank, _ in town.known]
    n = len(ranks)
    ends = [k for k in range(1, n + 1) if k == n or ranks[k] != ranks[k - 1]]
    return [[Fraction(1, k)] * k + [Fraction(0)] * (n - k) for k in ends]


def naive_shares(town, weights):
    """Each area's weighted share."""
    shares = [Fraction(0)] * len(town.districts)
    for weight, (_, counts) in zip(weights, town.known, strict=True):
        by_area = town.by_area(counts)
        for a, count in enumerate(by_area):
            shares[a] += weight * Fraction(count, sum(by_area))
    return shares


def naive_amounts(shares, units):
    """The whole part of each area's units, and the rest to the largest remainders in order."""
    whole = [floor(share * units) for share in shares]
    left = units - sum(whole)
    order = sorted(range(len(shares)), key=lambda a: (whole[a] - shares[a] * units, a))
    return [amount + (a in order[:left]) for a, amount in enumerate(whole)]


@pytest.mark.slow
@given(town=towns())
def test_the_division_agrees_with_fractions_worked_out_plainly(divided, town):
    """Weights, shares and rounded guidelines, for every scheme."""
    result = divided(town)
    weights = naive_weights(town)
    shares = naive_shares(town, weights)
    units = naive_amounts(shares, town.frame // town.round_to)

    assert [i.weight for i in result.indicators if i.shares] == weights
    assert [area.share for area in result.areas] == shares
    assert [area.computed for area in result.areas] == [unit * town.round_to for unit in units]


@pytest.mark.slow
@given(town=towns())
def test_nothing_is_lost_and_nothing_is_made(divided, town):
    """Areas sum to the frame less its odd kroner, and districts to their areas, in whole units."""
    result = divided(town)

    assert sum(area.computed for area in result.areas) + result.odd == town.frame
    assert 0 <= result.odd < town.round_to
    for area in result.areas:
        own = [d.computed for d in result.districts if d.area == area.id]
        assert sum(own) == area.computed
        assert all(amount >= 0 and amount % town.round_to == 0 for amount in own)
    assert sum(d.share for d in result.districts) == 1


@pytest.mark.slow
@given(town=towns())
def test_every_guideline_lies_in_its_range(divided, town):
    """And the range is the least and greatest over the corners, outwards to whole units."""
    result = divided(town)
    units = town.frame // town.round_to
    corners = [naive_shares(town, corner) for corner in naive_corners(town)]
    for a, area in enumerate(result.areas):
        reached = [units * shares[a] for shares in corners]
        assert area.reach.least == floor(min(reached)) * town.round_to
        assert area.reach.greatest == ceil(max(reached)) * town.round_to
        assert area.reach.least <= area.computed <= area.reach.greatest


@pytest.mark.slow
@given(town=towns())
def test_verdicts_are_those_of_all_corners(divided, town):
    """More at all of them, less at all, the same at all, or else it depends on the weights."""
    corners = [naive_shares(town, corner) for corner in naive_corners(town)]
    result = divided(town)
    for a, area in enumerate(result.areas):
        amounts = [(town.frame - result.odd) * shares[a] for shares in corners]
        ways = {way(amount, town.current[a], town.round_to) for amount in amounts}

        assert area.reach.verdict == (min(ways) if len(ways) == 1 else "depends")
        assert bool(area.reach.turns_at) == (len(ways) > 1)
        assert area.reach.rounding_decides == (ways == {"depends"})


@pytest.mark.slow
@settings(max_examples=examples(50))
@given(town=towns(), factor=st.integers(2, 1000), which=st.integers(0, 4))
def test_the_unit_of_an_indicator_does_not_matter(divided, town, factor, which):
    """Counting all areas' figures of one indicator several times over changes no budget."""
    counts = list(town.counts)
    which %= len(counts)
    if counts[which] is not None:
        counts[which] = tuple(count * factor for count in counts[which])
    scaled = Town(**{**vars(town), "counts": tuple(counts)})

    assert divided(town).areas == divided(scaled).areas


@pytest.mark.slow
@settings(max_examples=examples(50))
@given(town=towns())
def test_changes_and_what_is_moved_follow_from_the_figures(divided, town):
    """What is gained, less what is lost, is the change of the whole; the lesser of them moves."""
    result = divided(town)
    gained = sum(max(0, area.change.amount) for area in result.areas)
    lost = sum(area.to_justify for area in result.areas)

    assert min(gained, lost) == result.totals.moved.amount
    assert gained - lost == result.totals.change.amount
    assert [area.change.amount for area in result.areas] == [
        area.computed - current for area, current in zip(result.areas, town.current, strict=True)
    ]


@pytest.mark.slow
@settings(max_examples=examples(50))
@given(town=towns(), known=st.fractions(0, 1, max_denominator=50))
def test_the_turning_shares_turn_the_direction(divided, town, known):
    """With a share above the greatest in each missing one an area that gains gains everywhere."""
    missing = [rank for rank, counts in zip(town.ranks, town.counts, strict=True) if counts is None]
    for a, area in enumerate(divided(town).areas):
        turning = area.reach.turning
        assert (turning.greatest is None) == (not missing)
        if not missing:
            continue
        today, whole = town.current[a], town.frame // town.round_to * town.round_to
        amounts = [whole * mean for mean in _running(town, a, known)]
        ways = {way(amount, today, town.round_to) for amount in amounts}
        at_the_share = today % town.round_to != 0  # there a corner is a multiple beyond today's
        if area.reach.verdict == "gains":
            beyond = known > turning.greatest or (at_the_share and known == turning.greatest)
            assert (ways == {"gains"}) == beyond
        if area.reach.verdict == "loses":
            beyond = known < turning.least or (at_the_share and known == turning.least)
            assert (ways == {"loses"}) == beyond


def _running(town, a, known):
    """One area's share at each corner of the full order, with `known` for what is missing."""
    shares = []
    for rank, counts in zip(town.ranks, town.counts, strict=True):
        by_area = None if counts is None else town.by_area(counts)
        share = known if by_area is None else Fraction(by_area[a], sum(by_area))
        shares.append((rank, share))
    shares.sort(key=lambda pair: pair[0])
    ranks = [rank for rank, _ in shares]
    ends = [k for k in range(1, len(ranks) + 1) if k == len(ranks) or ranks[k] != ranks[k - 1]]
    return [sum(share for _, share in shares[:k]) / k for k in ends]

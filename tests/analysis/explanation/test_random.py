"""What holds of every explanation, against contributions added up plainly from the figures."""

from copy import deepcopy
from dataclasses import dataclass
from fractions import Fraction

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from profiles import examples

from tilbudsvifte.analysis.explanation.explain import explain

SOURCE = {"document": "plan"}
LEVELS = ("start", "computed", "guideline")


@dataclass(frozen=True)
class Town:
    """Areas by their inhabitants, budgets and counts; weights by indicator, None for missing."""

    people: tuple[int, ...]
    users: tuple[int, ...] | None
    current: tuple[int, ...]
    announced: tuple[int, ...] | None
    counts: tuple[tuple[int, ...], ...]
    ranks: tuple[int, ...]
    missing: int | None
    weights: tuple[Fraction, ...]
    frame: int
    round_to: int

    @property
    def divided(self):
        """What is divided of the frame: all but its odd kroner."""
        return self.frame - self.frame % self.round_to

    @property
    def ids(self):
        """The areas' ids, in file order."""
        return [f"a{a}" for a in range(len(self.people))]


def figures(areas):
    """Counts, one an area, that are not all zero."""
    number = st.one_of(st.integers(0, 3), st.integers(0, 10**6))
    return st.lists(number, min_size=areas, max_size=areas).filter(any).map(tuple)


@st.composite
def towns(draw, most=6, fewest=1):
    """Up to six areas and five indicators, with ties, zeros and gaps."""
    areas = draw(st.integers(fewest, most))
    indicators = draw(st.integers(1, 5))
    ranks = sorted(draw(st.lists(st.integers(1, 4), min_size=indicators, max_size=indicators)))
    raw = {rank: draw(st.integers(0, 9)) for rank in dict.fromkeys(ranks)}
    falling = sorted(raw.values(), reverse=True)
    falling[0] = falling[0] or 1
    by_rank = dict(zip(raw, falling, strict=True))
    whole = sum(by_rank[rank] for rank in ranks)
    round_to = draw(st.sampled_from((1, 10, 1000)))
    budgets = st.lists(st.integers(0, 10**6), min_size=areas, max_size=areas).map(tuple)
    return Town(
        people=draw(figures(areas)),
        users=draw(st.one_of(st.none(), figures(areas))),
        current=draw(budgets),
        announced=draw(st.one_of(st.none(), budgets.filter(any))),
        counts=tuple(draw(figures(areas)) for _ in ranks),
        ranks=tuple(ranks),
        missing=draw(st.one_of(st.none(), st.integers(1, 5))),
        weights=tuple(Fraction(by_rank[rank], whole) for rank in ranks),
        frame=draw(st.integers(round_to, 10**9)),
        round_to=round_to,
    )


@pytest.fixture(scope="module")
def explained(built, _small_values):
    """Explain a town: `explained(town, "per-head")`."""
    return lambda town, start="current": explain(built(plain(town, _small_values)), start)


def plain(town, small):
    """A town as the plain values of three files."""
    values = deepcopy(small)
    framework, offers, indicators = (values[k] for k in ("framework", "offers", "indicators"))
    for name in ("keys", "announced", "contradictions"):
        del framework[name]
    framework |= {
        "amounts_in": "kr",
        "areas": {area: {"name": area} for area in town.ids},
        "frame": f"{town.frame} kr",
        "applies": {"value": "computed", "set_by": "choice"},
        "round_to": {"value": f"{town.round_to} kr", "set_by": "choice"},
    }
    if town.announced is not None:
        amounts = dict(zip(town.ids, town.announced, strict=True))
        framework |= {
            "announced": {"amounts": amounts, "figures_published": False, "source": SOURCE},
            "applies": {"value": "announced", "set_by": "choice"},
        }
    grant = offers["grants"]["east-operations"]
    offers |= {"amounts_in": "kr", "offers": {}}
    offers["grants"] = {
        area: {**grant, "area": area, "amount": amount}
        for area, amount in zip(town.ids, town.current, strict=True)
    }
    people = indicators["populations"]["people"]
    populations = {"people": town.people, "users": town.users}
    indicators["populations"] = {
        name: {**people, "by": "area", "values": dict(zip(town.ids, figures, strict=True))}
        for name, figures in populations.items()
        if figures is not None
    }
    if town.users is not None:
        indicators["per_potential_user"] = "users"
    weights = {f"i{i}": written(weight) for i, weight in enumerate(town.weights)}
    indicators["weighting"] = {
        "scheme": "explicit",
        "weights": weights,
        "set_by": "choice",
        "source": SOURCE,
    }
    indicators["indicators"] = dict(_indicators(town, indicators["indicators"]["pensions"]))
    return values


def written(weight):
    """A weight as a file has it."""
    return int(weight) if weight.denominator == 1 else str(weight)


def _indicators(town, entry):
    series = entry["parts"]["early"]
    for i, (rank, counts) in enumerate(zip(town.ranks, town.counts, strict=True)):
        own = {**series, "by": "area", "values": dict(zip(town.ids, counts, strict=True))}
        yield f"i{i}", {**entry, "rank": rank, "parts": {"one": own}}
    if town.missing is not None:
        bare = {name: value for name, value in entry.items() if name != "parts"}
        yield "missing", {**bare, "rank": town.missing, "values": "unpublished"}


def naive(town, a):
    """Weight × share × frame, and the same per head, for each indicator of area `a`."""
    given = []
    for weight, counts in zip(town.weights, town.counts, strict=True):
        amount = weight * Fraction(counts[a], sum(counts)) * town.divided
        equal = weight * Fraction(town.people[a], sum(town.people)) * town.divided
        given.append((weight, amount, equal))
    return given


@pytest.mark.slow
@settings(max_examples=examples(50))
@given(town=towns())
def test_contributions_are_weight_times_share_times_frame(explained, town):
    """Exactly, of every area and every indicator with figures, beside the same per head."""
    for a, area in enumerate(explained(town).areas):
        expected = [
            (amount, equal, amount - equal, amount - weight * town.current[a])
            for weight, amount, equal in naive(town, a)
        ]
        actual = [
            tuple(part.exact for part in (one.amount, one.per_head, one.difference, one.step))
            for one in area.contributions
        ]

        assert expected == actual


@pytest.mark.slow
@settings(max_examples=examples(50))
@given(town=towns())
def test_steps_from_an_equal_share_are_what_is_given_above_it(explained, town):
    """Start and steps, exactly and in printed kroner."""
    for a, area in enumerate(explained(town, "per-head").areas):
        given = naive(town, a)

        assert area.start.exact == Fraction(town.people[a], sum(town.people)) * town.divided
        assert [one.step.exact for one in area.contributions] == [x - y for _, x, y in given]
        assert [one.step for one in area.contributions] == [
            one.difference for one in area.contributions
        ]


@pytest.mark.slow
@pytest.mark.parametrize("start", ["current", "per-head"])
@settings(max_examples=examples(50))
@given(town=towns())
def test_the_printed_kroner_sum(explained, town, start):
    """In each column, along each row, and along the waterfall to the guideline that applies."""
    result = explained(town, start)
    for area in result.areas:
        sums(area)
        assert area.lines[-1].after == area.area.guideline
    assert sum(area.per_head.total.kr for area in result.areas) == town.divided


def sums(area):
    """See that what is printed of an area adds up, and that exact amounts do so as well."""
    computed, start = area.area.computed, area.start
    columns = {
        "amount": (area.amounts, computed),
        "per_head": (area.per_head, area.per_head.total.kr),
        "difference": (area.differences, computed - area.per_head.total.kr),
        "step": (area.steps, computed - start.kr),
    }
    for name, (column, total) in columns.items():
        parts = [getattr(one, name) for one in area.contributions]
        assert total == column.total.kr == sum(part.kr for part in parts) + column.rounding.kr
        exact = sum(part.exact for part in parts) + column.rounding.exact
        assert column.total.exact == exact
    for one in area.contributions:
        assert one.amount.kr - one.per_head.kr == one.difference.kr
    at = start.kr
    for line in area.lines[1:]:
        if line.kind in LEVELS:
            assert (line.before, line.after, line.amount.kr) == (0, at, at)
        else:
            assert (line.before, line.after) == (at, at + line.amount.kr)
            at = line.after


@pytest.mark.slow
@settings(max_examples=examples(50))
@given(town=towns())
def test_printed_kroner_are_the_nearest(explained, town):
    """A half goes away from zero; what rounding leaves is not more than half a krone each."""
    for area in explained(town).areas:
        for one in area.contributions:
            for part in (one.amount, one.per_head, one.step):
                size = (2 * abs(part.exact) + 1) // 2
                assert part.kr == (size if part.exact >= 0 else -size)
        off = abs(area.amounts.rounding.kr - area.amounts.rounding.exact)
        assert off <= Fraction(len(area.contributions), 2)


@pytest.mark.slow
@settings(max_examples=examples(50))
@given(town=towns())
def test_what_is_announced_is_no_contribution(explained, town):
    """It has a line of its own where it applies, and none where the computed one does."""
    for a, area in enumerate(explained(town).areas):
        kinds = [line.kind for line in area.lines if line.kind != "step"]
        if town.announced is None:
            assert area.unexplained is None
            assert kinds == ["start", "rounding", "computed"]
        else:
            assert area.unexplained == town.announced[a] - area.area.computed
            assert kinds == ["start", "rounding", "computed", "unexplained", "guideline"]


@pytest.mark.slow
@settings(max_examples=examples(50))
@given(town=towns())
def test_an_index_is_that_of_a_city_of_100(explained, town):
    """Kr. per inhabitant and per potential user, over those of the whole city."""
    result = explained(town)
    guidelines = [area.area.guideline for area in result.areas]
    for a, area in enumerate(result.areas):
        for level, number in (
            (area.per_inhabitant, town.people),
            (area.per_potential_user, town.users),
        ):
            if number is None or number[a] == 0:
                assert level is None
                continue
            for amounts, kroner, index in (
                (town.current, level.current, level.current_index),
                (guidelines, level.guideline, level.guideline_index),
            ):
                assert kroner == Fraction(amounts[a], number[a])
                if sum(amounts) == 0:
                    assert index is None
                else:
                    assert index == 100 * kroner / Fraction(sum(amounts), sum(number))


@pytest.mark.slow
@settings(max_examples=examples(3), phases=[Phase.generate])
@given(town=towns(200, 200))
def test_two_hundred_areas(explained, town):
    """All of the sums hold for a large town as well."""
    result = explained(town)

    assert len(result.areas) == 200
    for area in result.areas:
        sums(area)


def test_an_area_of_its_own_is_the_same_as_among_all(shipped):
    """Nothing of it changes, and the city stays what the indices compare with."""
    whole, one = explain(shipped), explain(shipped, area="Nordvest")

    assert (whole.areas[1],) == one.areas
    assert whole.city == one.city
    assert (whole.one, one.one) == (False, True)

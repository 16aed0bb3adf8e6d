"""What holds of every sensitivity analysis, whatever the data."""

from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples
from ways import way

from tilbudsvifte.analysis.allocate import allocate


def respects_the_order(alternative, indicators):
    """Whether no indicator weighs more than one of higher rank, and tied ones weigh the same."""
    pairs = zip(indicators, alternative.weights, strict=True)
    known = [(i.rank, weight) for i, weight in pairs if weight is not None]
    return all(
        earlier[1] >= later[1] and (earlier[0] != later[0] or earlier[1] == later[1])
        for earlier, later in pairwise(known)
    )


def check_alternatives(result):
    """Sums, bounds and the order, for every alternative."""
    allocation = result.allocation
    for each in result.alternatives:
        assert sum(each.amounts) + allocation.odd == allocation.frame.amount
        assert all(amount % allocation.round_to == 0 for amount in each.amounts)
        assert sum(weight for weight in each.weights if weight is not None) == 1
        assert each.in_order == respects_the_order(each, allocation.indicators)
        assert each.in_order or each.kind != "scheme"
        if each.in_order:
            assert all(
                area.reach.least <= amount <= area.reach.greatest
                for amount, area in zip(each.amounts, allocation.areas, strict=True)
            )
    (own,) = [each for each in result.alternatives if each.own]
    assert own.amounts == tuple(area.computed for area in allocation.areas)


def check_spreads(result):
    """Chances beside directions, and points inside the bounds."""
    for spread in result.spreads:
        reach = spread.area.reach
        low, middle, high = spread.points
        assert reach.least <= low <= middle <= high <= reach.greatest
        assert all(point % result.allocation.round_to == 0 for point in spread.points)
        gains, loses = spread.gains, spread.loses
        assert 0 <= gains.value <= gains.value + gains.error <= 1
        assert 0 <= loses.value <= loses.value + loses.error <= 1
        assert spread.rounding_matters == (spread.area.current % result.allocation.round_to > 0)
        if reach.verdict == "depends" and not spread.rounding_matters:
            assert gains.value + loses.value + gains.error == 1
        elif reach.verdict != "depends":
            certain = {"gains": (1, 0), "loses": (0, 1), "unchanged": (0, 0)}
            assert (gains.value, loses.value) == certain[reach.verdict]


def shares_at(result, area):
    """The share that an area has at each corner, by its k, plainly."""
    known = [i for i in result.allocation.indicators if i.shares is not None]
    last = [
        k for k in range(1, len(known) + 1) if len(known) == k or known[k].rank != known[k - 1].rank
    ]
    return {k: sum(i.shares.share(area.position) for i in known[:k]) / k for k in last}


def check_stretches(result):
    """Every corner of an area that depends lies in one of them, with what it says of today."""
    divided, round_to = result.allocation.divided, result.allocation.round_to
    for spread in result.spreads:
        if spread.area.reach.verdict != "depends":
            assert spread.stretches == ()
            continue
        shares, today = shares_at(result, spread.area), spread.area.current
        ways = {k: way(divided * share, today, round_to) for k, share in shares.items()}
        said = [
            (k, each.verdict)
            for each in spread.stretches
            for k in ways
            if each.first <= k <= each.last
        ]
        assert said == list(ways.items())
        assert tuple(each.first for each in spread.stretches[1:]) == spread.area.reach.turns_at


def check_certainty(result):
    """A chance of 1 or 0 is that of an area with no weights to the contrary but at one end."""
    divided, round_to = result.allocation.divided, result.allocation.round_to
    for spread in result.spreads:
        amounts = [divided * share for share in shares_at(result, spread.area).values()]
        least, greatest = min(amounts), max(amounts)
        today = spread.area.current
        low, high = (edge(Fraction(today, round_to)) * round_to for edge in (floor, ceil))
        sure = {way(least, today, round_to)} if least == greatest else set()
        gains, loses = spread.gains, spread.loses
        assert (gains.value == 1) == (sure == {"gains"} if sure else least >= high)
        assert (loses.value == 1) == (sure == {"loses"} if sure else greatest <= low)
        assert (gains.value + gains.error == 0) == (sure != {"gains"} if sure else greatest <= high)
        if {low, high}.isdisjoint({least, greatest}):
            assert (spread.gains.value == 1) == (spread.area.reach.verdict == "gains")
            assert (spread.loses.value == 1) == (spread.area.reach.verdict == "loses")
            if low == high:
                assert (spread.gains.value == 0) == (spread.area.reach.verdict == "loses")


@pytest.mark.slow
@given(data=st.data())
def test_every_alternative_divides_the_frame(varied, random_towns, data):
    """And lies inside the printed bounds where its weights are in the order."""
    check_alternatives(varied(data.draw(random_towns)))


@pytest.mark.slow
@given(data=st.data())
def test_the_spread_agrees_with_bounds_and_directions(varied, random_towns, data):
    """Points ascend inside the bounds; a chance is certain just where the direction is."""
    result = varied(data.draw(random_towns))

    check_spreads(result)
    check_certainty(result)
    check_stretches(result)


@pytest.mark.slow
@given(data=st.data())
def test_no_direction_contradicts_a_change(varied, random_towns, data):
    """Who gains has no guideline in the order below today's budget, and who loses none above."""
    result = varied(data.draw(random_towns))
    inside = [each.amounts for each in result.alternatives if each.in_order]
    for a, spread in enumerate(result.spreads):
        area, verdict = spread.area, spread.area.reach.verdict
        ends = (area.reach.least, area.reach.greatest)
        amounts = [area.computed, *ends, *spread.points, *(each[a] for each in inside)]
        changes = {amount - area.current for amount in amounts}
        if verdict == "gains" or spread.gains.value == 1:
            assert min(changes) >= 0
        if verdict == "loses" or spread.loses.value == 1:
            assert max(changes) <= 0
        if verdict == "unchanged":
            assert changes == {0}
        gained = any(each.verdict == "gains" for each in spread.stretches)
        assert gained or spread.gains.value == 0 or verdict == "gains"


@pytest.mark.slow
def test_the_same_holds_of_two_hundred_areas(large):
    """With twenty indicators, where chances are cut off."""
    check_alternatives(large)
    check_spreads(large)
    check_certainty(large)
    check_stretches(large)

    assert len(large.spreads) == 200


def changed(values, alternative):
    """The data changed by hand to what an alternative says of them."""
    file = values["indicators"]
    indicators, weighting = file["indicators"], file["weighting"]
    ids = [each.id for each in alternative.indicators]
    given_weights = weighting.get("weights", {})
    if alternative.kind == "scheme" and not alternative.own:
        weighting = {"scheme": alternative.scheme, "set_by": "choice"}
        if alternative.exponent is not None:
            weighting["exponent"] = alternative.exponent
    elif alternative.kind == "without":
        del indicators[ids[0]]
        rest = {id_: Fraction(w) for id_, w in given_weights.items() if id_ != ids[0]}
        total = sum(rest.values())
        rest = {id_: w / total for id_, w in rest.items()}
        rest = {id_: f"{w.numerator}/{w.denominator}" for id_, w in rest.items()}
        weighting = {**weighting, "weights": rest} if rest else weighting
    elif alternative.kind == "swapped":
        one, other = ids
        ranks = {one: indicators[other]["rank"], other: indicators[one]["rank"]}
        for id_, rank in ranks.items():
            indicators[id_] = {**indicators[id_], "rank": rank}
        if given_weights:
            swapped = {**given_weights, one: given_weights[other], other: given_weights[one]}
            weighting = {**weighting, "weights": swapped}
    elif alternative.kind == "order":
        listed = {
            id_: rank
            for rank, tied in enumerate(file["orders"]["other"]["order"], start=1)
            for id_ in tied
        }
        indicators = {
            id_: {**entry, "rank": listed[id_]}
            for id_, entry in indicators.items()
            if id_ in listed
        }
        if given_weights:
            weighting = {"scheme": "rank-order-centroid", "set_by": "choice"}
    return {
        **values,
        "indicators": {
            "schema": file["schema"],
            "weighting": weighting,
            "indicators": indicators,
        },
    }


@pytest.mark.slow
@settings(max_examples=examples(60))
@given(data=st.data())
def test_an_alternative_is_what_changed_data_give(plain, dataset, varied, random_towns, data):
    """Another scheme, an indicator taken away, ranks swapped, and the indicators ranked anew."""
    town = data.draw(random_towns)
    for each in varied(town).alternatives:
        result = allocate(dataset(changed(plain(town), each)))
        weights = {i.id: i.weight for i in result.indicators if i.weight is not None}
        own = {
            i.id: weight
            for i, weight in zip(varied(town).allocation.indicators, each.weights, strict=True)
            if weight is not None and (weight or i.id in weights)
        }

        assert weights == own
        assert tuple(area.computed for area in result.areas) == each.amounts


@pytest.mark.slow
@settings(max_examples=examples(60))
@given(data=st.data())
def test_no_alternative_is_left_out(varied, random_towns, data):
    """Each indicator with figures is left out, and each two of neighbouring ranks are swapped."""
    town = data.draw(random_towns)
    result = varied(town)
    known = {f"i{i}": rank for i, rank in enumerate(town.ranks) if town.counts[i] is not None}
    heavy = {id_ for id_ in known if Fraction(town.weights[id_]) == 1}
    ranks = sorted(set(known.values()))

    assert {each.indicators[0].id for each in result.of_kind("without")} == (
        set() if len(known) == 1 else set(known) - (heavy if town.scheme == "explicit" else set())
    )
    assert {tuple(i.id for i in each.indicators) for each in result.of_kind("swapped")} == {
        (one, other)
        for earlier, later in pairwise(ranks)
        for one in known
        for other in known
        if (known[one], known[other]) == (earlier, later)
    }

"""What the indicators without figures would have to say: random data, independent methods."""

from fractions import Fraction
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples
from scipy.optimize import linprog

from tilbudsvifte.engine.weights import explicit_faults, tied_groups

CLOSE = 1e-6


@pytest.fixture(scope="module")
def cases(any_case):
    """Cases of which one or two indicators have no figures."""
    return st.one_of(any_case(missing=1), any_case(missing=2))


@pytest.fixture(scope="module")
def hidden(cases, some):
    """Cases announced at a corner of the full order, with the shares of the missing then hidden."""

    @st.composite
    def told(draw):
        case = draw(cases)
        areas = len(case.announced)
        row = draw(some(st.sampled_from((0, 1, 9)), areas))
        k = draw(st.sampled_from([k for k in corner_ends(case) if None in case.counts[:k]]))
        rows = [counts or row for counts in case.counts[:k]]
        shares = [sum(Fraction(each[a], sum(each)) for each in rows) / k for a in range(areas)]
        case = case.of_frame(max(case.divided, 100 * case.round_to))
        told = [round(case.divided * share) for share in shares]
        return case.telling(told), [Fraction(count, sum(row)) for count in row]

    return told().filter(lambda drawn: any(drawn[0].announced))


def corner_ends(case):
    """How many indicators come before each place that cuts through no tie, the end included."""
    ranks, n = case.ranks, len(case.ranks)
    return [k for k in range(1, n + 1) if k == n or ranks[k] != ranks[k - 1]]


def away(case, a, share, sign, within=1 + CLOSE / 100):
    """The least of U_a − share × W in weight space; None where nothing is within so many units.

    The variables are the weights and each area's U, what it gets by the missing indicators; W is
    what these weigh together. It is 0 just where `share` is the least that U_a / W can be. With
    the sign -1 it is the least of the opposite, 0 where `share` is the greatest.
    """
    n, areas = len(case.counts), len(case.announced)
    unit = case.divided / case.round_to
    columns = [[c / sum(row) for c in row] if row else [0.0] * areas for row in case.counts]
    amounts = unit * np.hstack([np.array(columns).T, np.eye(areas)])
    told = np.array([float(Fraction(t, case.round_to)) for t in case.announced])
    missing = np.array([float(row is None) for row in case.counts])
    above, right = [amounts, -amounts], [told + within, within - told]
    equal = [np.r_[np.ones(n), np.zeros(areas)], np.r_[-missing, np.ones(areas)]]
    for i in range(n - 1):
        row = np.zeros(n + areas)
        row[i], row[i + 1] = -1, 1
        if case.ranks[i] == case.ranks[i + 1]:
            equal.append(row)
        else:
            above.append(row[None])
            right.append(np.zeros(1))
    costs = sign * np.r_[-float(share) * missing, np.zeros(areas)]
    costs[n + a] = sign
    zero = [1.0] + [0.0] * (len(equal) - 1)
    found = linprog(costs, np.vstack(above), np.hstack(right), np.array(equal), zero)
    return found.fun if found.success else None


@pytest.mark.slow
@settings(max_examples=examples(50))
@given(data=st.data())
def test_the_example_closes_the_gap(audited, hidden, data):
    """With its weights and shares every area gets what was announced within a unit, exactly."""
    case, _ = data.draw(hidden)
    found = audited(case)
    if found.reachable:
        return
    closing = found.closing
    weights = [weight for _, weight in closing.weights]
    missing = sum(w for w, row in zip(weights, case.counts, strict=True) if row is None)
    known = [w for w, row in zip(weights, case.counts, strict=True) if row]

    assert explicit_faults(weights, tied_groups(case.ranks)) == ()
    assert closing.missing == missing
    assert sum(needed.example for needed in closing.shares) == 1
    for a, amount in enumerate(case.amounts(known)):
        needed = closing.shares[a]
        assert 0 <= needed.least <= needed.example <= needed.greatest <= 1
        assert needed.known == needed.area.share
        got = amount + case.divided * missing * needed.example
        assert abs(got - case.announced[a]) <= case.round_to


@pytest.mark.slow
@settings(max_examples=examples(50))
@given(data=st.data())
def test_a_linear_program_in_weight_space_agrees(audited, cases, hidden, data):
    """On whether the gap can be closed, and on the ends of each area's share."""
    case = data.draw(st.one_of(cases, hidden.map(lambda drawn: drawn[0])))
    found = audited(case)
    if found.reachable:
        return
    if found.cannot_close:
        assert found.closing is None
        assert away(case, 0, 0, 1, within=1 - CLOSE) is None
        return
    for a, needed in enumerate(found.closing.shares):
        assert away(case, a, needed.least, 1) == pytest.approx(0, abs=CLOSE)
        assert away(case, a, needed.greatest, -1) == pytest.approx(0, abs=CLOSE)


@pytest.mark.slow
@settings(max_examples=examples(50))
@given(data=st.data())
def test_shares_that_the_missing_had_are_found(audited, hidden, data):
    """Announced from all indicators, of which some are then hidden: their shares would do."""
    case, shares = data.draw(hidden)
    found = audited(case)

    assert found.cannot_close is False
    assert (found.closing is None) == found.reachable
    if found.closing:
        for needed, share in zip(found.closing.shares, shares, strict=True):
            assert needed.least <= share <= needed.greatest


def shares_that_do(case, weights):
    """The least and greatest share of the first of two areas with such weights, if any do."""
    gap = case.counts.index(None)
    first, second = case.amounts([w for i, w in enumerate(weights) if i != gap])
    one, other = case.announced
    frame, unit = case.divided * weights[gap], case.round_to
    lowest = max((one - unit - first) / frame, 1 - (other + unit - second) / frame, Fraction(0))
    highest = min((one + unit - first) / frame, 1 - (other - unit - second) / frame, Fraction(1))
    return (lowest, highest) if lowest <= highest else None


def grid(case):
    """Mixtures of two corners of the full order that give the missing indicator a weight."""
    n, gap = len(case.counts), case.counts.index(None)
    corners = [[Fraction(i < k, k) for i in range(n)] for k in corner_ends(case)]
    for first, second in product(corners, corners):
        for part in range(13):
            pairs = zip(first, second, strict=True)
            weights = [(part * one + (12 - part) * other) / 12 for one, other in pairs]
            if weights[gap]:
                yield weights


@pytest.mark.slow
@given(data=st.data())
def test_no_point_of_a_grid_does_better(audited, any_case, data):
    """Of two areas and one missing indicator, tried one by one."""
    case = data.draw(any_case(missing=1, areas=2))
    found = audited(case)
    if found.reachable:
        return
    done = [ends for weights in grid(case) if (ends := shares_that_do(case, weights))]
    if found.closing is None:
        assert done == []
        return
    needed = found.closing.shares[0]
    for lowest, highest in done:
        nearest = min(max(needed.known, lowest), highest)
        assert abs(nearest - needed.known) >= abs(needed.example - needed.known)
        assert needed.least <= lowest <= highest <= needed.greatest


@pytest.mark.slow
@settings(max_examples=examples(25))
@given(data=st.data())
def test_nothing_missing_leaves_nothing_to_close(audited, any_case, data):
    """Whether reached or not, there is no gap for anything to close."""
    found = audited(data.draw(any_case(missing=0)))

    assert (found.closing, found.cannot_close) == (None, False)


@pytest.mark.slow
@settings(max_examples=examples(25))
@given(data=st.data())
def test_an_area_that_is_told_one_unit_may_get_nothing(audited, any_case, data):
    """The lower end of what counts as reached is then 0, which a program need not name."""
    case = data.draw(any_case(missing=1, areas=2))
    case = case.telling((case.divided - case.round_to, case.round_to))
    found = audited(case)
    if found.closing:
        needed = found.closing.shares[1]
        assert away(case, 1, needed.least, 1) == pytest.approx(0, abs=CLOSE)
        assert away(case, 1, needed.greatest, -1) == pytest.approx(0, abs=CLOSE)

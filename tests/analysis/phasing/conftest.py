"""Towns whose budgets and announced guidelines are given outright."""

from collections.abc import Callable, Sequence
from copy import deepcopy

import pytest
from hypothesis import strategies as st

from tilbudsvifte.analysis.phasing.results import Limit, Limits
from tilbudsvifte.documents.dataset import Dataset


@pytest.fixture(scope="session")
def town(_small_values, loaded) -> Callable[..., Dataset]:
    """A data set with these current budgets and announced guidelines, in kr., area by area.

    The frame is the larger of both sums where none is given.
    """

    def make(
        current: Sequence[int], guideline: Sequence[int], round_to: int = 1, frame: int = 0
    ) -> Dataset:
        values = deepcopy(_small_values)
        framework, offers, file = (values[kind] for kind in ("framework", "offers", "indicators"))
        names = [f"a{number}" for number in range(len(current))]
        del framework["keys"], framework["contradictions"]
        framework |= {
            "amounts_in": "kr",
            "areas": {name: {"name": name.upper()} for name in names},
            "round_to": {"value": f"{round_to} kr", "set_by": "choice"},
        }
        framework["announced"]["amounts"] = dict(zip(names, guideline, strict=True))
        grant = offers["grants"]["east-operations"]
        grants = {
            name: {**grant, "area": name, "amount": amount}
            for name, amount in zip(names, current, strict=True)
        }
        framework["frame"] = f"{frame or max(sum(current), sum(guideline), round_to)} kr"
        offers |= {"amounts_in": "kr", "offers": {}, "grants": grants}
        indicator = file["indicators"]["pensions"]
        series = {**indicator["parts"]["early"], "by": "area", "values": dict.fromkeys(names, 1)}
        values["indicators"] = {
            "schema": file["schema"],
            "weighting": file["weighting"],
            "indicators": {"pensions": {**indicator, "parts": {"early": series}}},
        }
        found = loaded(values)
        assert found.dataset is not None, found.diagnostics
        return found.dataset

    return make


@st.composite
def _questions(draw):
    round_to = draw(st.sampled_from((1, 10)))
    amount = st.one_of(st.just(0), st.integers(0, 30), st.integers(0, 10**9))
    pairs = draw(st.lists(st.tuples(amount, amount), min_size=1, max_size=6))
    current, guideline = ([round_to * pair[side] for pair in pairs] for side in (0, 1))
    guideline[0] += 0 if any(guideline) else round_to
    frame = draw(st.one_of(st.just(0), st.integers(round_to, 10**9)))
    limit = st.one_of(
        st.none(),
        amount.map(lambda kroner: Limit(amount=kroner)),
        st.fractions(0, 1, max_denominator=40).map(lambda share: Limit(share=share)),
    )
    limits = Limits(*(draw(limit) for _ in range(3)))
    return (current, guideline, round_to, frame), draw(st.integers(1, 9)), limits


@pytest.fixture(scope="session")
def questions():
    """Strategy for what a town is made of, a number of years, and limits, often too small."""
    return _questions()

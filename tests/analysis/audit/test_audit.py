"""Whether any weights in the order give the announced guideline: single cases."""

import subprocess
import sys
from fractions import Fraction

import pytest

from tilbudsvifte.analysis.audit.audit import audit
from tilbudsvifte.analysis.refusal import RefusalError


@pytest.fixture(scope="module")
def of_2015(shipped):
    """The audit of the data that the program comes with."""
    return audit(shipped)


def test_no_weights_give_the_guideline_of_2015(of_2015):
    """Nørrebro got more than the order allows from the five indicators; the others did not."""
    assert of_2015.reachable is False
    assert [(a.area.name, a.announced, a.beyond) for a in of_2015.areas] == [
        ("Amager", 10907000, None),
        ("Nordvest", 16582000, None),
        ("Nørrebro", 9521000, "above"),
        ("City", 18510000, None),
    ]
    assert all(w.least is None and w.greatest is None for w in of_2015.weights)


def test_the_nearest_to_2015_says_what_is_left(of_2015):
    """To the krone, the amounts of a linear program by another hand in weight space."""
    assert [round(area.amount) for area in of_2015.areas] == [10907000, 17204818, 8726386, 18682796]
    assert [area.unexplained for area in of_2015.areas] == [
        area.announced - area.amount for area in of_2015.areas
    ]
    assert sum(abs(area.unexplained) for area in of_2015.areas) == of_2015.distance
    assert round(of_2015.distance) == 1590229


def test_what_the_missing_would_have_to_say_in_2015(of_2015):
    """Nørrebro's share of the two missing must lie above what it has of the five."""
    needed = {share.area.name: share for share in of_2015.closing.shares}

    assert of_2015.cannot_close is False
    assert round(needed["Nørrebro"].least, 4) == Fraction("0.1904")
    assert round(needed["Nørrebro"].greatest, 4) == Fraction("0.3025")
    assert needed["Nørrebro"].known < needed["Nørrebro"].least
    assert needed["Nordvest"].example == needed["Nordvest"].known
    assert sum(share.example for share in needed.values()) == 1


def test_nothing_announced_is_refused(built, small):
    """There is nothing to look for weights of."""
    del small["framework"]["announced"]
    small["framework"]["applies"]["value"] = "computed"

    with pytest.raises(RefusalError) as refused:
        audit(built(small))
    assert refused.value.text.key == "audit.nothing-announced"


@pytest.mark.parametrize("key", ["announced", "halves"])
def test_a_key_given_whole_is_refused(built, small, key):
    """It is not made of indicators, so there are no weights."""
    small["framework"]["key"] = key

    with pytest.raises(RefusalError) as refused:
        audit(built(small))
    assert (refused.value.text.key, refused.value.text.values) == ("audit.key-given", {"key": key})


@pytest.mark.process
def test_without_scipy_it_says_so(small_folder):
    """And how to install it; nothing else of the program is in the way."""
    program = (
        "import sys; sys.modules['scipy'] = None\n"
        "from tilbudsvifte.library import load\n"
        "from tilbudsvifte.analysis.audit.audit import audit\n"
        "from tilbudsvifte.analysis.refusal import RequestError\n"
        f"data = load({str(small_folder)!r})\n"
        "try:\n    audit(data)\nexcept RequestError as error:\n    print(error.text.key)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert run.stdout == "audit.needs-scipy\n"


@pytest.mark.process
def test_no_scipy_is_loaded_before_a_program_is_solved():
    """Whoever imports the audit does not pay for it."""
    program = "import sys, tilbudsvifte.analysis.audit.audit; print('scipy' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert run.stdout == "False\n"

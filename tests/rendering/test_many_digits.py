"""Exact fractions of thousands of digits, of which Python by itself writes none as text."""

import json
import subprocess
import sys
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.analysis.audit.audit import audit
from tilbudsvifte.analysis.explanation.explain import explain
from tilbudsvifte.analysis.phasing.phase import phase
from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.analysis.sensitivity.vary import sensitivity
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.rendering.allocation import as_json as allocation_json
from tilbudsvifte.rendering.allocation.layout import blocks
from tilbudsvifte.rendering.audit import as_json as audit_json
from tilbudsvifte.rendering.checking.as_json import checked_json
from tilbudsvifte.rendering.checking.as_text import checked_text
from tilbudsvifte.rendering.comparison.as_json import contrast_json
from tilbudsvifte.rendering.comparison.sides import Side, Sides
from tilbudsvifte.rendering.exact import MOST_DIGITS, exact
from tilbudsvifte.rendering.explanation import as_json as explanation_json
from tilbudsvifte.rendering.page import page_text
from tilbudsvifte.rendering.phasing import as_json as phasing_json
from tilbudsvifte.rendering.sensitivity import as_json as sensitivity_json
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.scenarios.basis import Basis
from tilbudsvifte.scenarios.comparison.compare import compare_data
from tilbudsvifte.scenarios.results import Checked
from tilbudsvifte.scenarios.run import run
from tilbudsvifte.texts import Language
from tilbudsvifte.texts.language import fraction_text

DATA = Origin("data")
ENGLISH = Language("en")
PYTHONS_MOST = 4300


@given(st.integers(-(10**60), 10**60), st.integers(1, 10**60), st.integers(0, 3))
def test_a_fraction_is_written_as_python_writes_it(numerator, denominator, zeros):
    """And as it would where it is longer: digit by digit."""
    number = Fraction(numerator, denominator)

    assert fraction_text(number) == str(number)
    assert fraction_text(number.numerator * 10 ** (zeros * 4000)) == (
        str(number.numerator) + "0" * (zeros * 4000) if number else "0"
    )


def test_every_digit_of_a_long_number_is_there():
    """Where pieces begin with zeros, too."""
    digits = "1" + "0" * 3999 + "7" + "0" * 4001 + "3"
    number = 10 ** (len(digits) - 1) + 7 * 10**4002 + 3

    assert fraction_text(number) == digits
    assert fraction_text(Fraction(-number, 10)) == f"-{digits}/10"


@pytest.fixture(scope="module")
def towns(_small_values, loaded):
    """By what makes their fractions long: rates over populations, and a key given whole."""
    return {"rates": loaded(rates(_small_values)), "key": loaded(given_key(_small_values))}


def of_areas(values, ids):
    """The small town with other areas, each with 100,000 kr. today and two districts."""
    framework = {name: part for name, part in values["framework"].items() if name != "keys"}
    for name in ("announced", "contradictions", "tracks"):
        del framework[name]
    grant = values["offers"]["grants"]["east-operations"]
    return {
        "framework": framework
        | {
            "areas": {
                name: {"name": name, "districts": {f"{name}-{n}": {"name": "D"} for n in (1, 2)}}
                for name in ids
            },
            "applies": {"value": "computed", "set_by": "choice"},
        },
        "offers": values["offers"]
        | {"grants": {name: {**grant, "area": name, "amount": 100} for name in ids}, "offers": {}},
        "indicators": values["indicators"],
    }


def rates(values):
    """Thirteen rates of populations in 98 areas, for each of which 100,000 kr. are announced."""
    draw = Random(1)  # noqa: S311 - nothing secret
    ids = [f"a{n}" for n in range(98)]
    town = of_areas(values, ids)
    town["framework"]["announced"] = {
        "amounts": dict.fromkeys(ids, 100),
        "figures_published": False,
        "source": {"document": "plan"},
    }
    districts = [f"a{n}-{m}" for n in range(98) for m in (1, 2)]
    people = values["indicators"]["populations"]["people"]
    entry = values["indicators"]["indicators"]["pensions"]
    town["indicators"] = values["indicators"] | {
        "populations": {
            f"p{n}": {**people, "values": {d: draw.randrange(10**4, 10**5) for d in districts}}
            for n in range(13)
        },
        "per_inhabitant": "p0",
        "indicators": {
            f"i{n}": {
                **entry,
                "rank": n + 1,
                "measure": "rate",
                "use": "rate",
                "of": f"p{n}",
                "per": 1000,
                "parts": {
                    "one": {
                        **entry["parts"]["early"],
                        "values": {d: draw.randrange(1, 999) for d in districts},
                    }
                },
            }
            for n in range(13)
        },
    }
    return town


def given_key(values, areas=260):
    """A key of fractions with nineteen digits."""
    draw = Random(2)  # noqa: S311 - nothing secret
    ids = [f"a{n}" for n in range(areas)]
    town = of_areas(values, ids)
    shares = {name: f"1/{draw.randrange(10**18, 10**19)}" for name in ids}
    key = {"name": "Given", "shares": shares, "source": {"document": "plan"}}
    town["framework"] |= {"keys": {"given": key}, "key": "given"}
    town["indicators"] = {
        "schema": "tilbudsvifte/1",
        "weighting": {"scheme": "equal", "set_by": "choice"},
        "indicators": {"none": values["indicators"]["indicators"]["discharges"]},
    }
    return town


def longest(value):
    """The length of the longest text in a result."""
    if isinstance(value, dict):
        return max(map(longest, value.values()), default=0)
    if isinstance(value, list):
        return max(map(longest, value), default=0)
    return len(value) if isinstance(value, str) else 0


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["rates", "key"])
def test_allocate_prints_them(towns, kind):
    """As JSON, and the page with all its details."""
    result = allocate(towns[kind].dataset)
    view = View(ENGLISH, Screen(100), DATA, details=True)

    assert longest(json.loads(allocation_json.as_json(result, DATA))) > PYTHONS_MOST
    assert page_text(blocks(result, view), view.screen)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("analyse", "shown"),
    [
        (explain, explanation_json),
        (sensitivity, sensitivity_json),
        (audit, audit_json),
        (lambda dataset: phase(dataset, 3), phasing_json),
    ],
)
def test_the_analyses_print_them(towns, analyse, shown):
    """Those that have such fractions."""
    found = json.loads(shown.as_json(analyse(towns["rates"].dataset), DATA))

    assert found["format"]
    assert shown is phasing_json or longest(found) > PYTHONS_MOST


@pytest.mark.slow
def test_check_prints_them(towns):
    """A fraction that was expected is answered with one."""
    text = (
        "schema: tilbudsvifte/1\nname: A\nwhy: B\nexpect: {shares: {a0: 1/3}, weights: {i0: 1/7}}\n"
    )
    result = run(Basis(towns["rates"]), read_bytes("a.yaml", text.encode()))
    checked = Checked(1000, (result,), ("a.yaml",))

    assert longest(json.loads(checked_json(checked, DATA))) > PYTHONS_MOST
    assert checked_text(checked, View(ENGLISH, Screen(100), DATA))


@pytest.mark.slow
def test_compare_prints_them(towns, loaded, small):
    """On both sides."""
    other = rates(small)
    other["indicators"]["weighting"] = {"scheme": "equal", "set_by": "choice"}
    contrast = compare_data(towns["rates"], loaded(other))

    sides = Sides(Side(DATA), Side(DATA))

    assert longest(json.loads(contrast_json(contrast, sides))) > PYTHONS_MOST


def test_what_would_fill_the_result_is_refused():
    """With a reason; one digit less is printed."""
    most = Fraction(1, 10**MOST_DIGITS - 1)

    assert len(exact(most)["exact"]) == MOST_DIGITS + 2
    for number in (most / 10, 1 / (most / 10), -1 / (most / 10)):
        with pytest.raises(RefusalError) as refused:
            exact(number)
        assert "has more than 10,000 digits" in ENGLISH.say(refused.value.text)


@pytest.mark.slow
@pytest.mark.process
def test_the_command_says_why_it_is_refused(tmp_path, small):
    """One line and exit code 3; text, which shows decimals, is printed."""
    for kind, values in given_key(small, areas=650).items():
        text = json.dumps(values, default=str, indent=1)
        (tmp_path / f"{kind}.yaml").write_text(text, encoding="utf-8")

    def tilbud(format_):
        command = [sys.executable, "-m", "tilbudsvifte", "allocate", "--data", tmp_path]
        asked = [*command, "--format", format_, "--lang", "en"]
        return subprocess.run(asked, check=False, capture_output=True, encoding="utf-8")

    refused, printed = tilbud("json"), tilbud("csv")

    assert (refused.returncode, refused.stdout) == (3, "")
    assert "has more than 10,000 digits" in refused.stderr.splitlines()[-1]
    assert "Traceback" not in refused.stderr
    assert (printed.returncode, printed.stdout.count("\n")) == (0, 651)

"""`tilbud phase`: limits as people write them, what is refused, and every format."""

import json
from fractions import Fraction

import pytest

from tilbudsvifte.analysis.phasing.results import Limit, Limits
from tilbudsvifte.analysis.refusal import RequestError
from tilbudsvifte.cli.limits import limits
from tilbudsvifte.texts import Language

READ = {
    "500": Limit(amount=500_000),
    "0": Limit(amount=0),
    "500 kr": Limit(amount=500),
    "500kr": Limit(amount=500),
    "500000 kr.": Limit(amount=500_000),
    "10%": Limit(share=Fraction(1, 10)),
    "7,5 %": Limit(share=Fraction(3, 40)),
    "7.5%": Limit(share=Fraction(3, 40)),
    "7.5\N{NO-BREAK SPACE}%": Limit(share=Fraction(3, 40)),
    "0.05%": Limit(share=Fraction(1, 2000)),
    "100%": Limit(share=Fraction(1)),
    "0%": Limit(share=Fraction(0)),
}
# What people write that could be read in two ways, is no amount, or is none that can be meant.
UNCLEAR = (
    *("", " ", "abc", "nan", "inf", "-5", "+5", "-5%", "1e3", "1_000", "010", "0x10", "12:30"),
    *("10.907", "10,907", "10.5", "10 907", "10907.0", "500 mio", "kr 500", "500 kr kr", "1/3"),
    *("%", ".5%", "7.%", "7.125%", "1.000%", "1e1%", "10 pct", "10%%", "٣", "５００", "5\n"),
)
UNCLEAR_SAID = (
    "error: `--largest-gain` takes a whole amount in the unit of the data, 1,000 kr. (500), or in "
    "kroner ('500000 kr'), or per cent of the current budget with at most two decimals (7.5%), "
    "and no thousands marks; not `10.907`\n"
)


@pytest.mark.parametrize("word", READ)
def test_a_limit_is_read_exactly(word):
    """An amount in the unit of the data, in kroner, or per cent with a point or a comma."""
    expected = READ[word]

    assert limits(word, word, word, 1000) == Limits(expected, expected, expected)


def test_an_option_that_is_not_given_is_no_limit():
    """Of each of the three by itself."""
    assert limits(None, None, None, 1000) == Limits()
    assert limits("5", None, "1%", 1) == Limits(
        cut=Limit(amount=5), floor=Limit(share=Fraction(1, 100))
    )


@pytest.mark.parametrize("option", ["--largest-cut", "--largest-gain", "--floor"])
@pytest.mark.parametrize("word", UNCLEAR)
def test_what_cannot_be_read_is_refused_with_what_to_write(word, option):
    """In one sentence that names the option and the word."""
    words = [word if name == option else None for name in ("--largest-cut", "--largest-gain")]
    with pytest.raises(RequestError) as refused:
        limits(*words, word if option == "--floor" else None, 1000)

    said = Language("en").say(refused.value.text)
    assert said.startswith(f"`{option}` takes a whole amount in the unit of the data, 1,000 kr. ")
    assert said.endswith(f"; not `{word}`")


@pytest.mark.parametrize(("word", "unit"), [("110%", 1000), ("100.01%", 1)])
def test_more_than_all_of_a_budget_cannot_be_cut_or_kept(word, unit):
    """But an area may get more than it has today."""
    for cut, floor in ((word, None), (None, word)):
        with pytest.raises(RequestError) as refused:
            limits(cut, None, floor, unit)
        assert Language("da").say(refused.value.text) == (
            f"`{'--largest-cut' if cut else '--floor'}` kan højst være 100% af det nuværende "
            f"budget, ikke `{word}`"
        )
    assert limits(None, "110%", None, unit).gain == Limit(share=Fraction(11, 10))


def test_an_amount_is_in_the_unit_of_the_framework(data, tilbud, edited):
    """Of a framework in kroner it is kroner; the page says which unit it is in."""
    edited(data, [("framework.yaml", "amounts_in: 1000 kr", "amounts_in: kr")])
    outcome = tilbud(data, "phase", "--years=9", "--floor=600000", "--data=.", "--lang=en")

    assert outcome.stdout.startswith("To områder (kr.)\n")
    assert "No area goes below 600,000;" in outcome.stdout


def test_a_limit_that_cannot_be_read_is_one_line_and_exit_code_2(tilbud, town):
    """With nothing on standard output, whatever the format."""
    words = ("phase", "--years=3", "--largest-gain=10.907", "--format=json", "--data=.")
    outcome = tilbud(town, *words)

    assert (outcome.code, outcome.stdout, outcome.stderr) == (2, "", UNCLEAR_SAID)


def test_limits_that_cannot_be_met_say_what_would_do(tilbud, town):
    """The smallest limit in the form it was given, who would be late, and what they need."""
    words = ("phase", "--years=3", "--largest-cut=20", "--data=.", "--lang=en")
    outcome = tilbud(town, *words)

    assert (outcome.code, outcome.stdout) == (2, "")
    assert outcome.stderr == (
        "error: for all to arrive by year 3 the largest yearly cut has to be at least 73,000 kr.; "
        "the one given is too small for Syd (needs 11 years)\n"
    )


@pytest.mark.parametrize(
    ("format_", "begins"),
    [
        ("text", "To områder (1,000 kr.)\nData: .\n\nArea   Current  Year 1  Year 2  Guideline"),
        ("markdown", "## To områder (1,000 kr.)\n\n- Data: .\n\n| Area | Current | Year 1 |"),
        ("csv", "id,name,year,amount,moved,"),
        ("json", '{\n"format": "tilbud-phase-1",\n'),
    ],
)
def test_every_format(tilbud, town, format_, begins):
    """On standard output, with exit code 0."""
    words = ("phase", "--years=2", "--format", format_, "--data=.", "--lang=en")
    outcome = tilbud(town, *words)

    assert (outcome.code, outcome.stderr) == (0, "")
    assert outcome.stdout.startswith(begins)


def test_options_that_change_the_data_change_the_path(tilbud, town):
    """Weights, frame, rounding, and whatever `--set` changes; all of them are named."""
    changes = ("--weights=equal", "--frame=1200", "--round-to=50000")
    outcome = tilbud(town, "phase", "--years=4", *changes, "--format=json", "--data=.")
    found = json.loads(outcome.stdout)

    assert found["data"]["changes"] == ["--weights equal", "--frame 1200", "--round-to 50000"]
    assert found["whole"] == {
        "amount": 1_200_000,
        "undivided": [200_000, 150_000, 100_000, 50_000, 0],
    }
    assert found["step_kr"] == 50_000


def test_a_key_given_whole_has_a_path_too(tilbud, rules_town):
    """It rests on no indicators, and a path needs none."""
    changes = ("--set", "key=announced", "--guideline", "computed")
    words = ("phase", "--years=2", *changes, "--lang=en")
    outcome = tilbud(rules_town, *words)

    assert (outcome.code, outcome.stderr) == (0, "")
    assert "Divided by the shares of the announced guideline" in outcome.stdout


def test_a_chart_is_drawn_beside_the_result(tilbud, town, tmp_path):
    """An SVG in a file of its own."""
    chart = tmp_path / "path.svg"
    outcome = tilbud(town, "phase", "--years=2", "--chart", str(chart), "--data=.", "--lang=en")

    assert (outcome.code, outcome.stderr) == (0, "")
    assert outcome.stdout.startswith("To områder")
    assert chart.read_text(encoding="utf-8").startswith("<svg")


@pytest.mark.parametrize("years", ["0", "-1", "1001"])
def test_a_path_takes_a_year_or_more(tilbud, town, years):
    """And no more than anybody can mean."""
    outcome = tilbud(town, "phase", f"--years={years}", "--data=.", "--lang=da")
    shown = {"1001": "1.001"}.get(years, years)

    assert (outcome.code, outcome.stdout, outcome.stderr) == (
        2,
        "",
        f"fejl: en indfasning tager fra 1 til 1.000 år, ikke {shown}\n",
    )
